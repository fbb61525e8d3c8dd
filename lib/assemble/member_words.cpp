#include "assemble/member_words.h"

#include <algorithm>

#include "assemble/topic_words.h"
#include "extract/json_file.h"

namespace kveld::assemble {

MemberWords MemberWords::load(const std::filesystem::path& data_folder) {
    const extract::JsonFile file = extract::JsonFile::load(data_folder / "data" / "nl" / "members.json",
                                                           data_folder / "data" / "schema" / "members.json");
    return {file.root()["including"].texts(), file.root()["excluding"].texts(), file.root()["joining"].texts()};
}

bool MemberWords::only_join(std::string_view between) const {
    if (between.find_first_of(".;:?!") != std::string_view::npos) return false;
    return std::ranges::all_of(
        words_of(between), [&](const std::string& word) { return std::ranges::find(joining, word) != joining.end(); });
}

}  // namespace kveld::assemble
