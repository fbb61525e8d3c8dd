#pragma once

// All that stances of a language are read with: its grammar and its frames.
//
//     StanceRules rules = StanceRules::load(base::data_folder(), "nl");
//
// Refuses what Grammar and Frames refuse.

#include "extract/stances/frames.h"
#include "extract/stances/grammar.h"

namespace kveld::extract {

struct StanceRules {
    Grammar grammar;
    Frames frames;

    static StanceRules load(const std::filesystem::path& data_folder, const std::string& language) {
        return {Grammar::load(data_folder, language), Frames::load(data_folder, language)};
    }
};

}  // namespace kveld::extract
