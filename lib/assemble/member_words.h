#pragma once

// The words by which a group of states is told with some of its members, or without some states:
// data/<language>/members.json.
//
//     including   "among which"      some member states, among which the Netherlands
//     excluding   "except for"       all member states, except for Hungary
//     joining     "and", ","         what stands between the states of a list, and after the group
//
// Phrases are lower case.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kveld::assemble {

struct MemberWords {
    std::vector<std::string> including;
    std::vector<std::string> excluding;
    std::vector<std::string> joining;

    // Reads and checks data/nl/members.json below the data folder. Throws Error (Data) with the place of a mistake.
    static MemberWords load(const std::filesystem::path& data_folder);

    // Whether the words between two names, without blanks and marks around, are one of the joining ones.
    bool only_join(std::string_view between) const;
};

}  // namespace kveld::assemble
