#pragma once

// Which frames a clause fills.
//
//     for (const FrameMatch& match : matches_in(sentence, clause, rules)) …
//
// A verbal frame matches a verb of its list with its words in the same clause (not governed by a preposition); of
// several frames on one verb the one with the longest words counts, then the one whose target is found first among its
// slots. An auxiliary beside a participle, and an infinitive that depends on a verb which speaks of somebody else's
// deed ("asks the Commission to support"), carry no frame. A nominal frame matches its noun.

#include <vector>

#include "extract/stances/stance_rules.h"
#include "extract/stances/targets.h"

namespace kveld::extract {

struct FrameMatch {
    std::uint32_t frame = 0;
    Cue cue;
    bool passive = false;
    Target target;
};

std::vector<FrameMatch> matches_in(const ReadSentence& sentence, std::size_t clause, const Subject& subject,
                                   const StanceRules& rules);

}  // namespace kveld::extract
