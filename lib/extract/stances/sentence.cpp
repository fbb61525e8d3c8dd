#include "extract/stances/sentence.h"

#include <algorithm>

#include "extract/stances/asides.h"
#include "extract/stances/completed.h"

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

namespace {

void name_actors(ReadSentence& sentence, text::Span span, const std::vector<Mention>& mentions, std::size_t from) {
    for (std::size_t m = from; m < mentions.size() && mentions[m].span.start < span.end; ++m) {
        const Mention& mention = mentions[m];
        if (!can_act(mention.type) || mention.span.start < span.start) continue;
        if (!sentence.actors.empty() && sentence.actors.back().span.end > mention.span.start) {
            if (sentence.actors.back().span.contains(mention.span)) continue;
            sentence.actors.pop_back();  // the longer of two that overlap
        }
        sentence.actors.push_back({mention.span, mention.id, mention.type});
    }
}

void read_clauses(ReadSentence& sentence, const Grammar& grammar) {
    mask_brackets(sentence.tokens);
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
    mask_colons(sentence.tokens, grammar);
    sentence.clauses = clauses_of(sentence.tokens, grammar);
}

}  // namespace

ReadSentence read_sentence(const std::string& text, text::Span span, const std::vector<Mention>& mentions,
                           std::size_t from, const Grammar& grammar) {
    ReadSentence sentence;
    sentence.tokens = tokens_of(text, span);
    name_actors(sentence, span, mentions, from);
    read_clauses(sentence, grammar);
    return sentence;
}

ReadSentence read_completed(const std::string& text, text::Span lead, text::Span item,
                            const std::vector<Mention>& mentions, std::size_t from, const Grammar& grammar) {
    ReadSentence sentence;
    sentence.tokens = tokens_of(text, lead);
    std::vector<Token> rest = tokens_of(text, item);
    const std::size_t room = kMostTokens - std::min(kMostTokens, sentence.tokens.size());
    rest.resize(std::min(rest.size(), room));
    sentence.tokens.insert(sentence.tokens.end(), rest.begin(), rest.end());
    name_actors(sentence, lead, mentions, from);
    const auto inside =
        std::ranges::lower_bound(mentions, item.start, {}, [](const Mention& m) { return m.span.start; });
    name_actors(sentence, item, mentions, static_cast<std::size_t>(inside - mentions.begin()));
    read_clauses(sentence, grammar);
    return sentence;
}

}  // namespace kveld::extract
