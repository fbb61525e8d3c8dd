#pragma once

// What the heading of an agenda item begins with, whatever the letter's way of numbering.
//
//     agenda_label("1. Terugkeer", words)              Number "1", length 3; also "1)", "1 Terugkeer", "I.1 Terugkeer"
//     agenda_label("Agendapunt 3: Terugkeer", words)   Number "3", length 15
//     agenda_label("A. Justitie", words)               Capital "A", length 3
//     agenda_label("a) Terugkeer", words)              Letter "a"; agenda_label("II. Justitie", words)  Roman "II"
//
// `words` are the pack's, in small letters: "agendapunt". None: "25 lidstaten", "2026 Terugkeer".

#include <string>
#include <string_view>
#include <vector>

#include "text/labels.h"

namespace kveld::text {

enum class AgendaLabelKind : std::uint8_t { None, Number, Letter, Capital, Roman };

struct AgendaLabel {
    AgendaLabelKind kind = AgendaLabelKind::None;
    std::string_view text;   // "3" of "Agendapunt 3:" and "I.3"
    std::size_t length = 0;  // bytes up to the title
};

AgendaLabel agenda_label(std::string_view heading, const std::vector<std::string>& words);

}  // namespace kveld::text
