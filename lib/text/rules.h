#pragma once

// The words and patterns of one language's layout, as data/<language>/layout.json gives them.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/layout_pattern.h"
#include "text/reader.h"

namespace kveld::text {

struct Abbreviations {
    std::unordered_set<std::string> never_final;   // "nr.", "o.a.": a sentence never ends there
    std::unordered_set<std::string> may_be_final;  // "jl.", "c.s.": a sentence may end there, before a capital
};

struct HyphenRules {
    std::unordered_set<std::string> kept_after;      // prefixes, lower case: "non", "vice"
    std::unordered_set<std::string> hanging_before;  // "asiel- en": words before which a hyphen hangs
    std::unordered_set<std::string> clashes;         // vowels that need a hyphen between them: "eu"
};

struct NamedBody {
    std::string name;
    std::string body;
    std::string configuration;
};

struct Rules::Data {
    std::string language;
    std::vector<std::string> failed_fields;  // what a word processor prints for a field that leads nowhere
    std::vector<LayoutPattern> furniture;    // whole lines; groups session, dossier, number, chamber, page
    std::vector<LayoutPattern> margins;      // one to six lines; groups day, month, year
    std::vector<LayoutPattern> dossier_lines;
    std::vector<LayoutPattern> letter_numbers;
    std::vector<LayoutPattern> date_lines;
    std::vector<LayoutPattern> addressees;
    std::vector<LayoutPattern> kinds;
    std::vector<LayoutPattern> meetings;
    std::map<std::string, std::string> chambers;  // as printed → "EK", "TK"
    std::vector<std::string> months;
    std::map<std::string, bool> formalities;
    std::vector<NamedBody> bodies;
    std::map<std::string, std::string> pillars;  // heading in small letters → "home", "justice"
    std::vector<std::string> title_openings;     // what the title of an enclosed paper begins with
    std::vector<std::string> part_headings;      // lower case; a heading that begins so is part of the one above
    std::vector<std::string> colon_headings;     // lower case; what a heading that ends in a colon begins with
    std::vector<std::string> item_words;         // lower case; what may stand before an agenda item's number
    std::vector<std::string> offices;            // lower case; what a signature's first line begins with
    Abbreviations abbreviations;
    HyphenRules hyphens;
    std::unordered_set<std::string> open_line_ends;  // words that no heading and no paragraph ends with
};

}  // namespace kveld::text
