#include "assemble/reading.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "assemble/document_names.h"
#include "base/error.h"

namespace kveld::assemble {
namespace {

std::vector<std::filesystem::path> paths_of(const text::LetterFiles& files) {
    std::vector<std::filesystem::path> paths;
    for (std::size_t i = 0; i < files.size(); ++i) paths.emplace_back(files.path(i));
    return paths;
}

// Of letters with one text, the first that knows its number stays; where none does, the first.
void skip_repeated_texts(Reading& reading) {
    std::unordered_map<std::string_view, const Letter*> staying;
    for (const Letter& letter : reading.letters) {
        const Letter*& best = staying.try_emplace(letter.document.clean, &letter).first->second;
        if (best->document.metadata.id.empty() && !letter.document.metadata.id.empty()) best = &letter;
    }
    std::vector<bool> stays;
    for (const Letter& letter : reading.letters) {
        const Letter* best = staying.at(letter.document.clean);
        stays.push_back(best == &letter);
        if (best != &letter) {
            reading.skipped.push_back({letter.document.path, "same text as " + best->document.path});
        }
    }
    std::vector<Letter> kept;
    for (std::size_t i = 0; i < stays.size(); ++i) {
        if (stays[i]) kept.push_back(std::move(reading.letters[i]));
    }
    reading.letters = std::move(kept);
}

}  // namespace

Reading read_letters(text::LetterFiles& files, const text::Rules& rules, const extract::Extractor& extractor,
                     base::Tasks& tasks, const Progress& progress) {
    const std::vector<std::string> names = document_names(paths_of(files));
    std::vector<std::optional<Letter>> letters(files.size());
    std::vector<std::string> reasons(files.size());
    std::atomic<std::size_t> done{0};
    tasks.for_each(files.size(), [&](std::size_t i) {
        try {
            Letter letter{text::read_document(files.read(i, names[i]), rules), {}};
            letter.found = extractor.read(letter.document);
            letters[i] = std::move(letter);
        } catch (const base::Error& error) {
            if (error.kind() != base::ErrorKind::Data) throw;
            reasons[i] = text::reason_of(error, files.path(i));
        }
        if (progress) progress(done.fetch_add(1) + 1, files.size());
    });

    Reading reading;
    reading.skipped = files.skipped();
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (letters[i]) {
            reading.letters.push_back(std::move(*letters[i]));
        } else {
            reading.skipped.push_back({files.path(i), reasons[i]});
        }
    }
    std::ranges::sort(reading.letters, {},
                      [](const Letter& letter) -> const std::string& { return letter.document.name; });
    skip_repeated_texts(reading);
    std::ranges::sort(reading.skipped, {}, &Skipped::path);
    return reading;
}

}  // namespace kveld::assemble
