#pragma once

// What a letterhead prints in the margin, and a converter puts between or inside paragraphs.
//
//     Directie Regie Migratieketen       beside a block of the margin
//     Datum                              a label with its value on the next line
//     3 december 2024
//     Ons kenmerk
//     5876543
//
//     mark_margin_blocks(text, lines, rules, facts);      the five lines are Furniture; facts.date == 2024-12-03
//
// The pack's patterns of margins are tried on one to six lines without a page's end or more than one blank line
// between, the most first; those "beside" only on lines that touch such a block. A date line of the letterhead that
// stands on one line stays text where it comes first. Linear.

#include <string_view>
#include <vector>

#include "text/furniture.h"
#include "text/lines.h"
#include "text/rules.h"

namespace kveld::text {

void mark_margin_blocks(std::string_view text, std::vector<Line>& lines, const Rules::Data& rules, PrintedFacts& facts);

}  // namespace kveld::text
