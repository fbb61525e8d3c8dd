#pragma once

// Facts in the packs that cannot all be right.
//
//     for (const PackFailure& failure : check_pack_facts(*packs)) …
//         "the CELEX number 32001R0055 is of type R, a directive's is L"
//
// Checked are: an instrument's CELEX number against its kind, its act and its COM number; numbers that two instruments
// claim; terms that end before they begin, are of posts that no entry names, or overlap that of another in the same
// post; presidencies of states that were no members; meetings of the Council outside Brussels and Luxembourg (formal)
// or the presidency's state (informal), and two at once; and in the examples of citations and cues, what
// contradictions.h finds in letters.

#include <vector>

#include "extract/pack_check.h"

namespace kveld::extract {

std::vector<PackFailure> check_pack_facts(const Packs& packs);

}  // namespace kveld::extract
