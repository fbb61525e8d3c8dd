#pragma once

// The parts of a letter's text before it is healed: lines, footnotes with their marks, paragraphs.
//
//     Layout layout = lay_out(form, rules);
//
// Where the form tells its parts, each is a paragraph of its kind; where it doesn't, they are read from the lines. A
// form that tells parts and no footnotes may still have some, as text: they are found in both. Linear.

#include <vector>

#include "text/footnotes.h"
#include "text/forms/form_text.h"
#include "text/furniture.h"
#include "text/lines.h"
#include "text/paragraphs.h"
#include "text/rules.h"

namespace kveld::text {

struct Layout {
    std::vector<Line> lines;  // of a form that tells its parts: one for each part, then one for each note
    PrintedFacts facts;
    NotesFound notes;
    std::vector<Paragraph> paragraphs;
};

Layout lay_out(const forms::FormText& form, const Rules::Data& rules);

}  // namespace kveld::text
