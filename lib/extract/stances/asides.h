#pragma once

// Masks what stands aside: from "as", "in line with" and the like to the next comma, or to the verb that the rest of
// the sentence begins with.
//
//     The Council [in line with its mandate] adopted the text.
//
// Verbs that close the clause around an aside stay outside it; the members that "such as" names behind a group of
// actors are no aside. Linear.

#include <vector>

#include "extract/stances/grammar.h"
#include "extract/stances/tokens.h"

namespace kveld::extract {

void mask_asides(std::vector<Token>& tokens, const Grammar& grammar);

}  // namespace kveld::extract
