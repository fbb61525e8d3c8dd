#include "text/forms/number_format.h"

#include <array>
#include <string_view>

#include "base/utf8.h"

namespace kveld::text::forms {
namespace {

constexpr std::int64_t kLetters = 26;
constexpr std::int64_t kMostRepeated = 30;  // times a letter
constexpr std::int64_t kLargestRoman = 3999;

struct Numeral {
    std::int64_t value;
    std::string_view letters;
};
constexpr std::array<Numeral, 13> kNumerals{{{1000, "M"},
                                             {900, "CM"},
                                             {500, "D"},
                                             {400, "CD"},
                                             {100, "C"},
                                             {90, "XC"},
                                             {50, "L"},
                                             {40, "XL"},
                                             {10, "X"},
                                             {9, "IX"},
                                             {5, "V"},
                                             {4, "IV"},
                                             {1, "I"}}};

}  // namespace

std::string in_letters(std::int64_t number, char first) {
    if (number < 1 || number > kLetters * kMostRepeated) return std::to_string(number);
    const auto letter = static_cast<char>(first + (number - 1) % kLetters);
    std::string letters(static_cast<std::size_t>((number - 1) / kLetters + 1), letter);
    return letters;
}

std::string in_roman(std::int64_t number, char first) {
    if (number < 1 || number > kLargestRoman) return std::to_string(number);
    std::string roman;
    for (const Numeral& numeral : kNumerals) {
        for (; number >= numeral.value; number -= numeral.value) roman += numeral.letters;
    }
    return first == 'i' ? base::utf8::to_lower(roman) : roman;
}

}  // namespace kveld::text::forms
