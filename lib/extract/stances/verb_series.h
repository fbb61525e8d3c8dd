#pragma once

// A series of predicates of one subject, of which only the last has its coordinator.
//
//     Malta stressed that the costs are high, asked for time and voiced the hope that …
//     continues_series(tokens, 9, form, stressed, grammar)      true at "asked"
//
// The verb stands right behind a comma, in the tense and number of the verb before it, and no subject of its own
// follows: not an actor or pronoun where the series isn't closed by a coordinator with another such verb. Linear in
// the sentence's rest, of which at most kSeriesReach tokens are looked at.

#include <vector>

#include "extract/stances/clauses.h"

namespace kveld::extract {

bool continues_series(const std::vector<Token>& tokens, std::uint32_t place, const VerbForm& form,
                      const VerbUse& earlier, const Grammar& grammar);

// The same behind a clause that ends in what looks like a verb but isn't known: "stressed that the costs [vary],
// asked".
bool series_breaks_off(const std::vector<Token>& tokens, std::uint32_t place, const VerbForm& form,
                       const VerbUse& earlier, const Grammar& grammar);

}  // namespace kveld::extract
