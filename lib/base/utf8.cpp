#include "base/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "base/error.h"

namespace kveld::base::utf8 {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_continuation(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The number of bytes of the well-formed sequence at the offset; 0 where there is none (Unicode, table 3-7).
std::uint32_t well_formed_length(std::string_view bytes, std::uint64_t offset) noexcept {
    const auto at = [&](std::uint64_t i) { return static_cast<unsigned char>(bytes[offset + i]); };
    const auto between = [&](std::uint64_t i, unsigned low, unsigned high) {
        return offset + i < bytes.size() && at(i) >= low && at(i) <= high;
    };
    const unsigned char lead = at(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return between(1, 0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF;
        return between(1, low, high) && between(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
        return between(1, low, high) && between(2, 0x80, 0xBF) && between(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

// Code points of the bytes 80 to 9F (Windows-1252 as Unicode's mapping table has it).
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC,       kReplacement, 0x201A, 0x0192, 0x201E, 0x2026,       0x2020, 0x2021,
    0x02C6,       0x2030,       0x0160, 0x2039, 0x0152, kReplacement, 0x017D, kReplacement,
    kReplacement, 0x2018,       0x2019, 0x201C, 0x201D, 0x2022,       0x2013, 0x2014,
    0x02DC,       0x2122,       0x0161, 0x203A, 0x0153, kReplacement, 0x017E, 0x0178};

utf8proc_category_t category(char32_t code_point) noexcept {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

std::string mapped(std::string_view text, utf8proc_int32_t (*mapping)(utf8proc_int32_t)) {
    std::string result;
    result.reserve(text.size());
    for (std::uint64_t offset = 0; offset < text.size();) {
        const Decoded next = decode(text, offset);
        append(result, static_cast<char32_t>(mapping(static_cast<utf8proc_int32_t>(next.code_point))));
        offset += next.length;
    }
    return result;
}

std::string transformed(std::string_view text, int options) {
    utf8proc_uint8_t* result = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &result, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(result, &std::free);
    KVELD_CHECK(length >= 0, "text that is not UTF-8 reached a transformation");
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<std::uint64_t> find_invalid(std::string_view bytes) noexcept {
    std::uint64_t offset = 0;
    while (offset < bytes.size()) {
        const std::uint32_t length = well_formed_length(bytes, offset);
        if (length == 0) return offset;
        offset += length;
    }
    return std::nullopt;
}

std::string with_valid_bytes(std::string bytes) {
    for (std::uint64_t offset = 0; offset < bytes.size();) {
        const std::uint32_t length = well_formed_length(bytes, offset);
        if (length == 0) bytes[offset] = '_';
        offset += length == 0 ? 1 : length;
    }
    return bytes;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(text, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte);
    }
    return text;
}

std::uint64_t count(std::string_view text) noexcept {
    std::uint64_t code_points = 0;
    for (const char c : text) code_points += is_continuation(c) ? 0 : 1;
    return code_points;
}

bool is_boundary(std::string_view text, std::uint64_t offset) noexcept {
    return offset == text.size() || (offset < text.size() && !is_continuation(text[offset]));
}

Decoded decode(std::string_view text, std::uint64_t offset) noexcept {
    const auto at = [&](std::uint64_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]));
    };
    const char32_t lead = at(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {((lead & 0x1FU) << 6U) | (at(1) & 0x3FU), 2};
    if (lead < 0xF0) return {((lead & 0x0FU) << 12U) | ((at(1) & 0x3FU) << 6U) | (at(2) & 0x3FU), 3};
    return {((lead & 0x07U) << 18U) | ((at(1) & 0x3FU) << 12U) | ((at(2) & 0x3FU) << 6U) | (at(3) & 0x3FU), 4};
}

Decoded decode_before(std::string_view text, std::uint64_t offset) noexcept {
    std::uint64_t start = offset - 1;
    while (start > 0 && is_continuation(text[start])) --start;
    return decode(text, start);
}

void append(std::string& text, char32_t code_point) {
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code_point < 0x80) {
        text += byte(code_point);
    } else if (code_point < 0x800) {
        text += byte(0xC0U | (code_point >> 6U));
        text += byte(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        text += byte(0xE0U | (code_point >> 12U));
        text += byte(0x80U | ((code_point >> 6U) & 0x3FU));
        text += byte(0x80U | (code_point & 0x3FU));
    } else {
        text += byte(0xF0U | (code_point >> 18U));
        text += byte(0x80U | ((code_point >> 12U) & 0x3FU));
        text += byte(0x80U | ((code_point >> 6U) & 0x3FU));
        text += byte(0x80U | (code_point & 0x3FU));
    }
}

std::uint64_t offset_of(std::string_view text, std::uint64_t code_points) noexcept {
    std::uint64_t offset = 0;
    for (; code_points > 0 && offset < text.size(); --code_points) offset += decode(text, offset).length;
    return offset;
}

std::string_view prefix(std::string_view text, std::uint64_t code_points) noexcept {
    return text.substr(0, offset_of(text, code_points));
}

bool is_letter(char32_t code_point) noexcept {
    if (code_point < 0x80) return (code_point | 0x20U) >= U'a' && (code_point | 0x20U) <= U'z';
    const utf8proc_category_t kind = category(code_point);
    return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) || kind == UTF8PROC_CATEGORY_MN ||
           kind == UTF8PROC_CATEGORY_MC;
}

bool is_combining(char32_t code_point) noexcept {
    if (code_point < 0x300) return false;
    const utf8proc_category_t kind = category(code_point);
    const bool is_mark = kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC || kind == UTF8PROC_CATEGORY_ME;
    return is_mark || (code_point >= 0x1161 && code_point <= 0x11C2);
}

bool is_digit(char32_t code_point) noexcept {
    return code_point >= U'0' && code_point <= U'9';
}
bool is_upper(char32_t code_point) noexcept {
    return category(code_point) == UTF8PROC_CATEGORY_LU;
}
bool is_lower(char32_t code_point) noexcept {
    return category(code_point) == UTF8PROC_CATEGORY_LL;
}

bool is_space(char32_t code_point) noexcept {
    if (code_point < 0x80) return code_point == U' ' || (code_point >= U'\t' && code_point <= U'\r');
    const utf8proc_category_t kind = category(code_point);
    return kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL || kind == UTF8PROC_CATEGORY_ZP ||
           code_point == 0x85;
}

std::string to_lower(std::string_view text) {
    return mapped(text, utf8proc_tolower);
}
std::string to_upper(std::string_view text) {
    return mapped(text, utf8proc_toupper);
}
std::string to_nfc(std::string_view text) {
    return transformed(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string without_accents(std::string_view text) {
    return transformed(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
}

std::uint64_t columns(std::string_view text) noexcept {
    std::uint64_t width = 0;
    for (std::uint64_t offset = 0; offset < text.size();) {
        const Decoded next = decode(text, offset);
        width +=
            static_cast<std::uint64_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(next.code_point))));
        offset += next.length;
    }
    return width;
}

}  // namespace kveld::base::utf8
