#include "extract/mentions/mention_rules.h"

#include <map>

#include "extract/folded_text.h"
#include "extract/mentions/halves.h"
#include "extract/mentions/short_forms.h"
#include "extract/mentions/title_prefixes.h"

namespace kveld::extract {

MentionRules::MentionRules(Names names, PatternSet patterns, Presidencies presidencies)
    : names_(std::move(names)),
      patterns_(std::move(patterns)),
      presidencies_(std::move(presidencies)),
      short_forms_(std::make_unique<ShortFormRules>(patterns_.words())),
      halves_(std::make_unique<HalfRules>(patterns_.words())),
      title_prefixes_(std::make_unique<TitlePrefixes>(patterns_.words())) {
    std::map<std::string, std::uint32_t> numbers;
    std::vector<std::string> texts;
    const auto literal_of = [&](const std::string& text) -> Literal& {
        const auto [known, is_new] = numbers.emplace(text, static_cast<std::uint32_t>(texts.size()));
        if (is_new) {
            texts.push_back(text);
            literals_.push_back({text.size(), {}, {}});
        }
        return literals_[known->second];
    };
    for (std::uint32_t form = 0; form < names_.forms().size(); ++form)
        literal_of(fold(names_.forms()[form].text)).forms.push_back(form);
    for (std::uint32_t pattern = 0; pattern < patterns_.all().size(); ++pattern)
        for (const std::string& anchor : patterns_.all()[pattern].anchors)
            literal_of(anchor).patterns.push_back(pattern);
    matcher_ = LiteralMatcher(texts);
}

MentionRules::~MentionRules() = default;
MentionRules::MentionRules(MentionRules&&) noexcept = default;

MentionRules MentionRules::load(const std::filesystem::path& data_folder, const std::string& language) {
    Names names = Names::load(data_folder, language);
    CitationWords words = load_words(data_folder, language);
    words.add_table("state_adjectives", names.adjectives());
    words.add_table("acts", names.acts());
    words.compile();
    PatternSet patterns = PatternSet::load(data_folder, language, std::move(words));
    return {std::move(names), std::move(patterns), Presidencies::load(data_folder)};
}

}  // namespace kveld::extract
