#pragma once

// A form's text as layout reads it: accents and letters one character (NFC), ligatures spelled out, hyphens of other
// code points (U+2010, U+2011) the usual one, what word processors keep beside the text left out, and notes that stand
// in brackets inside the text moved behind it.
//
//     std::optional<Preparation> prepared = prepare(form, rules);       none: the text is fine as it is
//     "Yes\u0327ilgöz con\uFB01rms.[footnoteRef:1] [1: Stuk 5.] Zo is het."
//         →  "Yeşilgöz confirms.[1] Zo is het.\n\nStuk 5.", with a mark and a note in prepared->form
//     letter.map.lead_through(prepared->map);                           a composed letter leads to all that made it
//
// Quotes, dashes and white space stay as they are: quotes tell opening from closing, and white space is CleanText's.
// Linear; nothing is copied where nothing changes.

#include <optional>

#include "text/forms/form_text.h"
#include "text/offset_map.h"
#include "text/rules.h"

namespace kveld::text {

struct Preparation {
    forms::FormText form;  // the text and, where it moved, its parts, notes and marks; nothing else
    OffsetMap map;         // from the prepared text to the form's
};

std::optional<Preparation> prepare(const forms::FormText& form, const Rules::Data& rules);

}  // namespace kveld::text
