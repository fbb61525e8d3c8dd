#pragma once

// The spellings that identifiers want, by the names that packs call them by (citation_words.h lists them).
//
//     normalised("digits", "32, 317")        "32317"
//     normalised("session", "2023–24")       "20232024"
//     normalised("slug", "Yeşilgöz-Zegerius") "yesilgoz-zegerius"
//     normalised("", "32  317")              "32 317": white space of any kind becomes one blank
//
// Ask is_normaliser() first: an unknown name is a mistake of the caller.

#include <string>
#include <string_view>

namespace kveld::extract {

bool is_normaliser(std::string_view name);
std::string normalised(std::string_view name, std::string_view value);

}  // namespace kveld::extract
