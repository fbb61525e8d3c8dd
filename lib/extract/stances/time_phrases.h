#pragma once

// Phrases that tell when: "late November", "next year", "on Friday morning".
//
//     time_phrase_at(tokens, 0, grammar)    how many tokens of a phrase of time start there; 0: none
//
// Qualifiers and numbers, then a noun of time, then what belongs to the date (numbers, more nouns of time). A
// preposition before it is not part of it. Linear in the phrase.

#include <span>

#include "extract/stances/grammar.h"
#include "extract/stances/tokens.h"

namespace kveld::extract {

std::uint32_t time_phrase_at(std::span<const Token> tokens, std::uint32_t place, const Grammar& grammar);

// Where [first, last) ends without the phrase of time at its end, with its preposition ("the directive [in the
// autumn]").
std::uint32_t before_time_at_end(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
                                 const Grammar& grammar);

}  // namespace kveld::extract
