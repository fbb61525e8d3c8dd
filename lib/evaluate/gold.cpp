#include "evaluate/gold.h"

#include <algorithm>

#include "base/error.h"
#include "base/file.h"
#include "evaluate/gold_line.h"

namespace kveld::evaluate {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;

namespace {

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

std::vector<Item> read_gold(std::string_view lines, const std::string& file) {
    std::vector<Item> items;
    for (std::size_t start = 0; start < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', start), lines.size());
        if (!is_blank(lines.substr(start, end - start))) {
            if (std::optional<Item> item = GoldLine(lines, start, end, file).item()) items.push_back(std::move(*item));
        }
        start = end + 1;
    }
    return items;
}

GoldFiles GoldFiles::find(std::string_view named) {
    GoldFiles gold;
    for (std::size_t start = 0; start <= named.size();) {
        const std::size_t end = std::min(named.find(',', start), named.size());
        const fs::path path(named.substr(start, end - start));
        if (fs::is_directory(path)) {
            gold.add_folder(path);
        } else if (!path.empty()) {
            gold.add_file(path, true);
        }
        start = end + 1;
    }
    return gold;
}

void GoldFiles::add_folder(const fs::path& folder) {
    const std::size_t before = letters_.size();
    for (const fs::path& file : base::files_below(folder))
        if (file.extension() == ".jsonl") add_file(file, false);
    if (letters_.size() == before) {
        throw Error(ErrorKind::Data, folder.string() + " holds no gold")
            .hint("gold is one file a letter, called as the letter is, with the ending .jsonl");
    }
}

void GoldFiles::add_file(const fs::path& file, bool named) {
    const std::string name = file.stem().string();
    const auto same = std::ranges::find(letters_, name, &GoldLetter::name);
    if (same != letters_.end()) {
        if (fs::equivalent(same->file, file)) {
            same->named = same->named || named;
            return;
        }
        throw Error(ErrorKind::Data, same->file.string() + " and " + file.string() + " are gold for the same letter")
            .hint("name one of them");
    }
    letters_.push_back({name, file, named, read_gold(base::read_file(file), file.string())});
}

}  // namespace kveld::evaluate
