#pragma once

// Tables of sentences with the stances that are read in them, for the tests of stances.

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "stance_sentences.h"

namespace kveld::extract::test {

struct Reading {
    std::string_view text;  // '|' between sentences, "heading#" before the first
    std::vector<std::string> stances;
};

inline const StanceRules& rules() {
    static const StanceRules loaded = StanceRules::load(std::string(KVELD_SOURCE_FOLDER) + "/data", "nl");
    return loaded;
}

inline void check(const std::vector<Reading>& table) {
    for (const Reading& row : table) {
        BOOST_TEST_CONTEXT(row.text) {
            std::vector<std::string> expected = row.stances;
            std::sort(expected.begin(), expected.end());
            const std::vector<std::string> found = stances_in(row.text, rules());
            BOOST_TEST(found == expected, boost::test_tools::per_element());
        }
    }
}

}  // namespace kveld::extract::test
