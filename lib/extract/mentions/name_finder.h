#pragma once

// Finds the names of the packs in a letter: of names inside each other the longest, of names that cross the first.
//
//     NameFinder names(packs_names, words);
//     names.see(form, end, letter)        for each occurrence that the one pass over the text reports
//     names.take(letter, candidates)

#include <vector>

#include "extract/letter_facts.h"
#include "extract/mention_candidate.h"
#include "extract/names.h"

namespace kveld::extract {

class NameFinder {
public:
    NameFinder(const Names& names, const CitationWords& words, const LetterFacts& letter)
        : names_(names), words_(words), letter_(letter) {}

    // The folded form `form` ends at this byte of the letter.
    void see(std::uint32_t form, std::uint64_t end);

    // What remains, in order of spans.
    std::vector<MentionCandidate> take();

private:
    struct Hit {
        text::Span span;
        std::uint32_t entry = 0;
    };

    bool has_case(const NameForm& form, text::Span span) const;
    bool has_context(const NameEntry& entry, text::Span span) const;
    bool is_joined_before(std::uint64_t start) const;
    MentionCandidate mention_of(const Hit& hit) const;
    void take_in_compound(const Hit& hit, MentionCandidate& found) const;
    std::string id_of(const NameEntry& entry) const;

    const Names& names_;
    const CitationWords& words_;
    const LetterFacts& letter_;
    std::vector<Hit> hits_;
};

}  // namespace kveld::extract
