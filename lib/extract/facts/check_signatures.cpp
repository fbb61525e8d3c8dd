// Who signed, and whether that post was theirs on that day.

#include <algorithm>

#include "extract/facts/contradictions.h"
#include "extract/packs.h"

namespace kveld::extract {
namespace {

const Mention* mention_in(text::Span span, MentionType type, const std::vector<Mention>& mentions) {
    const auto found = std::ranges::find_if(mentions, [&](const Mention& mention) {
        return mention.type == type && span.start <= mention.span.start && mention.span.end <= span.end;
    });
    return found == mentions.end() ? nullptr : &*found;
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
