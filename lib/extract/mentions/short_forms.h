#pragma once

// Short forms that a letter introduces behind a name, and that mean it from there on.
//
//     Common Implementation Plan, hierna CIP) … het CIP          CIP, both times
//     strategie voor een paraatheidsunie … (hierna: de strategie) … de strategie     "strategie" behind its article
//     Europees Openbaar Ministerie (EOM) … het EOM
//
// The pack's fragments tell what an introduction looks like, each with one group, the short form: `introduction` and
// `bracketed` from the end of the name on (with words that say so; an abbreviation in brackets), `later_introduction`
// from one of the table `introducers` on: it may stand farther on in the line, and means the last instrument before it.
// A short form with one of the table `articles` before it is found only behind one of them.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/literal_matcher.h"
#include "extract/mention_candidate.h"
#include "extract/references/citation_words.h"
#include "text/document.h"

namespace re2 {
class RE2;
}

namespace kveld::extract {

class ShortFormRules {
public:
    explicit ShortFormRules(const CitationWords& words);
    ~ShortFormRules();

    const re2::RE2& behind_name() const noexcept { return *behind_name_; }
    const re2::RE2& bracketed() const noexcept { return *bracketed_; }
    const re2::RE2& farther_on() const noexcept { return *farther_on_; }
    const std::vector<std::string>& signals() const noexcept { return signals_; }      // folded literals of farther_on
    const LiteralMatcher& signal_matcher() const noexcept { return signal_matcher_; }  // of these
    const std::vector<std::string>& articles() const noexcept { return articles_; }    // folded, with a blank

private:
    std::unique_ptr<re2::RE2> behind_name_;
    std::unique_ptr<re2::RE2> bracketed_;
    std::unique_ptr<re2::RE2> farther_on_;
    std::vector<std::string> signals_;
    LiteralMatcher signal_matcher_;
    std::vector<std::string> articles_;
};

// `found` is resolved. Appends what the short forms add; false where the letter introduces none.
bool add_short_forms(const text::Document& letter, std::string_view folded, const ShortFormRules& rules,
                     std::vector<MentionCandidate>& found);

}  // namespace kveld::extract
