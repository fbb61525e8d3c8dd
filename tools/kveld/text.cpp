// kveld text: a letter as the program reads it.

#include <algorithm>

#include "base/error.h"
#include "command.h"
#include "text/letter_files.h"
#include "text/outline.h"

namespace kveld::command {
namespace {

struct Text {
    std::string letter;
    bool clean = false;
    bool outline = false;
};

void refuse_other_than_one(const std::string& named, const text::LetterFiles& files) {
    if (files.size() == 1) return;
    if (files.size() == 0) {
        const text::SkippedFile& why = files.skipped().front();
        throw base::Error(base::ErrorKind::Data, why.path + ": " + why.reason);
    }
    constexpr std::size_t kShown = 3;
    std::string some;
    for (std::size_t i = 0; i < std::min(files.size(), kShown); ++i) some += (i == 0 ? "" : ", ") + files.path(i);
    throw base::Error(base::ErrorKind::Data, named + " is a folder or archive of " + with_separators(files.size()) +
                                                 " files: " + some + (files.size() > kShown ? ", …" : ""))
        .hint(named == text::kStandardInput ? "save it as a file, to name the one in it that is to be printed"
                                            : "name the one to print, as in 'kveld text " + files.path(0) + "'");
}

void print_text(const Text& options, Console& console) {
    text::LetterFiles files = text::LetterFiles::find({options.letter});
    refuse_other_than_one(options.letter, files);
    const text::Rules rules = text::Rules::load(base::data_folder());
    const std::string name = std::filesystem::path(files.path(0)).stem().string();
    const text::Document letter = text::read_document(files.read(0, name), rules);
    for (const std::string& note : letter.notes) say(letter.path + ": " + note);
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
