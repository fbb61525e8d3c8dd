#pragma once

// Footnotes at the feet of pages, and the marks in the running text that lead to them.
//
//     …Asiel- en Migratiepact gepubliceerd (hierna CIP).2 Via dit…        a mark: the number is fused on a word or a
//     stop 2 De mededeling is vindbaar via: https://…                          a footnote: its block ends with the page
//
//     NotesFound notes = find_footnotes(text, lines);      lines of footnotes get LineRole::Footnote
//
// A block of footnotes starts, behind a blank line or at a page's start (in brackets, or where lines are paragraphs,
// also elsewhere), with the number that comes next (or 1, where numbering starts again), whose mark stands before it;
// it ends with the page, or where a blank line is followed by what can't continue a footnote. So "25 en 26",
// "2001/55/EG", "artikel 4", "C7" and a paragraph that begins with a number stay what they are. A number missing
// between two footnotes, whose mark stands between theirs, is one that the converter lost: its mark is a mark, without
// a footnote. Marks are in order of the text. Close to linear: O(n log n) in marks.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/lines.h"

namespace kveld::text {

struct NoteBody {
    std::string mark;            // "3"
    std::size_t first_line = 0;  // indexes of lines, half open
    std::size_t end_line = 0;
    std::uint64_t text_start = 0;  // behind the number
};

struct NoteMark {
    std::uint64_t start = 0;  // bytes of the text
    std::uint64_t end = 0;
    std::uint32_t note = kNone;  // index of the body; none where the converter lost it
};

struct NotesFound {
    std::vector<NoteBody> bodies;
    std::vector<NoteMark> marks;
    std::vector<std::string> lost;  // the numbers of marks whose footnote isn't there
};

NotesFound find_footnotes(std::string_view text, std::vector<Line>& lines);

}  // namespace kveld::text
