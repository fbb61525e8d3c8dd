#pragma once

// A line of running text with what the decisions about paragraphs ask of it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/footnotes.h"
#include "text/labels.h"
#include "text/lines.h"
#include "text/rules.h"

namespace kveld::text {

enum class LineGap : std::uint8_t { None, Blank, Page };  // what stands between a line and the one of text before it

enum class LineEnd : std::uint8_t {
    Plain,   // in the middle of anything
    Stop,    // . ! ?
    Colon,   // : ;
    Comma,
    Hyphen,  // a word goes on
    Open,    // behind a word that nothing ends with: "de", "nr."
};

struct LineView {
    std::uint32_t index = 0;    // among all lines
    std::string_view content;   // without a footnote's mark at its end
    LineGap gap = LineGap::None;
    LineEnd end = LineEnd::Plain;
    Label label;
    bool behind_stray_number = false;  // a converter's number stands alone on the line before
    bool all_capitals = false;
    bool has_inner_stop = false;       // a sentence ends inside it
    bool opens_title = false;          // "Verslag van de formele bijeenkomst van de Raad"
    bool stands_alone = false;         // names the addressee, or place and date
    bool is_office = false;     // of a signature: "De Minister van Justitie en Veiligheid,"
    bool is_signer = false;     // "D.M. van Weel" behind one
};

std::vector<LineView> view_lines(std::string_view text, const std::vector<Line>& lines,
                                 const std::vector<NoteMark>& marks, const Rules::Data& rules);

}  // namespace kveld::text
