#pragma once

// The pack files of a folder, in one order on every machine.
//
//     for (const fs::path& path : pack_files(data_folder / "nl" / "names")) …
//
// Errors without a place get that of a pack's value:
//
//     std::string pattern = placed(entry["pattern"], [&] { return words.expand(entry["pattern"].text()); });
//     NameEntry read = in_entry(entry["id"].text(), [&] { return read_entry(entry); });

#include <algorithm>
#include <filesystem>
#include <vector>

#include "extract/json_file.h"

namespace kveld::extract {

// *.json in the folder, sorted by name; none where there is no such folder.
inline std::vector<std::filesystem::path> pack_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> packs;
    if (!std::filesystem::is_directory(folder)) return packs;
    for (const std::filesystem::directory_entry& file : std::filesystem::directory_iterator(folder))
        if (file.path().extension() == ".json") packs.push_back(file.path());
    std::sort(packs.begin(), packs.end());
    return packs;
}

// What is wrong inside an entry is told with its name.
template <typename Make>
auto in_entry(const std::string& name, Make&& make) {
    try {
        return make();
    } catch (const base::Error& error) {
        base::Error named(error.kind(), "the entry '" + name + "': " + error.what());
        if (error.place()) named.at(*error.place());
        throw named.hint(error.hint());
    }
}

template <typename Make>
auto placed(const JsonView& value, Make&& make) {
    try {
        return make();
    } catch (const base::Error& error) {
        if (error.place().has_value()) throw;
        throw value.error(error.what()).hint(error.hint());
    }
}

}  // namespace kveld::extract
