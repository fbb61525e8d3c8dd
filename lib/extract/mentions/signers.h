#pragma once

// Who signed a letter: persons that stand there by name, with or without initials.

#include <string>
#include <string_view>
#include <vector>

#include "extract/mention_candidate.h"
#include "text/document.h"

namespace kveld::extract {

void add_signers(const text::Document& letter, std::vector<MentionCandidate>& found);

// "D.M. van Weel" → "van-weel"; "Dilan Yeşilgöz-Zegerius" → "yesilgoz-zegerius": without initials the first word is a
// given name, unless the name is one word.
std::string surname_slug(std::string_view name);

}  // namespace kveld::extract
