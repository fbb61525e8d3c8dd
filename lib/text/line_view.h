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
    Plain,  // in the middle of anything
    Stop,   // . ! ?
    Colon,  // : ;
    Comma,
    Hyphen,  // a word goes on
    Open,    // behind a word that nothing ends with: "de", "nr."
};

struct LineView {                    // small, since a text may be all line breaks
    std::string_view content;        // without a footnote's mark at its end
    std::uint32_t index = 0;         // among all lines
    std::uint32_t label_length = 0;  // bytes up to what the label labels
    LabelKind label = LabelKind::None;
    LineGap gap = LineGap::None;
    LineEnd end = LineEnd::Plain;
    forms::PartKind part = forms::PartKind::Unknown;
    bool is_part : 1 = false;              // a whole part that the form tells
    bool behind_stray_number : 1 = false;  // a converter's number stands alone on the line before
    bool all_capitals : 1 = false;
    bool has_inner_stop : 1 = false;    // a sentence ends inside it
    bool is_colon_heading : 1 = false;  // "Belangrijkste resultaten:", not "Nederland vroeg aandacht voor:"
    bool opens_title : 1 = false;       // "Verslag van de formele bijeenkomst van de Raad"
    bool stands_alone : 1 = false;      // names the addressee, place and date, or the dossier
    bool is_office : 1 = false;         // of a signature: "De Minister van Justitie en Veiligheid,"
    bool is_signer : 1 = false;         // "D.M. van Weel" behind one
};

std::vector<LineView> view_lines(std::string_view text, const std::vector<Line>& lines,
                                 const std::vector<NoteMark>& marks, const Rules::Data& rules);

}  // namespace kveld::text
