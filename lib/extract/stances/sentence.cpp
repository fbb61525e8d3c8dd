#include "extract/stances/sentence.h"

#include <algorithm>

#include "extract/stances/asides.h"

namespace kveld::extract {

bool can_act(MentionType type) noexcept {
    switch (type) {
        case MentionType::MemberState:
        case MentionType::Country:
        case MentionType::StateGroup:
        case MentionType::Institution:
        case MentionType::Agency:
        case MentionType::Organisation:
        case MentionType::Person:
        case MentionType::Office: return true;
        case MentionType::Instrument:
        case MentionType::Meeting:
        case MentionType::Date: return false;
    }
    return false;
}

ReadSentence read_sentence(const std::string& text, text::Span span, const std::vector<Mention>& mentions,
                           std::size_t from, const Grammar& grammar) {
    ReadSentence sentence;
    sentence.tokens = tokens_of(text, span);
    mask_brackets(sentence.tokens);
    for (std::size_t m = from; m < mentions.size() && mentions[m].span.start < span.end; ++m) {
        const Mention& mention = mentions[m];
        if (!can_act(mention.type) || mention.span.start < span.start) continue;
        if (!sentence.actors.empty() && sentence.actors.back().span.end > mention.span.start) {
            if (sentence.actors.back().span.contains(mention.span)) continue;
            sentence.actors.pop_back();  // the longer of two that overlap
        }
        sentence.actors.push_back({mention.span, mention.id, mention.type});
    }
    std::size_t actor = 0;
    for (Token& token : sentence.tokens) {
        while (actor < sentence.actors.size() && sentence.actors[actor].span.end <= token.span.start) ++actor;
        if (actor < sentence.actors.size() && sentence.actors[actor].span.overlaps(token.span) &&
            sentence.actors[actor].span.contains(token.span)) {
            token.actor = static_cast<std::uint32_t>(actor);
            token.plural = sentence.actors[actor].plural();
        }
    }
    mask_asides(sentence.tokens, grammar);
    sentence.clauses = clauses_of(sentence.tokens, grammar);
    return sentence;
}

}  // namespace kveld::extract
