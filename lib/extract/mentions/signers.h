#pragma once

// Who signed a letter: persons that stand there by name, with or without initials. And persons by surname, where their
// letter has them in full or behind a title: "Karim Khan … Khan benadrukte".

#include <string>
#include <string_view>
#include <vector>

#include "extract/mention_candidate.h"
#include "text/document.h"

namespace kveld::extract {

void add_signers(const text::Document& letter, std::vector<MentionCandidate>& found);

// `found` is resolved. Appends what it adds; false where the letter names nobody.
bool add_surnames(const text::Document& letter, std::vector<MentionCandidate>& found);

// "D.M. van Weel" → "van-weel"; "Dilan Yeşilgöz-Zegerius" → "yesilgoz-zegerius": without initials the first word is a
// given name, unless the name is one word.
std::string surname_slug(std::string_view name);

}  // namespace kveld::extract
