#include "assemble/document_names.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"

namespace kveld::assemble {
namespace {

namespace fs = std::filesystem;

fs::path common_folder(const std::vector<fs::path>& files) {
    fs::path common = files.front().parent_path();
    for (const fs::path& file : files) {
        const auto [end_of_common, unused] = std::mismatch(common.begin(), common.end(), file.begin(), file.end());
        fs::path shorter;
        for (auto part = common.begin(); part != end_of_common; ++part) shorter /= *part;
        common = shorter;
    }
    return common;
}

std::string joined_with_colons(const fs::path& path) {
    std::string name;
    for (const fs::path& part : path) {
        if (!name.empty()) name += ':';
        name += part.string();
    }
    return name;
}

std::map<std::string, int> counted(const std::vector<std::string>& names) {
    std::map<std::string, int> count;
    for (const std::string& name : names) ++count[name];
    return count;
}

}  // namespace

std::vector<std::string> document_names(const std::vector<fs::path>& files) {
    std::vector<std::string> names;
    if (files.empty()) return names;
    std::vector<fs::path> absolute;
    for (const fs::path& file : files) {
        absolute.push_back(fs::absolute(file).lexically_normal());
        names.push_back(file == "-" ? "standard-input" : file.stem().string());
    }
    const fs::path common = common_folder(absolute);

    const auto rename_shared = [&](const auto& longer_name) {
        const std::map<std::string, int> count = counted(names);
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (count.at(names[i]) > 1)
                names[i] = joined_with_colons(longer_name(absolute[i].lexically_relative(common)));
        }
    };
    rename_shared([](fs::path below) { return below.replace_extension(); });
    rename_shared([](fs::path below) { return below; });
    // What is no UTF-8 in a file's name would spoil every export.
    for (std::string& name : names) name = base::utf8::with_valid_bytes(std::move(name));
    return names;
}

}  // namespace kveld::assemble
