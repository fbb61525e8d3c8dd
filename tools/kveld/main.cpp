// kveld: who took which position in the EU's Council, with the sentence that says so.

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>

#include "base/error.h"
#include "command.h"
#include "help.h"
#include "usage_error.h"

namespace {

using kveld::base::Error;
using kveld::command::Console;

bool colour_wanted(int stream) {
    const char* no_colour = std::getenv("NO_COLOR");  // https://no-color.org
    return ::isatty(stream) == 1 && (no_colour == nullptr || *no_colour == '\0');
}

void declare(CLI::App& app, Console& console) {
    app.set_version_flag("--version", "kveld " KVELD_VERSION, "Show the version and stop");
    app.require_subcommand(1);
    app.formatter(std::make_shared<kveld::command::Help>());
    app.set_help_flag("-h,--help", "Show this and stop");
    kveld::command::add_build(app, console);
    kveld::command::add_ask(app, console);
    kveld::command::add_query(app, console);
    kveld::command::add_chain(app, console);
    kveld::command::add_explain(app, console);
    kveld::command::add_export(app, console);
    kveld::command::add_stats(app, console);
    kveld::command::add_verify(app, console);
    kveld::command::add_extract(app, console);
    kveld::command::add_text(app, console);
    kveld::command::add_rules(app, console);
    kveld::command::add_eval(app, console);
    app.footer(
        "Exit status: 0 done, 1 done with files skipped, 2 wrong command line, 3 wrong\n"
        "query, 4 wrong or unreadable data, 5 a limit was reached, 70 a mistake of ours.\n"
        "\n"
        "Example:\n"
        "  kveld build letters/ -o field.kveld\n"
        "  kveld ask field.kveld who-backed --instrument Insolventierichtlijn\n");
}

// Runs the subcommand that the arguments name. Throws Error (Usage) where they are wrong.
void parse(CLI::App& app, const std::vector<std::string>& arguments, Console& console) {
    try {
        std::vector<std::string> last_first(arguments.rbegin(), arguments.rend());  // as CLI11 takes them
        app.parse(std::move(last_first));
    } catch (const CLI::CallForVersion&) {
        console.out.write(app.version() + '\n');
    } catch (const CLI::Success&) {  // a call for help
        const CLI::App* command = &app;
        while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
        console.out.write(command->help());
    } catch (const CLI::ParseError& refusal) {
        throw kveld::command::usage_error(app, refusal, arguments);
    }
}

int run(int argument_count, char** arguments) {
    Console console;
    console.colour_out = colour_wanted(STDOUT_FILENO);
    console.colour_error = colour_wanted(STDERR_FILENO);
    CLI::App app(
        "Krachtenveld reads ministers' letters on the EU's Council and answers who took\n"
        "which position, with the sentence that says so.",
        "kveld");
    declare(app, console);
    try {
        parse(app, {arguments + 1, arguments + argument_count}, console);
        console.out.flush();
        return console.status;
    } catch (const Error& error) {
        console.out.flush();
        std::cerr << error.render(console.colour_error);
        return kveld::base::exit_status(error.kind());
    }
}

}  // namespace

int main(int argument_count, char** arguments) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is told by the write that fails
    try {
        return run(argument_count, arguments);
    } catch (const kveld::base::ClosedPipe&) {
        return 0;
    } catch (const Error& error) {
        std::cerr << error.render(false);
        return kveld::base::exit_status(error.kind());
    } catch (const std::bad_alloc&) {
        std::cerr << "error: not enough memory\n";
        return kveld::base::exit_status(kveld::base::ErrorKind::Limit);
    } catch (const std::exception& error) {
        std::cerr << "error: this is a mistake of ours, please report it: " << error.what() << '\n';
        return kveld::base::exit_status(kveld::base::ErrorKind::Bug);
    }
}
