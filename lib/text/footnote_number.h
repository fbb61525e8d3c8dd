#pragma once

// A number as footnotes and their marks bear it.
//
//     number_at("12 Kamerstukken")    12, Plain, length 2
//     number_at("¹² Kamerstukken")    12, Superscript, length 5
//     number_at("[12] Kamerstukken")  12, Bracketed, length 4
//
// None: 0 and what begins with one, more than three digits.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kveld::text {

inline constexpr std::uint32_t kHighestFootnote = 999;

enum class NumberForm : std::uint8_t { Plain, Superscript, Bracketed };

struct FootnoteNumber {
    std::uint32_t value = 0;
    std::size_t length = 0;  // bytes
    NumberForm form = NumberForm::Plain;
};

// The number that a text begins with. Takes constant time.
std::optional<FootnoteNumber> number_at(std::string_view text);

}  // namespace kveld::text
