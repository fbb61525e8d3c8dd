#pragma once

// Finds who takes which position in a letter.
//
//     std::vector<Stance> stances = find_stances(letter, rules, mentions, references);
//     stances[0].relation  Relation::Supports      slice(letter.clean, stances[0].target)  "het compromisvoorstel"
//
// Sentence by sentence: tokens, clauses, frames, the subject of each clause, negation and modality, the target. What a
// sentence leaves out comes from its paragraph (the last who spoke) or the heading it stands under; such stances are
// `implicit`. Footnotes, headings, letterheads and signatures have none. In order of sentences, then of cues, then of
// actors. Linear in the size of the letter: of one sentence at most kMostTokens tokens are read.

#include <vector>

#include "extract/annotations.h"
#include "extract/stances/stance_rules.h"
#include "text/document.h"

namespace kveld::extract {

std::vector<Stance> find_stances(const text::Document& letter, const StanceRules& rules,
                                 const std::vector<Mention>& mentions, const std::vector<Reference>& references);

}  // namespace kveld::extract
