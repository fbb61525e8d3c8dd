#pragma once

// UTF-8 at the border and inside.
//
// Text that comes in is checked once (find_invalid) and converted from Windows-1252 where it is not UTF-8; from then on
// every string in the program is valid UTF-8, positions are byte offsets on code point boundaries, and lengths shown to
// users count code points:
//
//     count("één") == 3;   is_boundary("één", 1) == false;   to_lower("ÉÉN") == "één"
//
// The functions below that take text, but for find_invalid, with_valid_bytes and from_windows_1252, require valid
// UTF-8.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kveld::base::utf8 {

// Byte offset of the first byte that is not part of well-formed UTF-8 (surrogates, overlong forms and code points
// above U+10FFFF are not); none where the text is valid.
std::optional<std::uint64_t> find_invalid(std::string_view bytes) noexcept;

// The same bytes with '_' for each that is not part of well-formed UTF-8, as names of files may hold.
std::string with_valid_bytes(std::string bytes);

// Every byte as the code point that Windows-1252 gives it. The five bytes without a meaning there (81, 8D, 8F, 90, 9D)
// become U+FFFD, so any input gives valid UTF-8.
std::string from_windows_1252(std::string_view bytes);

// Code points. Linear.
std::uint64_t count(std::string_view text) noexcept;

// Whether a code point starts at this byte offset, or the text ends there.
bool is_boundary(std::string_view text, std::uint64_t offset) noexcept;

// The code point that starts at the offset, and how many bytes it takes. Offset < text.size().
struct Decoded {
    char32_t code_point;
    std::uint32_t length;
};
Decoded decode(std::string_view text, std::uint64_t offset) noexcept;

// The code point that ends just before the offset (offset > 0).
Decoded decode_before(std::string_view text, std::uint64_t offset) noexcept;

void append(std::string& text, char32_t code_point);

// Byte offset of the n-th code point (n from 0); text.size() where there are fewer.
std::uint64_t offset_of(std::string_view text, std::uint64_t code_points) noexcept;

// The first `code_points` of a text.
std::string_view prefix(std::string_view text, std::uint64_t code_points) noexcept;

// Unicode's classes and simple mappings (utf8proc), independent of locale.
bool is_letter(char32_t code_point) noexcept;     // also combining marks, so that decomposed letters are one word
bool is_combining(char32_t code_point) noexcept;  // may melt into the character before it: accents, Hangul vowels
bool is_digit(char32_t code_point) noexcept;      // ASCII digits only: no other occur in numbers we read
bool is_upper(char32_t code_point) noexcept;
bool is_lower(char32_t code_point) noexcept;
bool is_space(char32_t code_point) noexcept;  // white space, no-break spaces too
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);
std::string to_nfc(std::string_view text);           // canonical composition
std::string without_accents(std::string_view text);  // "Yeşilgöz" → "Yesilgoz"

// How many columns of a terminal the text takes.
std::uint64_t columns(std::string_view text) noexcept;

}  // namespace kveld::base::utf8
