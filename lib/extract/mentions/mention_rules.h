#pragma once

// All that mentions of a language are found with: names, patterns, the words they share, and one matcher for the
// literals of all of them.
//
//     MentionRules rules = MentionRules::load(data_folder, "nl");
//
// Refuses what Names, PatternSet and Presidencies refuse.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "extract/literal_matcher.h"
#include "extract/names.h"
#include "extract/pattern_set.h"
#include "extract/presidencies.h"

namespace kveld::extract {

class ShortFormRules;  // mentions/short_forms.h
class HalfRules;       // mentions/halves.h
class TitlePrefixes;   // mentions/title_prefixes.h

class MentionRules {
public:
    static MentionRules load(const std::filesystem::path& data_folder, const std::string& language);
    ~MentionRules();
    MentionRules(MentionRules&&) noexcept;

    const Names& names() const noexcept { return names_; }
    const PatternSet& patterns() const noexcept { return patterns_; }
    const Presidencies& presidencies() const noexcept { return presidencies_; }
    const ShortFormRules& short_forms() const noexcept { return *short_forms_; }
    const HalfRules& halves() const noexcept { return *halves_; }
    const TitlePrefixes& title_prefixes() const noexcept { return *title_prefixes_; }

    // One literal of the matcher, and who looks for it.
    struct Literal {
        std::uint64_t length = 0;
        std::vector<std::uint32_t> forms;     // of names
        std::vector<std::uint32_t> patterns;  // that it anchors
    };
    const LiteralMatcher& matcher() const noexcept { return matcher_; }
    const Literal& literal(std::uint32_t number) const { return literals_[number]; }

private:
    MentionRules(Names names, PatternSet patterns, Presidencies presidencies);

    Names names_;
    PatternSet patterns_;
    Presidencies presidencies_;
    std::unique_ptr<const ShortFormRules> short_forms_;
    std::unique_ptr<const HalfRules> halves_;
    std::unique_ptr<const TitlePrefixes> title_prefixes_;
    LiteralMatcher matcher_;
    std::vector<Literal> literals_;
};

}  // namespace kveld::extract
