#include "query/parse/keyword.h"

#include <algorithm>

namespace kveld::query::parse {
namespace {

constexpr std::size_t kLongestKeyword = 10;

char capital(char letter) noexcept {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

}  // namespace

Keyword keyword_of(std::string_view word) noexcept {
    if (word.size() > kLongestKeyword) return Keyword::None;
    std::array<char, kLongestKeyword> buffer{};
    std::ranges::transform(word, buffer.begin(), capital);
    const std::string_view wanted(buffer.data(), word.size());
    const auto* found = std::ranges::lower_bound(kKeywords, wanted, {}, &KeywordEntry::text);
    return found != kKeywords.end() && found->text == wanted ? found->keyword : Keyword::None;
}

std::string_view text_of(Keyword keyword) noexcept {
    return keyword == Keyword::None ? std::string_view() : kKeywords[static_cast<std::size_t>(keyword) - 1].text;
}

bool is_reserved(Keyword keyword) noexcept {
    return keyword != Keyword::None && kKeywords[static_cast<std::size_t>(keyword) - 1].reserved;
}

std::string capitals(std::string_view word) {
    std::string result(word);
    std::ranges::transform(result, result.begin(), capital);
    return result;
}

bool equals_ignoring_case(std::string_view word, std::string_view capitals) noexcept {
    return std::ranges::equal(word, capitals, {}, capital);
}

}  // namespace kveld::query::parse
