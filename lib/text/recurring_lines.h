#pragma once

// Running heads and feet that no pattern knows: lines that come back at the edges of pages.
//
//     JBZ-Raad 13 en 14 juni 2024           the first or last line of three pages or more, or one of the three that a
//     …                                     blank line sets apart there; elsewhere not as often: furniture, with or
//     \f JBZ-Raad 13 en 14 juni 2024  2     without the page's number behind
//
// A page ends at a page start (lines.h) or three blank lines, and has at least four lines here. Not: lines that begin
// with a footnote's number or a label, that end a sentence or a clause, or that hold no letter. Linear.

#include <string_view>
#include <vector>

#include "text/lines.h"

namespace kveld::text {

void mark_recurring_lines(std::string_view text, std::vector<Line>& lines);

}  // namespace kveld::text
