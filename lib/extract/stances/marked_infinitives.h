#pragma once

// Infinitives with their marker ("to act"), found before clauses are: an infinitive clause opens only where one
// follows.
//
//     MarkedInfinitives found = marked_infinitives(tokens, grammar);
//     found.infinitive[i]   for a marker and its infinitive: the infinitive's place; kNowhere for other tokens
//     found.next[i]         the next such infinitive from i on, up to a semicolon or colon
//
// Linear.

#include <vector>

#include "extract/stances/grammar.h"
#include "extract/stances/tokens.h"

namespace kveld::extract {

struct MarkedInfinitives {
    std::vector<std::uint32_t> infinitive;
    std::vector<std::uint32_t> next;
};

MarkedInfinitives marked_infinitives(const std::vector<Token>& tokens, const Grammar& grammar);

}  // namespace kveld::extract
