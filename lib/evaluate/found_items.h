#pragma once

// What extraction found in a letter, as it is compared with gold: in the order, and with the places, that
// `kveld extract` prints.
//
//     std::vector<Item> items = found_items(letter, extractor.read(letter));

#include <vector>

#include "evaluate/item.h"
#include "extract/annotations.h"

namespace kveld::evaluate {

std::vector<Item> found_items(const text::Document& letter, const extract::Annotations& found);

}  // namespace kveld::evaluate
