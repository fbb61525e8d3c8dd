#include "assemble/cited_letters.h"

namespace kveld::assemble {
namespace {

bool is_younger(const text::Metadata& letter, const text::Metadata& citing) {
    return letter.date.known() && citing.date.known() && citing.date < letter.date;
}

}  // namespace

CitedLetters::CitedLetters(const std::vector<Letter>& letters, const std::vector<Identity>& identities)
    : letters_(letters), identities_(identities) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const text::Metadata& letter = letters[i].document.metadata;
        if (letter.meeting.known()) about_[{letter.kind, letter.meeting.id()}].push_back(i);
    }
}

CitedLetter CitedLetters::find(const extract::Reference& citation, const Letter& citing) const {
    if (citation.kind != "letter" || citation.cited_kind.empty() || citation.cited_meeting.empty()) return {};
    const text::Metadata& own = citing.document.metadata;
    const std::string& chamber = citation.cited_chamber.empty() ? own.chamber : citation.cited_chamber;
    std::vector<std::size_t> fitting;
    bool went_elsewhere = false;
    const auto about = about_.find({citation.cited_kind, citation.cited_meeting});
    if (about == about_.end()) return {{}, "no letter read is about its meeting"};
    for (const std::size_t i : about->second) {
        const text::Metadata& letter = letters_[i].document.metadata;
        if (&letters_[i] == &citing || is_younger(letter, own)) continue;
        if (!chamber.empty() && letter.chamber != chamber) {
            went_elsewhere = true;
        } else {
            fitting.push_back(i);
        }
    }
    if (fitting.size() == 1) return {identities_[fitting.front()].id, {}};
    if (fitting.size() > 1) return {{}, std::to_string(fitting.size()) + " letters read fit it"};
    return {{},
            went_elsewhere ? "the letter read on its meeting went to another Chamber"
                           : "no letter read is about its meeting"};
}

}  // namespace kveld::assemble
