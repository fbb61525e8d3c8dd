#pragma once

// What is wrong with a command line, in the words of every other error: what it is, and what was perhaps meant.
//
//     error: 'kveld build' has no option '--thread'
//       did you mean '--threads'? 'kveld build --help' tells what there is

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/error.h"

namespace kveld::command {

// `arguments` are those that `app` refused with `refusal`, without the program's name.
base::Error usage_error(const CLI::App& app, const CLI::ParseError& refusal, const std::vector<std::string>& arguments);

}  // namespace kveld::command
