#pragma once

// Runs a program that turns one file into text, held to limits. No shell is involved.
//
//     ChildResult result = run_child({"pdftotext", "/dev/stdin", "-"}, pdf_bytes, {.seconds = 60});
//     if (result.end == ChildEnd::Exited && result.status == 0) use(result.output);
//
// The program is looked for in PATH. It gets the input as standard input (a file in memory, so that it can seek), an
// environment of PATH and LC_ALL=C.UTF-8, none of our open files, and its own process group, which is killed when a
// limit is passed. It can write no file. Safe to call from several threads at once.
//
// Throws base::Error (Data) where no such program is there or the system has no room for one more process.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kveld::text::forms {

struct ChildLimits {
    double seconds = 60;                              // by the clock; as many of processor time, rounded up
    std::uint64_t memory = std::uint64_t{1} << 30U;   // bytes of address space
    std::uint64_t output = std::uint64_t{64} << 20U;  // bytes on standard output
};

enum class ChildEnd : std::uint8_t { Exited, Crashed, OutOfTime, TooMuchOutput };

struct ChildResult {
    ChildEnd end = ChildEnd::Exited;
    int status = 0;  // exit status, or the signal that ended it
    std::string output;
    std::string errors;  // the first 64 KiB of standard error
};

ChildResult run_child(const std::vector<std::string>& command, std::string_view input, const ChildLimits& limits);

}  // namespace kveld::text::forms
