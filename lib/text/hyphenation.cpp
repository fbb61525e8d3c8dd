#include "text/hyphenation.h"

#include <algorithm>

#include "text/characters.h"

namespace kveld::text {
namespace {

constexpr std::size_t kLongestWord = 80;  // bytes; what is longer is no word

bool is_word_byte(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || is_ascii_digit(c);
}

std::string_view word_before(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && length < kLongestWord && is_word_byte(text[text.size() - 1 - length])) ++length;
    return text.substr(text.size() - length);
}

std::string_view word_behind(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && length < kLongestWord && is_word_byte(text[length])) ++length;
    return text.substr(0, length);
}

bool ends_with_line_hyphen(std::string_view line) {
    return line.size() > 1 && line.back() == '-' && is_word_byte(line[line.size() - 2]);
}

bool is_abbreviation(std::string_view word) {  // "JBZ", "EU", "e"
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters) {
        const base::utf8::Decoded next = base::utf8::decode(word, at);
        if (base::utf8::is_lower(next.code_point) && word.size() > next.length) return false;
        at += next.length;
    }
    return letters > 0;
}

}  // namespace

bool is_address(std::string_view word) {
    return word.find("://") != std::string_view::npos || word.starts_with("www.");
}

Hyphenation::Hyphenation(std::string_view text, const std::vector<Line>& lines, const HyphenRules& rules)
    : rules_(rules) {
    const bool is_needed =
        std::ranges::any_of(lines, [&](const Line& line) { return ends_with_line_hyphen(line.of(text)); });
    if (!is_needed) return;
    for (const Line& line : lines) {
        const std::string_view content = line.of(text);
        for (std::size_t at = content.find('-', 1); at != std::string_view::npos; at = content.find('-', at + 1)) {
            const std::string_view first = word_before(content.substr(0, at));
            const std::string_view second = word_behind(content.substr(at + 1));
            if (first.empty() || second.empty()) continue;
            written_with_hyphen_.insert(base::utf8::to_lower(std::string(first) + '-' + std::string(second)));
        }
    }
}

LineJoin Hyphenation::join(std::string_view line, std::string_view next, bool in_address) const {
    if (line.empty() || next.empty()) return LineJoin::Space;
    if (in_address) {
        const bool goes_on = line.back() == '-' || line.back() == '/' || line.back() == '=' || line.back() == '&' ||
                             line.back() == '_' || line.back() == '%' || next.front() == '?' || next.front() == '/';
        return goes_on ? LineJoin::Keep : LineJoin::Space;
    }
    if (!ends_with_line_hyphen(line)) return LineJoin::Space;
    const std::string_view word = word_before(line.substr(0, line.size() - 1));
    if (rules_.hanging_before.contains(std::string(without_closing(first_word(next))))) return LineJoin::Hang;
    const std::string_view behind = word_behind(next);
    if (behind.empty()) return LineJoin::Space;
    return keeps_hyphen(word, behind) ? LineJoin::Keep : LineJoin::Drop;
}

bool Hyphenation::keeps_hyphen(std::string_view word, std::string_view next) const {
    if (starts_upper(next) || is_ascii_digit(next.front()) || is_ascii_digit(word.back())) return true;
    if (is_abbreviation(word)) return true;
    const std::string lower = base::utf8::to_lower(word);
    if (rules_.kept_after.contains(lower)) return true;
    if (rules_.clashes.contains(std::string{lower.back(), next.front()})) return true;
    return written_with_hyphen_.contains(lower + '-' + base::utf8::to_lower(next));
}

}  // namespace kveld::text
