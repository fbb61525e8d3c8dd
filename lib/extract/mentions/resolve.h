#pragma once

// Which of the readings of the same words stay.
//
// Within a type the longest stays. Between types the longer one pushes out what stands inside it, unless it keeps that
// type (a meeting its date, a long title the names in it). Of readings that cross, the longer stays; of equal ones
// the first. What stays comes in order of spans. O(n log n).

#include <vector>

#include "extract/mention_candidate.h"

namespace kveld::extract {

std::vector<MentionCandidate> resolve(std::vector<MentionCandidate> candidates);

}  // namespace kveld::extract
