#pragma once

// Runs the examples and counter-examples of every pack through the recognisers themselves.
//
//     for (const PackFailure& failure : check_packs(*packs))
//         failure.file, failure.line, failure.entry, failure.what
//
// An example marks with [[…]] everything that its entry must find, no more and no less, and where it gives ids, these;
// a counter-example must give the entry nothing. One is read as a letter of one paragraph, dated 22 January 2025, to
// the Tweede Kamer, on the meeting of the Council of 30 and 31 January 2025. Stances are compared as
// "actor RELATION target", with [planned] where they are.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/packs.h"

namespace kveld::extract {

struct PackFailure {
    std::string file;
    std::uint32_t line = 0;
    std::string entry;
    std::string what;  // 'the example "…": found [[…]]'
};

std::vector<PackFailure> check_packs(const Packs& packs);

// How many examples and counter-examples that runs.
std::size_t count_examples(const Packs& packs);

}  // namespace kveld::extract
