// Who signed, and whether that post was theirs on that day.

#include <algorithm>

#include "extract/facts/contradictions.h"
#include "extract/packs.h"

namespace kveld::extract {
namespace {

// Mentions are in order of their spans.
const Mention* mention_in(text::Span span, MentionType type, const std::vector<Mention>& mentions) {
    auto at = std::ranges::lower_bound(mentions, span.start, {}, [](const Mention& m) { return m.span.start; });
    for (; at != mentions.end() && at->span.start < span.end; ++at)
        if (at->type == type && at->span.end <= span.end) return &*at;
    return nullptr;
}

bool holds(const Term& term, const text::Day& day) {
    return term.from <= day && (!term.to.known() || day <= term.to);
}

}  // namespace

void check_signatures(const text::Document& letter, const std::vector<Mention>& mentions, const Packs& packs,
                      std::vector<std::string>& told) {
    const text::Day day = letter.metadata.date;
    if (!day.known()) return;
    for (const text::Signature& signature : letter.signatures) {
        const Mention* person = mention_in(signature.name, MentionType::Person, mentions);
        const Mention* office = mention_in(signature.office, MentionType::Office, mentions);
        if (person == nullptr || office == nullptr) continue;
        const EntityFacts* facts = packs.entity(person->id);
        if (facts == nullptr) continue;
        const auto of_office = [&](const Term& term) { return term.office == office->id; };
        const auto then = [&](const Term& term) { return of_office(term) && holds(term, day); };
        if (std::ranges::any_of(facts->terms, of_office) && std::ranges::none_of(facts->terms, then))
            told.push_back("is signed by " + person->id + " as " + office->id + " on " + day.iso() +
                           ", which is not within a term of theirs");
    }
}

}  // namespace kveld::extract
