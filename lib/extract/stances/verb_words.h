#pragma once

// A word as a verb, whatever clause it stands in.
//
//     is_verb(tokens, i, grammar)            some form of a verb, and no actor or preposition
//     only_finite(tokens[i], grammar)        finite forms only: no infinitive, no participle, no joined particle
//     after_determiner(tokens, i, grammar)   a noun in that place: "the [calls]"
//
// Each costs the forms of one word.

#include <vector>

#include "extract/stances/grammar.h"
#include "extract/stances/tokens.h"

namespace kveld::extract {

bool is_verb(const std::vector<Token>& tokens, std::uint32_t place, const Grammar& grammar);
bool only_finite(const Token& token, const Grammar& grammar);
bool after_determiner(const std::vector<Token>& tokens, std::uint32_t place, const Grammar& grammar);
// "in their opinion": the word that is also "be", behind a preposition and before a noun.
bool owns_noun(const std::vector<Token>& tokens, std::uint32_t place, const Grammar& grammar);

}  // namespace kveld::extract
