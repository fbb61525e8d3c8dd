#pragma once

// Running heads and feet, page numbers, and numbers that a converter left alone on a line.
//
//     PrintedFacts facts = mark_furniture(text, lines, rules);
//     lines[7].role == LineRole::Furniture;  facts.number == "OY", facts.session == "2024-2025"
//
// A line is furniture where a pattern of the pack fits all of it, where it is a bare number at a page's end, where it
// stands in the letterhead's margin (margin_blocks.h), or where it comes back on page after page (recurring_lines.h). A
// line with a Roman numeral and nothing else is a StrayNumber. Lines longer than a head can be are not looked at.

#include <string>
#include <string_view>
#include <vector>

#include "text/lines.h"
#include "text/rules.h"

namespace kveld::text {

// What the furniture tells of the letter; of contradicting lines the first counts.
struct PrintedFacts {
    std::string chamber;
    std::string dossier;  // "32317", "36410-VI"
    std::string number;
    std::string session;          // "2024-2025"
    PatternGroups date_groups{};  // day, month and year of a date in the margin; empty where there is none
};

// "32 317" as "32317", "36 410 VI" as "36410-VI", "21 501-31" as "21501-31".
std::string as_dossier(std::string_view printed);

// "2024–2025", "2024–25" and "20242025" as "2024-2025".
std::string as_session(std::string_view printed);

PrintedFacts mark_furniture(std::string_view text, std::vector<Line>& lines, const Rules::Data& rules);

}  // namespace kveld::text
