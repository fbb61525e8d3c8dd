#pragma once

// The words that all citation patterns of a language share, and what is made of what they match.
//
//     words.table("months").find("juni")                      "06"
//     words.normalise("digits", "32, 317")                    "32317"
//     words.normalise("table:months", "juni")                 "06"
//     words.normalise("slugs:mover", "Van Zanten en Boomsma")  "van-zanten+boomsma"
//     words.expand("{$session}…")                             the pattern with $fragments put in
//
// Normalisers:
//     digits     only its digits                 number   without leading zeros
//     upper      ASCII capitals                  lower    ASCII small letters
//     slug       small letters and hyphens       slugs:F  a slug for each match of the fragment F
//                                                       outside brackets, joined by "+"
//     table:T    what the table T says of it; case counts only where the table needs it; empty where it says nothing
//     year       four digits: 24 → 2024, 95 → 1995; the second half of a session
//     session    2023–24 → 20232024
//     compact    without white space
// Tables are maps from an answer to its forms; every table T is also the fragment $T, any of its forms, longest first.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace kveld::extract {

using Fragments = std::map<std::string, std::string, std::less<>>;

class CitationTable {
public:
    void add(const std::string& answer, const std::string& form);
    std::string find(std::string_view form) const;  // empty where the table has no such form
    std::string alternation() const;                // a pattern that matches any form
    std::vector<std::string> forms() const;         // all, in bytewise order

private:
    std::map<std::string, std::string, std::less<>> exact_;
    std::map<std::string, std::string, std::less<>> folded_;  // by ASCII small letters
};

class CitationWords {
public:
    CitationWords();
    ~CitationWords();
    CitationWords(CitationWords&&) noexcept;
    CitationWords& operator=(CitationWords&&) noexcept;

    void add_fragment(const std::string& name, const std::string& pattern);
    void add_table(const std::string& name, CitationTable table);
    void compile();  // after the last fragment and table; a fragment may use others

    // Puts fragments in for $name. Throws Error (Data) for an unknown one or one that needs itself.
    std::string expand(std::string_view pattern) const;

    bool knows(std::string_view normaliser) const;
    std::string normalise(std::string_view normaliser, std::string_view value) const;
    const CitationTable* table(std::string_view name) const;

private:
    std::string expand(std::string_view pattern, int depth) const;

    Fragments fragments_;
    std::map<std::string, CitationTable, std::less<>> tables_;
    std::map<std::string, std::unique_ptr<re2::RE2>, std::less<>> item_patterns_;  // of slugs:F
};

}  // namespace kveld::extract
