#pragma once

// Numbers that could be footnote marks, by their number.
//
//     PossibleMarks marks(text, lines);
//     marks.first_between(2, from, to)      the first "2" fused on a word or stop in that range of the text
//
// A number is one where it is fused on a letter, a closing bracket or quote or a stop, and followed by white space,
// punctuation or the line's end; also the digits behind a year behind a word
// in small letters ("december 20246", not "Postbus 20301"). Not behind a short word in capitals
// ("C7", "CO2"). Superscripts ("brief¹") and numbers in square brackets ("brief [1]") may also stand behind figures and
// white space, which then belongs to the mark; superscripts not behind a short word ("km²"). Linear to build,
// logarithmic to ask.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/lines.h"
#include "text/span.h"

namespace kveld::text {

class PossibleMarks {
public:
    PossibleMarks(std::string_view text, const std::vector<Line>& lines);

    std::optional<SourceSpan> first_between(std::uint32_t number, std::uint64_t from, std::uint64_t to) const;

    // Of numbers that have a line for themselves, as raised ones get from some converters.
    std::optional<SourceSpan> first_alone_between(std::uint32_t number, std::uint64_t from, std::uint64_t to) const;

private:
    void look_at(std::string_view text, const Line& line);
    std::size_t look_at_figures(std::string_view text, const Line& line, std::size_t at);
    std::size_t look_at_sign(std::string_view text, const Line& line, std::size_t at);

    std::vector<std::vector<SourceSpan>> of_number_;
    std::vector<std::vector<SourceSpan>> alone_of_number_;
};

}  // namespace kveld::text
