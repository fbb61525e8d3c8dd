#pragma once

// Lines of running text gathered into paragraphs, headings, list items and signatures.
//
//     Kopgroep terrorisme                                  a heading: the next word would have fitted on its line
//     Voor de start van de JBZ-Raad op 13 juni jl. vond    a paragraph …
//     <footnotes, a running foot, a new page>
//     een kopgroep terrorisme bijeenkomst plaats.          … that goes on behind the page's foot
//
//     std::vector<Paragraph> paragraphs = gather_paragraphs(text, lines, marks, rules);
//
// Where lines are not wrapped, each is a paragraph. Elsewhere a paragraph ends at a blank line or a label, and at a
// line that ends a sentence and is short: where the next word would have fitted, the break was meant. Over a page's
// foot, and over a blank line before a small letter, it goes on unless its sentence has ended. Linear.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/footnotes.h"
#include "text/lines.h"
#include "text/rules.h"

namespace kveld::text {

struct Paragraph {
    BlockKind kind = BlockKind::Paragraph;
    std::uint32_t first_line = 0;  // indexes of lines, half open; those of another role than Text don't belong to it
    std::uint32_t end_line = 0;
    std::uint32_t skip = 0;  // bytes of its first line that are not text: a bullet, a converter's number
};

std::vector<Paragraph> gather_paragraphs(std::string_view text, const std::vector<Line>& lines,
                                         const std::vector<NoteMark>& marks, const Rules::Data& rules);

}  // namespace kveld::text
