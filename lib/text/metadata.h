#pragma once

// What a letter tells of itself: number, date, addressee, kind, meeting, title.
//
//     letter.metadata = read_metadata(letter, structure, facts, rules);
//
// Number, dossier and session come from page furniture, number and dossier also from the letterhead; date and Chamber
// from the letterhead or its margin; kind and meeting from the title of what the letter encloses, else from the
// letterhead's subject (of a paper without one, its first heading), else from the letter's opening. A
// field that none of them tells stays empty; a meeting is read only of agendas and reports. Days without a year take
// the letter's, or the year after (agenda) or before (report) where that is more than half a year nearer.

#include "text/document.h"
#include "text/furniture.h"
#include "text/rules.h"
#include "text/structure.h"

namespace kveld::text {

Metadata read_metadata(const Document& letter, const Structure& structure, const PrintedFacts& facts,
                       const Rules::Data& rules);

}  // namespace kveld::text
