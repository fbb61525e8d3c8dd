#include "help.h"

#include <vector>

#include "base/utf8.h"

namespace kveld::command {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kDescriptionAt = 24;

// A name in the left column, its description wrapped in the right one.
std::string entry(const std::string& name, const std::string& description) {
    std::string text = "  " + name;
    std::size_t column = base::utf8::columns(text);
    if (column + 2 > kDescriptionAt) {
        text += '\n';
        column = 0;
    }
    text += std::string(kDescriptionAt - column, ' ');
    column = kDescriptionAt;
    for (const std::string& word : CLI::detail::split(description, ' ')) {
        const std::size_t length = base::utf8::columns(word);
        if (column > kDescriptionAt && column + 1 + length > kWidth) {
            text += '\n' + std::string(kDescriptionAt, ' ');
            column = kDescriptionAt;
        } else if (column > kDescriptionAt) {
            text += ' ';
            ++column;
        }
        text += word;
        column += length;
    }
    return text + '\n';
}

// "-o,--output" and, where it takes a value, what that is called: the type name that was set, else none.
std::string name_of(const CLI::Option& option) {
    if (option.get_positional()) return option.get_name(true);
    std::string name = option.get_name(false, true);
    for (std::size_t comma = name.find(','); comma != std::string::npos; comma = name.find(',', comma + 2)) {
        name.insert(comma + 1, " ");
    }
    return option.get_expected_max() == 0 ? name : name + ' ' + option.get_type_name();
}

std::string usage(const CLI::App& app, const std::string& name) {
    std::string line = "Usage: " + name;
    for (const CLI::Option* option : app.get_options([](const CLI::Option* o) { return o->get_positional(); })) {
        const std::string word = option->get_name(true) + (option->get_expected_max() > 1 ? "…" : "");
        line += option->get_required() ? ' ' + word : " [" + word + ']';
    }
    if (!app.get_subcommands({}).empty()) return line + " COMMAND …\n";
    return line + " [OPTIONS]\n";
}

std::string options_of(const CLI::App& app, bool positional) {
    std::string text;
    for (const CLI::Option* option :
         app.get_options([&](const CLI::Option* o) { return o->get_positional() == positional; })) {
        text += entry(name_of(*option), option->get_description());
    }
    return text;
}

}  // namespace

std::string Help::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode /*mode*/) const {
    if (name.empty()) name = app->get_name();
    for (const CLI::App* above = app->get_parent(); above != nullptr; above = above->get_parent()) {
        name.insert(0, above->get_name() + ' ');
    }
    std::string text = app->get_description() + "\n\n" + usage(*app, name);
    if (const std::string arguments = options_of(*app, true); !arguments.empty()) text += "\nArguments:\n" + arguments;
    if (const auto commands = app->get_subcommands({}); !commands.empty()) {
        text += "\nCommands:\n";
        for (const CLI::App* command : commands) text += entry(command->get_name(), command->get_description());
    }
    text += "\nOptions:\n" + options_of(*app, false);
    if (!app->get_footer().empty()) text += '\n' + app->get_footer();
    return text;
}

}  // namespace kveld::command
