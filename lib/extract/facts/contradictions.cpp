#include "extract/facts/contradictions.h"

#include <set>

namespace kveld::extract {

std::vector<std::string> contradictions_in(const text::Document& letter, const Annotations& found, const Packs& packs) {
    std::vector<std::string> told;
    check_identifiers(letter, found, packs, told);
    check_papers(letter, found.references, packs, told);
    check_meetings(letter, found.mentions, packs, told);
    check_signatures(letter, found.mentions, packs, told);
    check_votes(letter, found.stances, packs, told);
    std::set<std::string> seen;
    std::erase_if(told, [&](const std::string& sentence) { return !seen.insert(sentence).second; });
    return told;
}

}  // namespace kveld::extract
