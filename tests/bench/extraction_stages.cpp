// How long each stage of extraction takes, in memory and on one thread.
//
//     extraction_stages LETTERS…      a line a stage: seconds, MB/s of the letters' bytes, and its share
//
// What a stage costs is processor time, the median of several rounds over all letters; loading the packs is told apart.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <functional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "extract/annotation_json.h"
#include "extract/mentions/find_mentions.h"
#include "extract/packs.h"
#include "extract/references/references.h"
#include "extract/stances/stances.h"
#include "text/letter_files.h"
#include "text/reader.h"

namespace {

using namespace kveld;
constexpr int kRounds = 3;

struct Letter {
    text::LetterFile file;
    text::Document document;
    extract::Annotations found;
};

double seconds_of(const std::function<void()>& act) {
    const std::clock_t start = std::clock();
    act();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median_of_rounds(std::vector<Letter>& letters, const std::function<void(Letter&)>& stage) {
    std::vector<double> rounds;
    for (int round = 0; round < kRounds; ++round) {
        rounds.push_back(seconds_of([&] { std::ranges::for_each(letters, stage); }));
    }
    std::ranges::sort(rounds);
    return rounds[kRounds / 2];
}

std::vector<Letter> letters_of(const std::vector<std::string>& paths) {
    text::LetterFiles files = text::LetterFiles::find(paths);
    std::vector<Letter> letters(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) letters[i].file = files.read(i, std::to_string(i));
    return letters;
}

void measure(const std::vector<std::string>& paths) {
    std::vector<Letter> letters = letters_of(paths);
    double megabytes = 0;
    for (const Letter& letter : letters) megabytes += static_cast<double>(letter.file.bytes.size()) / 1e6;

    const auto text_rules = text::Rules::load(base::data_folder());
    std::shared_ptr<const extract::Packs> packs;
    const double loading = seconds_of([&] { packs = extract::Packs::load(base::data_folder()); });
    std::printf("%zu letters, %.1f MB; packs loaded in %.2f s\n", letters.size(), megabytes, loading);

    struct Stage {
        const char* name;
        std::function<void(Letter&)> run;
        double seconds = 0;
    };
    std::vector<Stage> stages{
        {"text", [&](Letter& l) { l.document = text::read_document(text::LetterFile(l.file), text_rules); }},
        {"mentions", [&](Letter& l) { l.found.mentions = find_mentions(l.document, packs->mentions()); }},
        {"references", [&](Letter& l) { l.found.references = find_references(l.document, *packs, l.found.mentions); }},
        {"stances",
         [&](Letter& l) {
             l.found.stances = find_stances(l.document, packs->stances(), l.found.mentions, l.found.references);
         }},
        {"json", [&](Letter& l) { annotation_lines(l.document, l.found); }},
    };
    double all = 0;
    for (Stage& stage : stages) all += stage.seconds = median_of_rounds(letters, stage.run);
    for (const Stage& stage : stages) {
        std::printf("%-12s %7.2f s %8.1f MB/s %5.1f %%\n", stage.name, stage.seconds, megabytes / stage.seconds,
                    100 * stage.seconds / all);
    }
    std::printf("%-12s %7.2f s %8.1f MB/s\n", "together", all, megabytes / all);
}

}  // namespace

int main(int count, char** arguments) {
    try {
        if (count < 2) throw base::Error(base::ErrorKind::Usage, "which letters?").hint("extraction_stages LETTERS…");
        measure({arguments + 1, arguments + count});
        return 0;
    } catch (const base::Error& error) {
        std::fputs(error.render().c_str(), stderr);
        return base::exit_status(error.kind());
    }
}
