#include "usage_error.h"

#include <algorithm>

namespace kveld::command {
namespace {

bool looks_like_option(const std::string& argument) {
    return argument.size() > 1 && argument.front() == '-';
}

std::string name_of(const CLI::App& command) {
    return command.get_parent() == nullptr ? command.get_name()
                                           : name_of(*command.get_parent()) + ' ' + command.get_name();
}

// The subcommand that the words lead to, and the first word that is none where one was due.
const CLI::App* command_meant(const CLI::App& app, const std::vector<std::string>& arguments, std::string& unknown) {
    const CLI::App* command = &app;
    for (const std::string& argument : arguments) {
        const auto below = command->get_subcommands({});
        if (below.empty()) break;
        if (looks_like_option(argument)) continue;
        const auto named = std::ranges::find(below, argument, [](const CLI::App* c) { return c->get_name(); });
        if (named == below.end()) {
            unknown = argument;
            break;
        }
        command = *named;
    }
    return command;
}

base::Error unknown_name(const std::string& message, const std::string& name, const std::vector<std::string>& known,
                         const std::string& command) {
    const auto near = base::nearest(name, known);
    return base::Error(base::ErrorKind::Usage, message)
        .hint((near ? "did you mean '" + *near + "'? '" : "'") + command + " --help' tells what there is");
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        for (const std::string& name : option->get_snames()) names.push_back('-' + name);
    }
    return names;
}

}  // namespace

base::Error usage_error(const CLI::App& app, const CLI::ParseError& refusal,
                        const std::vector<std::string>& arguments) {
    std::string unknown;
    const CLI::App& command = *command_meant(app, arguments, unknown);
    const std::string name = name_of(command);
    if (!unknown.empty()) {
        std::vector<std::string> known;
        for (const CLI::App* below : command.get_subcommands({})) known.push_back(below->get_name());
        return unknown_name('\'' + name + "' has no command '" + unknown + '\'', unknown, known, name);
    }
    const std::vector<std::string> known = option_names(command);
    for (const std::string& argument : arguments) {
        if (argument == "--") break;
        if (!looks_like_option(argument) || argument.starts_with("-") != argument.starts_with("--")) continue;
        const std::string option = argument.substr(0, argument.find('='));
        if (std::ranges::find(known, option) != known.end()) continue;
        return unknown_name('\'' + name + "' has no option '" + option + '\'', option, known, name);
    }
    return base::Error(base::ErrorKind::Usage, refusal.what()).hint("see '" + name + " --help'");
}

}  // namespace kveld::command
