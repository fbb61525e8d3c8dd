#pragma once

// Sentences as letters of their own, and the mentions in them as one line each: "words = id". The letter is dated
// 22 January 2025, to the Tweede Kamer, on the Council of 30 and 31 January 2025.

#include <string>
#include <string_view>
#include <vector>

#include "extract/example_letter.h"
#include "extract/mentions/find_mentions.h"

namespace kveld::extract::test {

inline const MentionRules& mention_rules() {
    static const MentionRules loaded = MentionRules::load(std::string(KVELD_SOURCE_FOLDER) + "/data", "nl");
    return loaded;
}

inline std::vector<std::string> mentions_of(const text::Document& letter) {
    std::vector<std::string> lines;
    for (const Mention& mention : find_mentions(letter, mention_rules()))
        lines.push_back(std::string(text::slice(letter.clean, mention.span)) + " = " + mention.id);
    return lines;
}

inline std::vector<std::string> mentions_in(std::string_view text) {
    return mentions_of(example_letter(text, ExampleForm::Plain));
}

}  // namespace kveld::extract::test
