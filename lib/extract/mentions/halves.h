#pragma once

// Names that share their last part with the next one: only the half that stands there is their mention.
//
//     de Draghi- en Niinistö-rapporten          "Draghi-" is instrument:draghi-report
//     de Terugkeer-, Opvang- en Kwalificatierichtlijn
//
// The pack's fragment `halves` tells what such a row looks like (groups: a half with its hyphen, the word that closes
// the row); its table `heads` which last parts words share, from any of their forms to the one that names are listed
// with. A half counts where half and head together are a form of a name.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extract/mention_candidate.h"
#include "extract/names.h"

namespace re2 {
class RE2;
}

namespace kveld::extract {

class HalfRules {
public:
    explicit HalfRules(const CitationWords& words);
    ~HalfRules();

    const re2::RE2& row() const noexcept { return *row_; }
    // The head that a closing word (folded) ends with, as names are listed with it; empty where it has none.
    std::string head_of(std::string_view closing_word) const;

private:
    std::unique_ptr<re2::RE2> row_;
    std::vector<std::pair<std::string, std::string>> heads_;  // as it may stand, as it is listed; folded
};

void add_halves(std::string_view clean, const HalfRules& rules, const Names& names,
                std::vector<MentionCandidate>& found);

}  // namespace kveld::extract
