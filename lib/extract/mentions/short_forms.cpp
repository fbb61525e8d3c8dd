#include "extract/mentions/short_forms.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "extract/folded_text.h"
#include "extract/mentions/mention_words.h"

namespace kveld::extract {
namespace {

using text::Span;

constexpr std::size_t kMostShortForms = 256;  // of one letter; more are not introduced but listed
constexpr std::uint64_t kLongestIntroduction = 120;
constexpr std::uint64_t kFarthest = 400;  // from an instrument to the words that shorten it

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

std::vector<std::string> forms_of(const CitationWords& words, const char* table, const std::string& behind) {
    std::vector<std::string> forms;
    for (const std::string& form : table_of(words, table).forms()) forms.push_back(fold(form) + behind);
    return forms;
}

struct ShortForm {
    std::string text;
    bool needs_article = false;
    std::uint64_t from = 0;  // where it is introduced
    const Mention* meaning = nullptr;
};

bool may_be_shortened(MentionType type) noexcept {
    return type == MentionType::Instrument || type == MentionType::Organisation || type == MentionType::Agency ||
           type == MentionType::Institution;
}

class Introductions {
public:
    Introductions(std::string_view clean, std::string_view folded, const ShortFormRules& rules,
                  const std::vector<MentionCandidate>& found)
        : clean_(clean), folded_(folded), rules_(rules), found_(found) {}

    std::vector<ShortForm> read() {
        for (const MentionCandidate& candidate : found_) read_behind(candidate.mention);
        rules_.signal_matcher().run(folded_, [&](std::uint32_t signal, std::uint64_t end) {
            read_farther_on(end - rules_.signals()[signal].size());
        });
        return std::move(forms_);
    }

private:
    std::string_view line_from(std::uint64_t start) const {
        const std::string_view behind = clean_.substr(start, kLongestIntroduction);
        return behind.substr(0, behind.find('\n'));
    }

    void read_behind(const Mention& mention) {
        if (!may_be_shortened(mention.type)) return;
        const std::string_view behind = line_from(mention.span.end);
        if (behind.empty() || (behind[0] != ' ' && behind[0] != ',')) return;
        re2::StringPiece form;
        const bool introduces = re2::RE2::PartialMatch(piece(behind), rules_.behind_name(), &form) ||
                                re2::RE2::PartialMatch(piece(behind), rules_.bracketed(), &form);
        if (introduces) add(form, mention);
    }

    void read_farther_on(std::uint64_t start) {
        re2::StringPiece form;
        if (!re2::RE2::PartialMatch(piece(line_from(start)), rules_.farther_on(), &form)) return;
        if (is_named(offset_of(form), form.size())) return;
        const Mention* meaning = nullptr;
        auto next = std::ranges::upper_bound(found_, start, {}, [](const auto& c) { return c.mention.span.start; });
        while (next != found_.begin()) {
            const Mention& mention = (--next)->mention;
            if (mention.span.start + kFarthest < start) break;
            const std::string_view between = clean_.substr(mention.span.start, start - mention.span.start);
            if (between.find('\n') != std::string_view::npos) break;
            if (mention.type != MentionType::Instrument) continue;
            meaning = &mention;
            break;
        }
        if (meaning != nullptr) add(form, *meaning);
    }

    std::uint64_t offset_of(re2::StringPiece form) const {
        return static_cast<std::uint64_t>(form.data() - clean_.data());
    }

    // A short form that a pack knows means what the pack says.
    bool is_named(std::uint64_t start, std::uint64_t length) const {
        const Span span{start, start + length};
        return std::ranges::any_of(found_, [&](const MentionCandidate& c) { return c.mention.span.overlaps(span); });
    }

    void add(re2::StringPiece form, const Mention& meaning) {
        if (forms_.size() == kMostShortForms) return;
        ShortForm added;
        added.from = offset_of(form);
        added.text.assign(form.data(), form.size());
        added.meaning = &meaning;
        const std::string small = fold(added.text);
        for (const std::string& article : rules_.articles()) {
            if (!small.starts_with(article)) continue;
            added.text.erase(0, article.size());
            added.from += article.size();
            added.needs_article = true;
        }
        const auto is_same = [&](const ShortForm& known) { return known.from == added.from; };
        if (!added.text.empty() && std::ranges::none_of(forms_, is_same)) forms_.push_back(std::move(added));
    }

    std::string_view clean_;
    std::string_view folded_;
    const ShortFormRules& rules_;
    const std::vector<MentionCandidate>& found_;
    std::vector<ShortForm> forms_;
};

}  // namespace

ShortFormRules::ShortFormRules(const CitationWords& words)
    : behind_name_(pattern_of(words, "introduction")),
      bracketed_(pattern_of(words, "bracketed")),
      farther_on_(pattern_of(words, "later_introduction")),
      signals_(forms_of(words, "introducers", "")),
      signal_matcher_(signals_),
      articles_(forms_of(words, "articles", " ")) {}

ShortFormRules::~ShortFormRules() = default;

bool add_short_forms(const text::Document& letter, std::string_view folded, const ShortFormRules& rules,
                     std::vector<MentionCandidate>& found) {
    const std::string_view clean = letter.clean;
    const std::vector<ShortForm> forms = Introductions(clean, folded, rules, found).read();
    if (forms.empty()) return false;
    std::vector<std::string> texts;
    texts.reserve(forms.size());
    for (const ShortForm& form : forms) texts.push_back(form.text);
    std::vector<MentionCandidate> added;
    LiteralMatcher(texts).run(clean, [&](std::uint32_t number, std::uint64_t end) {
        const ShortForm& form = forms[number];
        const Span span{end - form.text.size(), end};
        if (span.start < form.from || !is_word_start(clean, span.start) || !is_word_end(clean, span.end)) return;
        if (span.start > form.from && clean[span.start - 1] == '-') return;
        const auto stands_before = [&](const std::string& article) {
            return folded.substr(0, span.start).ends_with(article);
        };
        if (form.needs_article && std::ranges::none_of(rules.articles(), stands_before)) return;
        added.push_back({{span, form.meaning->type, form.meaning->id, form.meaning->rule}, {}});
    });
    // Before the names of the packs: what the letter says of its own words counts.
    added.insert(added.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    found = std::move(added);
    return true;
}

}  // namespace kveld::extract
