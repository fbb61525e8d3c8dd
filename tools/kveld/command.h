#pragma once

// What the subcommands share: where they print, what they read letters with, how they end.
//
// A subcommand is one file with one function that declares its options and what it does:
//
//     void add_stats(CLI::App& app, Console& console);
//
// Its action prints results to console.out, everything else to standard error, and sets console.status. Errors are
// thrown; main shows them and sets the exit status.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "assemble/assembler.h"
#include "base/file.h"
#include "export/formats.h"
#include "extract/extractor.h"
#include "extract/packs.h"
#include "graph/graph_file.h"
#include "text/reader.h"

namespace kveld::command {

struct Console {
    base::StandardOutput out;
    bool colour_out = false;  // whether results, and messages, may be coloured
    bool colour_error = false;
    int status = 0;  // the exit status, where no error says otherwise

    exporters::Sink sink() {
        return [this](std::string_view bytes) { out.write(bytes); };
    }
    exporters::TableStyle table_style() const { return {out.is_terminal() ? out.width() : 0, colour_out}; }
};

// Writes a line to standard error.
void say(const std::string& message);

// Everything that reading letters needs, loaded once.
struct ReadingRules {
    text::Rules layout;
    std::shared_ptr<const extract::Packs> packs;
    extract::Extractor extractor;
    assemble::Words words;

    static ReadingRules load();
};

// Takes a whole number within these bounds.
CLI::Validator whole_number(unsigned least, unsigned most);

// "--threads N", the same for every subcommand that has it.
void add_threads_option(CLI::App& command, unsigned& threads);

// The name of the table format to print in: what the user chose; else a table for a terminal, csv for a pipe.
const exporters::TableFormat& chosen_format(const std::string& name, const Console& console);
void add_format_option(CLI::App& command, std::string& name);

// "12,345"
std::string with_separators(std::uint64_t number);

void add_build(CLI::App& app, Console& console);
void add_query(CLI::App& app, Console& console);
void add_ask(CLI::App& app, Console& console);
void add_chain(CLI::App& app, Console& console);
void add_eval(CLI::App& app, Console& console);
void add_explain(CLI::App& app, Console& console);
void add_export(CLI::App& app, Console& console);
void add_extract(CLI::App& app, Console& console);
void add_text(CLI::App& app, Console& console);
void add_stats(CLI::App& app, Console& console);
void add_verify(CLI::App& app, Console& console);
void add_rules(CLI::App& app, Console& console);

}  // namespace kveld::command
