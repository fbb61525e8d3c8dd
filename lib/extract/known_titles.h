#pragma once

// Instruments known by words of their title: the long titles of laws vary too much to be listed as names.
//
//     titles.add("parenthood-regulation", "regulation", {"afstamming", "grensoverschrijdende"});
//     titles.find("voorstel … inzake afstamming in grensoverschrijdende situaties", "")    "parenthood-regulation"
//
// All words (folded; a word may be part of a longer one) must stand in the title. Of several that fit the one with
// the most words counts, then the first added. The kind decides where both know one.

#include <string>
#include <string_view>
#include <vector>

namespace kveld::extract {

class KnownTitles {
public:
    void add(std::string instrument, std::string kind, std::vector<std::string> words);
    std::string find(std::string_view folded_title, std::string_view kind) const;  // empty where none fits

private:
    struct Title {
        std::string instrument;
        std::string kind;
        std::vector<std::string> words;
    };
    std::vector<Title> titles_;
};

}  // namespace kveld::extract
