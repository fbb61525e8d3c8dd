// kveld rules: checks the packs, and shows what they find in a sentence.

#include <algorithm>
#include <iterator>

#include "base/error.h"
#include "base/utf8.h"
#include "command.h"
#include "extract/example_letter.h"
#include "extract/facts/pack_facts.h"
#include "extract/pack_check.h"
#include "named_query.h"
#include "sentence_report.h"

namespace kveld::command {
namespace {

// "3 of 2,522 examples fail, 1 fact cannot be right"
std::string mistakes(std::size_t failing, const std::string& examples, std::size_t wrong_facts) {
    std::string told;
    if (failing > 0) told = with_separators(failing) + " of " + examples + " fail";
    if (wrong_facts == 0) return told;
    told += told.empty() ? "" : ", ";
    return told + with_separators(wrong_facts) + (wrong_facts == 1 ? " fact" : " facts") + " cannot be right";
}

void check(Console& console) {
    const ReadingRules rules = ReadingRules::load();
    const std::size_t questions = load_named_queries(base::data_folder()).size();
    std::vector<extract::PackFailure> failures = extract::check_packs(*rules.packs);
    const std::size_t failing = failures.size();
    std::ranges::move(extract::check_pack_facts(*rules.packs), std::back_inserter(failures));
    for (const extract::PackFailure& failure : failures) {
        console.out.write(failure.file + ':' + std::to_string(failure.line) + ": " + failure.entry + ": " +
                          failure.what + '\n');
    }
    const std::string examples = with_separators(extract::count_examples(*rules.packs)) + " examples";
    if (!failures.empty()) {
        throw base::Error(base::ErrorKind::Data, mistakes(failing, examples, failures.size() - failing))
            .hint("mend the entries named above, or their examples");
    }
    console.out.write(examples + " in " + with_separators(rules.packs->hashes().size()) + " packs and the headers of " +
                      with_separators(questions) + " questions are right\n");
}

void try_sentence(const std::string& argument, Console& console) {
    std::string sentence = argument == "-" ? base::read_standard_input() : argument;
    if (base::utf8::find_invalid(sentence)) sentence = base::utf8::from_windows_1252(sentence);
    const std::size_t end = sentence.find_last_not_of(" \t\r\n");
    if (end == std::string::npos) {
        throw base::Error(base::ErrorKind::Usage, "there is no sentence to try")
            .hint("write: kveld rules try 'SENTENCE'");
    }
    sentence.resize(end + 1);
    const std::shared_ptr<const extract::Packs> packs = extract::Packs::load(base::data_folder());
    const text::Document letter = extract::example_letter(sentence, extract::ExampleForm::Structured);
    console.out.write(report_on(letter, *packs));
}

}  // namespace

void add_rules(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("rules", "Checks the rule packs, or tries them on a sentence");
    command->require_subcommand(1);
    command->footer("Example:\n  kveld rules check\n");

    CLI::App* checked =
        command->add_subcommand("check", "Reads every pack, tries every example in it, checks its facts");
    checked->footer(
        "The packs are those of the program, or of the folder that KVELD_DATA names.\n"
        "Example:\n  kveld rules check\n");
    checked->callback([&console] { check(console); });

    auto sentence = std::make_shared<std::string>();
    CLI::App* tried = command->add_subcommand("try", "Shows what the packs find in a sentence, and why");
    tried->add_option("sentence", *sentence, "The sentence; - reads it from standard input")->required();
    tried->footer(
        "It is read as part of a letter of 22 January 2025 to the Tweede Kamer on the\n"
        "Council of 30 and 31 January. A '|' parts sentences of one paragraph; what stands\n"
        "before a '#' is the heading above it.\n"
        "Example:\n  kveld rules try 'Nederland en Letland onthielden zich van stemming.'\n");
    tried->callback([sentence, &console] { try_sentence(*sentence, console); });
}

}  // namespace kveld::command
