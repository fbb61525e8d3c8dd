#pragma once

// What a verb and a noun of one sentence both tell of one actor counts once: the reading with a target.
//
//     drop_repeated(stances, from);    among those from a place on, which are one sentence's
//
// Quadratic in the stances of one sentence.

#include <vector>

#include "extract/annotations.h"

namespace kveld::extract {

void drop_repeated(std::vector<Stance>& stances, std::size_t from);

}  // namespace kveld::extract
