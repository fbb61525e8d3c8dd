#pragma once

// Finds what a letter names: states, groups of them, institutions, persons, posts, instruments, meetings and dates.
//
//     std::vector<Mention> mentions = find_mentions(letter, packs->mentions());
//     slice(letter.clean, mentions[0].span)      mentions[0].id    "state:NL"
//
// One pass over the text finds the literals of all names and the anchors of all patterns; patterns run near their
// anchors; longer readings push out shorter ones; short forms that the letter introduces hold from there on. In order
// of spans. Linear in the size of the letter. Throws nothing of its own.

#include <vector>

#include "extract/annotations.h"
#include "extract/mentions/mention_rules.h"
#include "text/document.h"

namespace kveld::extract {

std::vector<Mention> find_mentions(const text::Document& letter, const MentionRules& rules);

}  // namespace kveld::extract
