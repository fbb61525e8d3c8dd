#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "query/parse/hint.h"

namespace kveld::query::parse {
namespace {

struct CharacterHint {
    std::u32string_view characters;
    std::string_view hint;
};

constexpr std::array<CharacterHint, 13> kHints{{
    {U"‘’‚‛“”„‟«»‹›´", "texts stand between straight quotes: 'text'"},
    {U"‐‑‒–—―−", "a minus is written '-'"},
    {U"→⟶⇒➝➜", "an arrow is written -->"},
    {U"←⟵⇐", "an arrow is written <--"},
    {U"≤", "write <="},
    {U"≥", "write >="},
    {U"≠", "write <>"},
    {U"×·", "write *"},
    {U"÷", "write /"},
    {U"#", "a comment begins with //"},
    {U"?@$", "a parameter is written $name"},
    {U"~", "a regular expression is matched with =~"},
    {U"\\", "a backslash stands only inside of texts"},
}};

constexpr std::u32string_view kInvisible = U"\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";
// Signs as wide as Chinese characters, in the order of ASCII.
constexpr char32_t kFirstWide = 0xFF01;
constexpr char32_t kLastWide = 0xFF5E;
constexpr char32_t kWideToAscii = 0xFF01 - U'!';

bool is_invisible(char32_t character) noexcept {
    return character < 0x20 || (character >= 0x7F && character < 0xA0) ||
           kInvisible.find(character) != std::u32string_view::npos;
}

}  // namespace

std::string hint_for_character(char32_t character) {
    if (is_invisible(character)) return "it is invisible: delete it";
    for (const CharacterHint& entry : kHints) {
        if (entry.characters.find(character) != std::u32string_view::npos) return std::string(entry.hint);
    }
    if (character < kFirstWide || character > kLastWide) return "it can stand in texts and in names in backticks";
    return std::string("write '") + static_cast<char>(character - kWideToAscii) + "'";
}

std::string name_of_character(char32_t character) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string number;
    for (char32_t rest = character; rest > 0 || number.size() < 4; rest >>= 4U) number += kDigits[rest & 0xFU];
    std::ranges::reverse(number);
    if (is_invisible(character)) return "U+" + number;
    std::string name = "'";
    base::utf8::append(name, character);
    return name + (character < 0x80 ? "'" : "' (U+" + number + ")");
}

}  // namespace kveld::query::parse
