#pragma once

// The particle of a separable verb, apart at its clause's right edge: "called … on".
//
//     join_separated_particle(clause, tokens, grammar, next_marked);    the finite verb's lemma gets its particle
//
// The last particle at an edge; where there is none, the first of those before an infinitive with its marker. Linear in
// the clause for each particle that the verb may have.

#include "extract/stances/clauses.h"

namespace kveld::extract {

// `next_marked` is MarkedInfinitives::next.
void join_separated_particle(Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar,
                             const std::vector<std::uint32_t>& next_marked);

std::string joined_lemma(const Verb& verb, const std::vector<std::string>& particle);

}  // namespace kveld::extract
