#pragma once

// What belongs to the name of an instrument before it: "voorstel voor een Terugkeerverordening" names the regulation,
// from its proposal on. The pack's fragment `instrument_prefix` matches up to the name; its group is what is taken in.

#include <memory>
#include <string_view>
#include <vector>

#include "extract/mention_candidate.h"
#include "extract/references/citation_words.h"

namespace re2 {
class RE2;
}

namespace kveld::extract {

class TitlePrefixes {
public:
    explicit TitlePrefixes(const CitationWords& words);
    ~TitlePrefixes();

    // Widens the instruments of `found`, which is resolved.
    void take_in(std::string_view clean, std::vector<MentionCandidate>& found) const;

private:
    std::unique_ptr<re2::RE2> prefix_;
};

}  // namespace kveld::extract
