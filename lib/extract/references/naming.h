#pragma once

// Gives citations their ids, in the order in which a reader meets them: a footnote's where its mark stands.
//
//     Naming naming(letter, rules, mentions);
//     for (const Candidate& candidate : most_specific(…)) std::optional<Reference> named = naming.name(candidate);
//
// Later citations inherit from earlier ones: "idem, nr. 890" the dossier, "artikel 3 van het voorstel" the number of
// the proposal. Nothing where no template of the rule can be filled.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/annotations.h"
#include "extract/references/candidate.h"

namespace kveld::extract {

class Naming {
public:
    Naming(const text::Document& letter, const CitationRules& rules, const std::vector<Mention>& mentions);

    // Where a reader meets it: its start, or the mark of the footnote it stands in.
    std::uint64_t place_of(text::Span span) const;
    // The footnote that holds it; null where none does.
    const text::Footnote* footnote_of(text::Span span) const;

    // Call in order of place_of().
    std::optional<Reference> name(const Candidate& candidate);

    // What the words of a description tell of the paper that they describe.
    void describe(const Candidate& description, Reference& paper) const;

private:
    struct Earlier {
        const Candidate* candidate;
        std::string id;
        std::string act;
        std::uint64_t place;
        std::uint32_t item;
    };
    const Earlier* lender(const Candidate& candidate) const;
    const Mention* subject_of(const Candidate& candidate) const;
    std::string value_of(std::string_view name, const Candidate& candidate, const Earlier* lender,
                         const Mention* subject) const;
    std::string first_filled(const std::vector<IdTemplate>& templates, const IdTemplate::Values& values) const;
    std::string told(const CitationRule& rule, std::string_view what, const IdTemplate::Values& values) const;
    std::uint32_t item_at(std::uint64_t place) const;
    std::uint32_t sentence_of(text::Span span) const;

    const text::Document& letter_;
    const CitationRules& rules_;
    const std::vector<Mention>& mentions_;
    std::map<std::string, Earlier, std::less<>> last_;  // by kind and by name of entry
};

}  // namespace kveld::extract
