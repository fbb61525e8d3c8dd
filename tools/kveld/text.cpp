// kveld text: a letter as the program reads it.

#include "text/outline.h"

#include "base/error.h"
#include "command.h"

namespace kveld::command {
namespace {

struct Text {
    std::string letter;
    bool clean = false;
    bool outline = false;
};

void print_text(const Text& options, Console& console) {
    const std::filesystem::path path(options.letter);
    const text::Rules rules = text::Rules::load(base::data_folder());
    std::string bytes = options.letter == "-" ? base::read_standard_input() : base::read_file(path);
    const text::Document letter =
        text::read_document({options.letter, path.stem().string(), std::move(bytes), {}}, rules);
    for (const std::string& note : letter.notes) say(options.letter + ": " + note);
    if (options.outline) {
        console.out.write(text::outline(letter));
    } else {
        console.out.write(options.clean ? letter.clean + '\n' : letter.source);
    }
}

}  // namespace

void add_text(CLI::App& app, Console& console) {
    auto options = std::make_shared<Text>();
    CLI::App* command = app.add_subcommand("text", "Prints the text of a letter that offsets count in");
    command->add_option("letter", options->letter, "A letter; - reads it from standard input")->required();
    CLI::Option* clean =
        command->add_flag("--clean", options->clean, "Print the healed text: lines joined, page furniture gone");
    command->add_flag("--outline", options->outline, "Print agenda items, headings and footnotes")->excludes(clean);
    command->footer("Example:\n  kveld text --outline letter.txt\n");
    command->callback([options, &console] { print_text(*options, console); });
}

}  // namespace kveld::command
