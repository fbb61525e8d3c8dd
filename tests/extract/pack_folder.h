#pragma once

// A copy of the packs in a folder of its own, for tests that break one.
//
//     PackFolder folder;
//     folder.write("nl/names/states.json", "{…}");

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace kveld::extract::test {

class PackFolder {
public:
    PackFolder()
        : folder_(std::filesystem::temp_directory_path() /
                  ("kveld-packs-" + std::to_string(::getpid()) + '-' + std::to_string(++made))) {
        std::filesystem::create_directories(folder_);
        std::filesystem::copy(std::filesystem::path(KVELD_SOURCE_FOLDER) / "data", data(),
                              std::filesystem::copy_options::recursive);
    }
    ~PackFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    PackFolder(const PackFolder&) = delete;
    PackFolder& operator=(const PackFolder&) = delete;

    const std::filesystem::path& path() const { return folder_; }
    std::filesystem::path data() const { return folder_ / "data"; }

    void write(const std::string& file, const std::string& text) const {
        std::filesystem::create_directories((data() / file).parent_path());
        std::ofstream(data() / file, std::ios::binary) << text;
    }

    void empty(const std::string& below) const {
        std::filesystem::remove_all(data() / below);
        std::filesystem::create_directories(data() / below);
    }

private:
    static inline int made = 0;
    std::filesystem::path folder_;
};

}  // namespace kveld::extract::test
