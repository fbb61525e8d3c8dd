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
    while (within(i) && i < place + kMostQualifiers && !grammar.time_nouns.contains(tokens[i].lower) &&
           (grammar.time_words.contains(tokens[i].lower) || is_number(tokens[i])))
        ++i;
    if (!within(i) || !grammar.time_nouns.contains(tokens[i].lower)) return 0;
    ++i;
    while (within(i) && (grammar.time_nouns.contains(tokens[i].lower) || is_number(tokens[i]))) ++i;
    return i - place;
}

}  // namespace kveld::extract
