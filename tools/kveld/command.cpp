#include "command.h"

#include <iostream>

#include "base/error.h"

namespace kveld::command {

void say(const std::string& message) {
    std::cerr << message << '\n';
}

ReadingRules ReadingRules::load() {
    const std::filesystem::path data = base::data_folder();
    std::shared_ptr<const extract::Packs> packs = extract::Packs::load(data);
    return {text::Rules::load(data), packs, extract::Extractor(packs), assemble::Words::load(data)};
}

CLI::Validator whole_number(unsigned least, unsigned most) {
    return CLI::Range(least, most).description({});
}

void add_threads_option(CLI::App& command, unsigned& threads) {
    command.add_option("--threads", threads, "How many threads to use (default: as many as there are cores)")
        ->check(whole_number(1, 1024))
        ->type_name("N");
}

const exporters::TableFormat& chosen_format(const std::string& name, const Console& console) {
    if (!name.empty()) return exporters::table_format(name);
    return exporters::table_format(console.out.is_terminal() ? "table" : "csv");
}

void add_format_option(CLI::App& command, std::string& name) {
    std::string names;
    for (const exporters::TableFormat& format : exporters::table_formats()) {
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    }
    command.add_option("--format", name, "How to print: " + names + " (default: table on a terminal, csv into a pipe)")
        ->type_name("FORMAT");
}

std::string with_separators(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
    return digits;
}

}  // namespace kveld::command
