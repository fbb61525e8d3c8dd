#pragma once

// Where sentences begin and end inside a block of clean text.
//
//     split_sentences("Op 3 mei jl. vond dit plaats. Zie nr. 12.", 0, abbreviations)   →  [0, 29) and [30, 41)
//
// A sentence ends at . ! ? … with closing quotes or brackets behind it, before white space and a capital, a figure or
// an opening quote. Not behind an abbreviation that never ends one ("nr.", "D.M.", "o.a."), an initial or a label
// ("3."); behind one that may ("jl.", "c.s.") before a capital only. Not at a colon or semicolon. Spans have no white
// space around. Linear.

#include <string_view>
#include <vector>

#include "text/rules.h"
#include "text/span.h"

namespace kveld::text {

// `offset` is added to every span.
std::vector<Span> split_sentences(std::string_view block, std::uint64_t offset, const Abbreviations& abbreviations);

}  // namespace kveld::text
