#pragma once

// Which Document a citation points at.
//
//     paper  kst-32317-907        → kst-32317-907
//     celex  52024DC0570          → COM(2024)570, alias 52024DC0570: one paper under two names
//     provision VEU:4(2)          → VEU, provision "4(2)"
//     motion motion:koekkoek      → <doc>/motion:koekkoek: dates and surnames recur, so the name is the letter's own

#include <string>
#include <string_view>

#include "extract/annotations.h"

namespace kveld::assemble {

struct CitationTarget {
    std::string document;   // id of the cited Document
    std::string alias;      // another name of the same paper, or empty
    std::string provision;  // article, or empty
};

CitationTarget target_of(const extract::Reference& citation, std::string_view doc);

// The COM, SWD or JOIN number whose CELEX number this is; empty for any other CELEX number.
std::string number_of_celex(std::string_view celex);

}  // namespace kveld::assemble
