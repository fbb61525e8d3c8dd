#pragma once

// What stands behind a clause's closing verbs and belongs to the noun before them.
//
//     Malta brought a paper [in] about bees.      The Council has a text [adopted] that names the costs.
//     behind_extraposed(sentence, clause, end, grammar)    from the particle's or verb's place: the end of "bees"
//
// A phrase with a preposition that nouns take (no time, no meeting, and nobody whom one acts with), a relative clause
// or an infinitive clause, right behind the verbs. Linear in the clause and in the sentence's clauses.

#include "extract/stances/grammar.h"
#include "extract/stances/sentence.h"

namespace kveld::extract {

// The end of what belongs to the noun phrase that ends at `end`; `end` itself where nothing does.
std::uint32_t behind_extraposed(const ReadSentence& sentence, std::size_t clause, std::uint32_t end,
                                const Grammar& grammar);

}  // namespace kveld::extract
