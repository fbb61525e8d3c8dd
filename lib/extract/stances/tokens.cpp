#include "extract/stances/tokens.h"

#include "base/utf8.h"
#include "extract/stances/word_hash.h"

namespace kveld::extract {

namespace utf8 = base::utf8;

namespace {

bool is_word_character(char32_t c) noexcept {
    return utf8::is_letter(c) || utf8::is_digit(c);
}

// Marks that belong to a word where word characters stand on both sides.
bool joins_words(char32_t c) noexcept {
    return c == U'-' || c == U'\'' || c == U'’' || c == U'/' || c == U'.' || c == U'&';
}

std::uint64_t end_of_word(std::string_view text, std::uint64_t place, std::uint64_t end) {
    while (place < end) {
        const auto [c, length] = utf8::decode(text, place);
        const std::uint64_t next = place + length;
        const bool inside = is_word_character(c) ||
                            (joins_words(c) && next < end && is_word_character(utf8::decode(text, next).code_point));
        if (!inside) break;
        place = next;
    }
    return place;
}

bool opens(std::string_view mark) noexcept {
    return mark == "(" || mark == "[" || mark == "{";
}
bool closes(std::string_view mark) noexcept {
    return mark == ")" || mark == "]" || mark == "}";
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text, text::Span sentence) {
    std::vector<Token> tokens;
    std::uint64_t place = sentence.start;
    while (place < sentence.end && tokens.size() < kMostTokens) {
        const auto [c, length] = utf8::decode(text, place);
        if (utf8::is_space(c)) {
            place += length;
            continue;
        }
        Token token;
        token.word = is_word_character(c);
        const std::uint64_t end = token.word ? end_of_word(text, place, sentence.end) : place + length;
        token.span = {place, end};
        token.lower = utf8::to_lower(text.substr(place, end - place));
        token.hash = word_hash(token.lower);
        tokens.push_back(std::move(token));
        place = end;
    }
    return tokens;
}

void mask_brackets(std::vector<Token>& tokens) {
    std::size_t depth = 0;
    std::size_t closing = 0;  // brackets that never close mask nothing: count what closes first
    for (const Token& token : tokens) closing += closes(token.lower) ? 1U : 0U;
    for (Token& token : tokens) {
        if (opens(token.lower) && closing > 0) ++depth;
        token.masked = token.masked || depth > 0;
        if (closes(token.lower)) {
            closing -= 1;
            if (depth > 0) --depth;
        }
    }
}

std::uint32_t next_unmasked(const std::vector<Token>& tokens, std::uint32_t place) {
    for (std::uint32_t i = place + 1; i < tokens.size(); ++i)
        if (!tokens[i].masked) return i;
    return kNowhere;
}

std::uint32_t previous_unmasked(const std::vector<Token>& tokens, std::uint32_t place) {
    for (std::uint32_t i = place; i-- > 0;)
        if (!tokens[i].masked) return i;
    return kNowhere;
}

}  // namespace kveld::extract
