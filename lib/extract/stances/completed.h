#pragma once

// Sentences that what stands behind a colon completes: "pleads for: …", "calls on the states to: …", "stresses that:
// …".
//
//     is_open(tokens, 3, grammar)          true at a colon behind a preposition or the opener of a clause
//     mask_colons(tokens, grammar)         such colons part nothing: the clause goes on behind them
//
// Linear.

#include <vector>

#include "extract/stances/grammar.h"
#include "extract/stances/tokens.h"

namespace kveld::extract {

bool is_open(const std::vector<Token>& tokens, std::size_t colon, const Grammar& grammar);
void mask_colons(std::vector<Token>& tokens, const Grammar& grammar);

// Whether the sentence ends so, and a list is to complete it.
bool awaits_list(const std::vector<Token>& tokens, const Grammar& grammar);

}  // namespace kveld::extract
