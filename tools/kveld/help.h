#pragma once

// How `--help` looks: what the command is for, how it is called, its arguments and options with their descriptions
// wrapped to 80 columns, an example.
//
//     app.formatter(std::make_shared<Help>());       // before subcommands are added: they take it over

#include <string>

#include <CLI/CLI.hpp>

namespace kveld::command {

class Help : public CLI::FormatterBase {
public:
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
};

}  // namespace kveld::command
