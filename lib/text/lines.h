#pragma once

// The lines of a text that hold something, and what the blank ones between them tell.
//
//     split_lines("a \r\n\r\n\fb\n", 0)  →  {0,1} and {6,7} with blank_before 1, page_start
//
// A line ends at LF, CR LF, CR, form feed or vertical tab. A page starts behind a form feed, and at a line that begins
// with exactly one space, which is how converters leave form feeds behind. Linear.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/forms/form_text.h"

namespace kveld::text {

enum class LineRole : std::uint8_t {
    Text,
    Furniture,
    StrayNumber,
    Footnote,
    Mark,  // a footnote's mark that a converter put on a line of its own
};

struct Line {
    std::uint64_t start = 0;  // bytes of the text, without white space and invisible characters around
    std::uint64_t end = 0;
    std::uint32_t blank_before = 0;  // blank lines between this one and the one before
    LineRole role = LineRole::Text;
    bool page_start = false;
    bool is_part = false;  // a whole part that the form tells; `part` is its kind
    forms::PartKind part = forms::PartKind::Unknown;

    std::string_view of(std::string_view text) const noexcept { return text.substr(start, end - start); }

    // Whether a soft hyphen stands at its end: a word goes on.
    bool is_cut(std::string_view text) const noexcept { return text.substr(end).starts_with("\u00AD"); }
};

// Whether a line is a paragraph here: where the form tells its parts, and in texts taken from a page of the web, whose
// lines hold a third of the text where no page is wide enough for them.
bool are_unwrapped(const std::vector<Line>& lines);

std::vector<Line> split_lines(std::string_view text, std::uint64_t from);

}  // namespace kveld::text
