// kveld extract: what was found in letters, as JSON lines.

#include "assemble/reading.h"
#include "base/error.h"
#include "command.h"
#include "extract/annotation_json.h"

namespace kveld::command {
namespace {

struct Extract {
    std::vector<std::string> letters;
    unsigned threads = 0;
};

void extract(const Extract& options, Console& console) {
    text::LetterFiles files = text::LetterFiles::find(options.letters);
    const ReadingRules rules = ReadingRules::load();
    base::Tasks tasks(options.threads);
    const assemble::Reading reading = assemble::read_letters(files, rules.layout, rules.extractor, tasks);
    for (const assemble::Letter& letter : reading.letters) {
        for (const std::string& note : letter.document.notes) say(letter.document.path + ": " + note);
        console.out.write(extract::annotation_lines(letter.document, letter.found));
    }
    for (const assemble::Skipped& file : reading.skipped) say("skipped " + file.path + ": " + file.reason);
    if (reading.letters.empty()) {
        throw base::Error(base::ErrorKind::Data, "none of the files could be read as a letter");
    }
    if (!reading.skipped.empty()) console.status = 1;
}

}  // namespace

void add_extract(CLI::App& app, Console& console) {
    auto options = std::make_shared<Extract>();
    CLI::App* command = app.add_subcommand("extract", "Prints mentions, references and stances as JSON lines");
    command
        ->add_option("letters", options->letters,
                     "Letters, or folders and archives (zip, tar) with letters; - is standard input")
        ->required();
    add_threads_option(*command, options->threads);
    command->footer("Example:\n  kveld extract letter.txt > letter.jsonl\n");
    command->callback([options, &console] { extract(*options, console); });
}

}  // namespace kveld::command
