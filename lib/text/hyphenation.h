#pragma once

// What becomes of a hyphen at a line's end.
//
//     noodza-|kelijk                 Drop     one word that the page cut (at a soft hyphen nothing is asked)
//     JBZ-|Raad, EU-|havenalliantie  Keep     behind an abbreviation, before a capital, between figures
//     asiel- |en migratiepact        Hang     before a conjunction the hyphen stays, and a space
//     informatie-|uitwisseling       Keep     between vowels that need one
//     Commissie-|voorstel            Keep     where the letter writes "Commissie-voorstel" inside a line too
//     https://home-|affairs.ec…      Keep     inside an address
//
// Which words and vowels these are stands in the pack.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/lines.h"
#include "text/rules.h"

namespace kveld::text {

enum class LineJoin : std::uint8_t {
    Space,  // the usual: a line break is a space
    Drop,   // without the hyphen, nothing between
    Keep,   // nothing between; the hyphen, where one ends the line, stays
    Hang,   // the hyphen stays, and a space
};

// Whether a word is, or begins as, the address of a page.
bool is_address(std::string_view word);

class Hyphenation {
public:
    // `text` and `lines` are asked for words that the letter writes with a hyphen inside a line.
    Hyphenation(std::string_view text, const std::vector<Line>& lines, const HyphenRules& rules);

    // `in_address`: the line's last word is an address, or goes on with one that began on an earlier line.
    LineJoin join(std::string_view line, std::string_view next, bool in_address) const;

private:
    bool keeps_hyphen(std::string_view word, std::string_view next) const;

    const HyphenRules& rules_;
    std::unordered_set<std::string> written_with_hyphen_;  // in small letters
};

}  // namespace kveld::text
