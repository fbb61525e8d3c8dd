#pragma once

// The options that every subcommand which runs a query has: parameters and limits.

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "query/session.h"

namespace kveld::command {

struct QueryOptions {
    std::string format;
    std::string timeout;     // "2s", "500ms"
    std::string max_memory;  // "512MB"
    std::uint64_t max_rows = 0;
    unsigned threads = 0;

    void declare(CLI::App& command);
    query::Options limits() const;  // throws Error (Usage) for a timeout or size that is none
};

// "name=value" pairs as parameters. A value that is JSON (a number, true, null, a list, a quoted string) is that, any
// other a string.
query::Parameters parameters_of(const std::vector<std::string>& assignments);

// Ctrl-C stops the session's running query instead of the program, while this lives.
class InterruptOnSignal {
public:
    explicit InterruptOnSignal(query::Session& session);
    ~InterruptOnSignal();
    InterruptOnSignal(const InterruptOnSignal&) = delete;
    InterruptOnSignal& operator=(const InterruptOnSignal&) = delete;
};

}  // namespace kveld::command
