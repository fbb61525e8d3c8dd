#pragma once

// What the blocks of a letter are to each other: letterhead, title, pillars, agenda items, headings above, signatures.
//
//     I. Binnenlandse Zaken            a pillar, by the pack: section 1, "home"
//     1. Werksessie I: …               an agenda item: number "1", title "Werksessie I: …"
//     a) Ministeriële bijeenkomst      a sub-item of it: letter "a"
//
//     Structure structure = find_structure(letter, rules);        sets kind, item and heading of letter.blocks
//
// Everything up to the addressee or the date line is the letterhead. Numbered headings (agenda_label.h) are agenda
// items behind the title of an agenda or report, and in letters without one; where no heading behind the title has a
// number, those with a capital ("A.") and the headings of a pillar are. A signature is an office and a name, in either
// order. A heading's own `heading` is the one that it is a part of:
// an item belongs to its pillar, a heading that the pack lists as a part ("Krachtenveld") to the nearest other above
// it.

#include <string>
#include <vector>

#include "text/document.h"
#include "text/rules.h"

namespace kveld::text {

struct Structure {
    std::uint32_t title = kNone;       // the block of the title
    std::uint32_t letterhead_end = 0;  // blocks before this are the letterhead
    std::string kind;                  // what the title says: "report"
};

Structure find_structure(Document& letter, const Rules::Data& rules);

}  // namespace kveld::text
