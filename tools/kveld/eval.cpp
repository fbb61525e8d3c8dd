// kveld eval: how well extraction reads letters that careful readers have read before.

#include <algorithm>

#include "assemble/reading.h"
#include "base/error.h"
#include "command.h"
#include "evaluate/evaluation.h"
#include "evaluate/found_items.h"
#include "evaluate/gold.h"
#include "evaluate/reports.h"

namespace kveld::command {
namespace {

struct Eval {
    std::string gold;
    std::vector<std::string> letters;
    bool json = false;
    bool misses = false;
    bool rules = false;
    unsigned threads = 0;
};

const assemble::Letter* letter_named(const std::vector<assemble::Letter>& letters, const std::string& name) {
    const auto found = std::ranges::find_if(letters, [&](const auto& letter) { return letter.document.name == name; });
    return found == letters.end() ? nullptr : &*found;
}

// Gold that is named is asked for, whether its letter is there or not; what lies in a folder may be for other letters.
void compare(const evaluate::GoldLetter& gold, const assemble::Letter* letter, evaluate::Evaluation& evaluation,
             Console& console) {
    if (letter != nullptr) {
        evaluation.add(gold.name, gold.items, evaluate::found_items(letter->document, letter->found));
        return;
    }
    console.status = 1;
    if (gold.named) {
        say("no letter for " + gold.file.string() + ": all of it counts as missed");
        evaluation.add(gold.name, gold.items, {});
    } else {
        say("no letter for " + gold.file.string() + ": left out");
    }
}

void tell_of_letters_without_gold(const assemble::Reading& reading, const evaluate::GoldFiles& gold, Console& console) {
    bool paired = false;
    for (const assemble::Letter& letter : reading.letters) {
        if (std::ranges::count(gold.letters(), letter.document.name, &evaluate::GoldLetter::name) > 0) {
            paired = true;
            continue;
        }
        say("no gold for " + letter.document.path + ": left out");
        console.status = 1;
    }
    if (!paired) {
        throw base::Error(base::ErrorKind::Data, "none of the letters has gold")
            .hint("gold and letter are paired by their stems: brief.jsonl is the gold of brief.txt");
    }
}

void print_evaluation(const Eval& options, Console& console) {
    const evaluate::GoldFiles gold = evaluate::GoldFiles::find(options.gold);
    text::LetterFiles files = text::LetterFiles::find(options.letters);
    const ReadingRules rules = ReadingRules::load();
    base::Tasks tasks(options.threads);
    const assemble::Reading reading = assemble::read_letters(files, rules.layout, rules.extractor, tasks);
    for (const assemble::Skipped& file : reading.skipped) say("skipped " + file.path + ": " + file.reason);
    if (!reading.skipped.empty()) console.status = 1;
    tell_of_letters_without_gold(reading, gold, console);
    evaluate::Evaluation evaluation(evaluate::KnownIds::beside(gold.letters()));
    for (const evaluate::GoldLetter& letter : gold.letters())
        compare(letter, letter_named(reading.letters, letter.name), evaluation, console);
    console.out.write(options.json ? evaluate::json_report(evaluation, options.misses)
                                   : evaluate::table_report(evaluation, {options.rules, options.misses}));
}

}  // namespace

void add_eval(CLI::App& app, Console& console) {
    auto options = std::make_shared<Eval>();
    CLI::App* command = app.add_subcommand("eval", "Compares what is found in letters with what readers found");
    command
        ->add_option("gold", options->gold,
                     "What readers found, a file of JSON lines a letter: files with commas between them, or a folder")
        ->required();
    command->add_option("letters", options->letters, "The letters: files, folders and archives")->required();
    command->add_flag("--misses", options->misses, "Also print what was missed or is wrong, a line each");
    command->add_flag("--rules", options->rules, "Print every rule, not only those that err");
    command->add_flag("--json", options->json, "Print JSON, with all rules");
    add_threads_option(*command, options->threads);
    command->footer(
        "Gold and letter are paired by their stems. A line of gold is one of\n"
        "  {\"kind\":\"mention\",\"start\":0,\"end\":5,\"text\":\"Malta\",\"type\":\"MemberState\",\n"
        "   \"id\":\"state:MT\"}\n"
        "  {\"kind\":\"reference\", … \"refkind\":\"com\",\"id\":\"COM(2024)570\"}\n"
        "  {\"kind\":\"stance\", … \"relation\":\"SUPPORTS\",\"modality\":\"asserted\",\n"
        "   \"actor\":{\"ids\":[…]},\"cue\":{\"text\":…},\"target\":{\"text\":…}}\n"
        "with places in bytes of the letter's text; \"optional\":true is not asked for.\n"
        "A rule's missed ones are gold of its sort that no rule found.\n"
        "Example:\n  kveld eval gold/ letters/ --misses\n");
    command->callback([options, &console] { print_evaluation(*options, console); });
}

}  // namespace kveld::command
