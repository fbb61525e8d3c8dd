#include "extract/stances/marked_infinitives.h"

namespace kveld::extract {

namespace {

bool may_follow_marker(const Token& token, const Grammar& grammar) {
    if (token.masked || !grammar.looks_like_infinitive(token.lower)) return false;
    // Words that are determiner and infinitive in one, are infinitives here.
    return !grammar.determiners.contains(token) || token.lower == grammar.verb(grammar.be).infinitive;
}

}  // namespace

MarkedInfinitives marked_infinitives(const std::vector<Token>& tokens, const Grammar& grammar) {
    const auto count = static_cast<std::uint32_t>(tokens.size());
    MarkedInfinitives found{std::vector<std::uint32_t>(count, kNowhere), std::vector<std::uint32_t>(count, kNowhere)};
    for (std::uint32_t i = 0; i + 1 < count; ++i) {
        if (tokens[i].masked || tokens[i].lower != grammar.infinitive_marker) continue;
        if (grammar.adverbs.longest_at(tokens, i) > 1) continue;  // a fixed phrase that begins with the same word
        if (may_follow_marker(tokens[i + 1], grammar)) found.infinitive[i] = found.infinitive[i + 1] = i + 1;
    }
    std::uint32_t upcoming = kNowhere;
    for (std::uint32_t i = count; i-- > 0;) {
        if (found.infinitive[i] == i) upcoming = i;
        if (!tokens[i].masked && (tokens[i].lower == ";" || tokens[i].lower == ":")) upcoming = kNowhere;
        found.next[i] = upcoming;
    }
    return found;
}

}  // namespace kveld::extract
