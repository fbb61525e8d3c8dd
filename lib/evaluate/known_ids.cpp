#include "evaluate/known_ids.h"

#include <algorithm>
#include <array>

#include "base/file.h"

namespace kveld::evaluate {

namespace fs = std::filesystem;

KnownIds KnownIds::beside(const std::vector<GoldLetter>& letters) {
    std::set<fs::path> lists;
    for (const GoldLetter& letter : letters) lists.insert(letter.file.parent_path() / "instruments.txt");
    KnownIds known;
    for (const fs::path& list : lists)
        if (fs::exists(list)) known.add(base::read_file(list));
    return known;
}

void KnownIds::add(std::string_view list) {
    constexpr std::string_view kBlanks = " \t\r\n";
    for (std::size_t start = list.find_first_not_of(kBlanks); start != std::string_view::npos;) {
        const std::size_t end = std::min(list.find_first_of(kBlanks, start), list.size());
        listed_.emplace(list.substr(start, end - start));
        start = list.find_first_not_of(kBlanks, end);
    }
}

bool KnownIds::holds(std::string_view id) const {
    static constexpr std::array<std::string_view, 10> kClosed = {"state",  "country", "group",  "inst",    "gov",
                                                                 "agency", "office",  "person", "meeting", "date"};
    const std::size_t colon = id.find(':');
    const bool closed =
        colon != std::string_view::npos && std::ranges::find(kClosed, id.substr(0, colon)) != kClosed.end();
    return closed || listed_.contains(id);
}

}  // namespace kveld::evaluate
