#include "extract/references/normalisers.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kveld::extract {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
char small(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
char capital(char c) {
    return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string folded(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), small);
    return result;
}

std::string digits_of(std::string_view text) {
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result), is_digit);
    return result;
}

std::string number_of(std::string_view text) {
    std::string digits = digits_of(text);
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? digits.substr(0, 1) : digits.substr(first);
}

// White space of every width that letters are set with.
std::size_t space_length(std::string_view text) {
    if (text.empty()) return 0;
    if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
    if (text.starts_with("\xC2\xA0")) return 2;
    if (text.starts_with("\xE2\x80\x89") || text.starts_with("\xE2\x80\xAF")) return 3;
    return 0;
}

std::string without_spaces(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = space_length(text);
        if (length == 0) result += text[0];
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

std::string full_year(std::string_view text) {
    std::string digits = digits_of(text);
    if (digits.size() != 2) return digits;
    return (digits < "50" ? "20" : "19") + digits;
}

// Both years in full: the second is printed in two digits or four.
std::string full_session(std::string_view text) {
    std::string digits = digits_of(text);
    if (digits.size() == 8) return digits;
    if (digits.size() != 6) return {};
    const bool new_century = digits.substr(2, 2) == "99" && digits.substr(4, 2) == "00";
    const std::string century = new_century ? "20" : digits.substr(0, 2);
    return digits.substr(0, 4) + century + digits.substr(4, 2);
}

// The letter under the accents of Latin-1 and Latin Extended-A, which is what names are printed in.
std::string_view plain_letter(std::uint32_t code) {
    static constexpr std::string_view kLatin1 =
        "aaaaaaaceeeeiiii"   // U+00C0
        "dnooooo ouuuuy s"   // U+00D0: multiplication sign, thorn are no letters of names
        "aaaaaaaceeeeiiii"   // U+00E0
        "dnooooo ouuuuy y";  // U+00F0
    static constexpr std::string_view kExtendedA =
        "aaaaaaccccccccdd"   // U+0100
        "ddeeeeeeeeeegggg"   // U+0110
        "gggghhhhiiiiiiii"   // U+0120
        "iiiijjkkklllllll"   // U+0130
        "lllnnnnnnnnnoooo"   // U+0140
        "oooorrrrrrssssss"   // U+0150
        "ssttttttuuuuuuuu"   // U+0160
        "uuuuwwyyyzzzzzzs";  // U+0170
    std::string_view letter;
    if (code >= 0xC0 && code <= 0xFF) letter = kLatin1.substr(code - 0xC0, 1);
    if (code >= 0x100 && code <= 0x17F) letter = kExtendedA.substr(code - 0x100, 1);
    return letter == " " ? std::string_view() : letter;
}

std::string slug_of(std::string_view text) {
    std::string slug;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            const char c = small(text[i]);
            if (is_small(c) || is_digit(c))
                slug += c;
            else if (c != '\'' && !slug.empty() && slug.back() != '-')
                slug += '-';
            ++i;
            continue;
        }
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        if (length == 2 && i + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[i + 1]);
            slug += plain_letter((static_cast<std::uint32_t>(byte & 0x1FU) << 6U) | (next & 0x3FU));
        } else if (space_length(text.substr(i)) != 0 && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
        i += length;
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug;
}

std::string normalised_spaces(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = space_length(text);
        if (length == 0)
            result += text[0];
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

using Function = std::string (*)(std::string_view);

std::string upper_of(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), capital);
    return result;
}

constexpr std::array<std::pair<std::string_view, Function>, 9> kFunctions{{
    {"digits", digits_of},
    {"number", number_of},
    {"upper", upper_of},
    {"lower", folded},
    {"slug", slug_of},
    {"year", full_year},
    {"session", full_session},
    {"compact", without_spaces},
    {"", normalised_spaces},
}};

Function function_named(std::string_view name) {
    for (const auto& [known, function] : kFunctions)
        if (known == name) return function;
    return nullptr;
}

}  // namespace

bool is_normaliser(std::string_view name) {
    return function_named(name) != nullptr;
}

std::string normalised(std::string_view name, std::string_view value) {
    return function_named(name)(value);
}

}  // namespace kveld::extract
