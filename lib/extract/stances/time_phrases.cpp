#include "extract/stances/time_phrases.h"

namespace kveld::extract {

namespace {

constexpr std::uint32_t kMostQualifiers = 4;

bool is_number(const Token& token) noexcept {
    return token.word && token.lower.front() >= '0' && token.lower.front() <= '9';
}

}  // namespace

std::uint32_t time_phrase_at(std::span<const Token> tokens, std::uint32_t place, const Grammar& grammar) {
    const auto within = [&](std::uint32_t i) { return i < tokens.size() && tokens[i].actor == kNowhere; };
    std::uint32_t i = place;
    while (within(i) && i < place + kMostQualifiers && !grammar.time_nouns.contains(tokens[i]) &&
           (grammar.time_words.contains(tokens[i]) || is_number(tokens[i])))
        ++i;
    if (!within(i) || !grammar.time_nouns.contains(tokens[i])) return 0;
    ++i;
    while (within(i) && (grammar.time_nouns.contains(tokens[i]) || is_number(tokens[i]))) ++i;
    return i - place;
}

std::uint32_t before_time_at_end(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
                                 const Grammar& grammar) {
    for (std::uint32_t i = first + 1; i < last && last - first > 1; ++i) {
        const bool belongs = tokens[i].lower == grammar.of;  // "a period of two years": to the noun before it
        const bool governed = belongs || grammar.prepositions.contains(tokens[i]);
        const std::uint32_t from = governed ? i + 1 : i;
        if (!governed && grammar.prepositions.contains(tokens[i - 1])) continue;
        if (from >= last || tokens[i].actor != kNowhere) continue;
        const std::uint32_t length = time_phrase_at(tokens, from, grammar);
        if (length > 0 && from + length == last) return belongs ? last : i;
    }
    return last;
}

}  // namespace kveld::extract
