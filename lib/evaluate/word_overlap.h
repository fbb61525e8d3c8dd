#pragma once

// How much two wordings have in common: F1 over their words, whatever the order and the case.
//
//     word_overlap("het plan", "Plan van de Commissie") == 2.0 * 1 / (2 + 4)
//
// A word that stands twice counts twice. Two empty wordings have nothing in common.

#include <string_view>

namespace kveld::evaluate {

double word_overlap(std::string_view a, std::string_view b);

}  // namespace kveld::evaluate
