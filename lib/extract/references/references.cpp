#include "extract/references/references.h"

#include <algorithm>
#include <optional>

#include "extract/packs.h"
#include "extract/references/candidate.h"
#include "extract/references/citation_rules.h"
#include "extract/references/naming.h"

namespace kveld::extract {
namespace {

using text::Span;

// How far a description may stand before its paper's number: in a footnote titles stand between, in a sentence at most
// a place or title and a comma, or a bracket that opens.
constexpr std::uint64_t kFarthestInFootnote = 400;
constexpr std::uint64_t kFarthestInSentence = 120;
constexpr std::uint64_t kFarthestBehindBracket = 10;
constexpr std::uint64_t kFarthestBeforeComma = 60;

bool describes_a_paper(const Candidate& candidate) {
    return candidate.rule->kind == "motion" || candidate.rule->kind == "fiche" || candidate.rule->kind == "letter";
}

bool leads_to_number(std::string_view between, bool in_footnote) {
    if (between.find_first_of(";\n") != std::string_view::npos) return false;
    if (in_footnote) return between.size() <= kFarthestInFootnote;
    if (between.size() > kFarthestInSentence) return false;
    if (const std::size_t open = between.rfind('('); open != std::string_view::npos)
        return between.find(')', open) == std::string_view::npos && between.size() - open <= kFarthestBehindBracket;
    const std::size_t last = between.find_last_not_of(' ');
    return last == std::string_view::npos || (between[last] == ',' && between.size() <= kFarthestBeforeComma);
}

// A letter that hands over its report names itself, and cites nothing.
bool names_the_letter_itself(const Reference& reference, const text::Metadata& letter) {
    return reference.kind == "letter" && letter.meeting.known() && reference.cited_kind == letter.kind &&
           reference.cited_meeting == letter.meeting.id();
}

// For each kept paper the description before or inside it; for each description whether a paper has taken it.
struct Descriptions {
    std::vector<const Candidate*> of_paper;
    std::vector<bool> taken;
};

Descriptions match_descriptions(const std::vector<Candidate>& kept, const std::vector<Candidate>& descriptions,
                                const Naming& naming, std::string_view clean) {
    Descriptions result{std::vector<const Candidate*>(kept.size()), std::vector<bool>(kept.size())};
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i].rule->kind != "paper") continue;
        if (i > 0 && describes_a_paper(kept[i - 1])) {
            const Span before = kept[i - 1].span;
            const text::Footnote* note = naming.footnote_of(before);
            if (note == naming.footnote_of(kept[i].span) &&
                leads_to_number(clean.substr(before.end, kept[i].span.start - before.end), note != nullptr)) {
                result.of_paper[i] = &kept[i - 1];
                result.taken[i - 1] = true;
            }
        }
        if (result.of_paper[i] != nullptr) continue;
        // The description may follow in brackets or behind a comma.
        if (i + 1 < kept.size() && describes_a_paper(kept[i + 1])) {
            const std::string_view between = clean.substr(kept[i].span.end, kept[i + 1].span.start - kept[i].span.end);
            if (between == " (" || between == ", ") {
                result.of_paper[i] = &kept[i + 1];
                result.taken[i + 1] = true;
                continue;
            }
        }
        const auto inside = std::lower_bound(descriptions.begin(), descriptions.end(), kept[i].span.start,
                                             [](const Candidate& a, std::uint64_t at) { return a.span.start < at; });
        if (inside != descriptions.end() && kept[i].span.contains(inside->span)) result.of_paper[i] = &*inside;
    }
    return result;
}

}  // namespace

std::vector<Reference> find_references(const text::Document& letter, const Packs& packs,
                                       const std::vector<Mention>& mentions) {
    return find_references(letter, packs.citations(), mentions);
}

std::vector<Reference> find_references(const text::Document& letter, const CitationRules& rules,
                                       const std::vector<Mention>& mentions) {
    const std::vector<Candidate> lists = find_candidates(letter, rules);
    std::vector<Candidate> descriptions;
    std::copy_if(lists.begin(), lists.end(), std::back_inserter(descriptions), describes_a_paper);
    std::sort(descriptions.begin(), descriptions.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
    const std::vector<Candidate> kept = items_of(most_specific(lists), letter.clean);

    Naming naming(letter, rules, mentions);
    const Descriptions described = match_descriptions(kept, descriptions, naming, letter.clean);
    std::vector<std::size_t> reading_order(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) reading_order[i] = i;
    std::stable_sort(reading_order.begin(), reading_order.end(), [&](std::size_t a, std::size_t b) {
        return naming.place_of(kept[a].span) < naming.place_of(kept[b].span);
    });

    std::vector<Reference> references;
    for (const std::size_t i : reading_order) {
        if (described.taken[i]) continue;
        std::optional<Reference> reference = naming.name(kept[i]);
        if (!reference) continue;
        if (described.of_paper[i] != nullptr) naming.describe(*described.of_paper[i], *reference);
        if (describes_a_paper(kept[i])) {
            naming.describe(kept[i], *reference);
            if (names_the_letter_itself(*reference, letter.metadata)) continue;
        }
        references.push_back(std::move(*reference));
    }
    std::sort(references.begin(), references.end(),
              [](const Reference& a, const Reference& b) { return a.span < b.span; });
    return references;
}

}  // namespace kveld::extract
