#pragma once

// Numbers as word processors print them before headings and list items.
//
//     in_letters(3, 'a') == "c";    in_letters(28, 'A') == "BB"        after z they are doubled
//     in_roman(4, 'i') == "iv";     in_roman(4, 'I') == "IV"
//
// Numbers that have no such form (0; more than 780, or 3999) are given in digits.

#include <cstdint>
#include <string>

namespace kveld::text::forms {

std::string in_letters(std::int64_t number, char first);
std::string in_roman(std::int64_t number, char first);

}  // namespace kveld::text::forms
