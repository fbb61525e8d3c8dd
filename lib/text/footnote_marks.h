#pragma once

// Numbers that could be footnote marks, by their number.
//
//     PossibleMarks marks(text, lines);
//     marks.first_between(2, from, to)      the first "2" fused on a word or stop in that range of the text
//
// A number is one where it is fused on a letter, a closing bracket or quote or a stop, and followed by white space,
// punctuation or the line's end; also the digits behind a year ("december 20246"). Not behind a short word in capitals
// ("C7", "CO2"). Linear to build, logarithmic to ask.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/lines.h"
#include "text/span.h"

namespace kveld::text {

inline constexpr std::uint32_t kHighestMark = 999;

class PossibleMarks {
public:
    PossibleMarks(std::string_view text, const std::vector<Line>& lines);

    std::optional<SourceSpan> first_between(std::uint32_t number, std::uint64_t from, std::uint64_t to) const;

private:
    void look_at(std::string_view text, const Line& line);

    std::vector<std::vector<SourceSpan>> of_number_;
};

}  // namespace kveld::text
