#pragma once

// The name (<doc> of ONTOLOGY.md) by which each file of a build is known: its stem, or, where files share a stem, the
// path below their common folder without ending, with ':' for '/'.
//
//     document_names({"in/2024/brief.txt", "in/2025/brief.txt", "in/nota.txt"})
//         == {"2024:brief", "2025:brief", "nota"}
//
// The names depend on the set of files only, not on their order. Files that would still share a name (brief.txt and
// brief.html in one folder) keep their ending: "brief.html", "brief.txt". "-" is "standard-input".

#include <filesystem>
#include <string>
#include <vector>

namespace kveld::assemble {

std::vector<std::string> document_names(const std::vector<std::filesystem::path>& files);

}  // namespace kveld::assemble
