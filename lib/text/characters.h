#pragma once

// Questions about the ends of a piece of text that the stages of layout share. All take valid UTF-8.

#include <cstdint>
#include <string_view>

#include "base/utf8.h"

namespace kveld::text {

inline bool is_ascii_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

inline bool starts_upper(std::string_view text) noexcept {
    return !text.empty() && base::utf8::is_upper(base::utf8::decode(text, 0).code_point);
}

inline bool starts_lower(std::string_view text) noexcept {
    return !text.empty() && base::utf8::is_lower(base::utf8::decode(text, 0).code_point);
}

inline bool starts_letter(std::string_view text) noexcept {
    return !text.empty() && base::utf8::is_letter(base::utf8::decode(text, 0).code_point);
}

inline bool ends_letter(std::string_view text) noexcept {
    return !text.empty() && base::utf8::is_letter(base::utf8::decode_before(text, text.size()).code_point);
}

// Soft hyphens, byte-order marks, zero-width spaces and non-joiners, marks of direction: no reader sees them.
inline bool is_invisible(char32_t c) noexcept {
    const bool is_direction =
        c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c == 0xAD || c == 0xFEFF || c == 0x200B || c == 0x200C || c == 0x2060 || is_direction;
}

inline bool is_blank(char32_t c) noexcept {
    return base::utf8::is_space(c) || is_invisible(c);
}

inline bool is_closing(char32_t c) noexcept {  // quotes and brackets that may follow a full stop
    return c == U')' || c == U']' || c == U'"' || c == U'\'' || c == U'’' || c == U'”' || c == U'»';
}

inline bool is_opening(char32_t c) noexcept {
    return c == U'(' || c == U'[' || c == U'"' || c == U'\'' || c == U'‘' || c == U'“' || c == U'„' || c == U'«';
}

// The text without closing quotes and brackets at its end.
inline std::string_view without_closing(std::string_view text) noexcept {
    while (!text.empty()) {
        const base::utf8::Decoded last = base::utf8::decode_before(text, text.size());
        if (!is_closing(last.code_point)) break;
        text.remove_suffix(last.length);
    }
    return text;
}

// The length of the white space that the text begins with, or that stands from an offset on.
inline std::size_t blank_length(std::string_view text, std::size_t from = 0) noexcept {
    std::size_t at = from;
    while (at < text.size()) {
        const base::utf8::Decoded next = base::utf8::decode(text, at);
        if (!is_blank(next.code_point)) break;
        at += next.length;
    }
    return at - from;
}

inline std::string_view without_blank_end(std::string_view text) noexcept {
    while (!text.empty()) {
        const base::utf8::Decoded last = base::utf8::decode_before(text, text.size());
        if (!is_blank(last.code_point)) break;
        text.remove_suffix(last.length);
    }
    return text;
}

// The last run of non-blank bytes.
inline std::string_view last_word(std::string_view text) noexcept {
    const std::size_t space = text.find_last_of(" \t");
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

inline std::string_view first_word(std::string_view text) noexcept {
    return text.substr(0, text.find_first_of(" \t"));
}

}  // namespace kveld::text
