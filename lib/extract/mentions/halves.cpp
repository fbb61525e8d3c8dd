#include "extract/mentions/halves.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/folded_text.h"
#include "extract/mention_types.h"
#include "extract/mentions/mention_words.h"

namespace kveld::extract {
namespace {

constexpr std::size_t kLongestRow = 160;

std::string_view view(const re2::StringPiece& piece) {
    return {piece.data(), piece.size()};
}

// Where the word that ends before `end` starts.
std::size_t word_start(std::string_view text, std::size_t end) {
    std::size_t start = end;
    while (start > 0 && (!is_word_start(text, start) || text[start - 1] == '-')) --start;
    return start;
}

}  // namespace

HalfRules::HalfRules(const CitationWords& words) : row_(pattern_of(words, "halves")) {
    const CitationTable& heads = table_of(words, "heads");
    for (const std::string& form : heads.forms()) heads_.emplace_back(fold(form), fold(heads.find(form)));
    std::ranges::stable_sort(heads_, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

HalfRules::~HalfRules() = default;

std::string HalfRules::head_of(std::string_view closing_word) const {
    for (const auto& [form, head] : heads_)
        if (closing_word.ends_with(form)) return head;
    return {};
}

void add_halves(std::string_view clean, const HalfRules& rules, const Names& names,
                std::vector<MentionCandidate>& found) {
    const re2::StringPiece text(clean.data(), clean.size());
    for (std::size_t hyphen = clean.find('-'); hyphen != std::string_view::npos; hyphen = clean.find('-', hyphen + 1)) {
        if (hyphen == 0 || hyphen + 1 == clean.size() || (clean[hyphen + 1] != ' ' && clean[hyphen + 1] != ','))
            continue;
        const std::size_t start = word_start(clean, hyphen);
        re2::StringPiece half;
        re2::StringPiece closing;
        const re2::StringPiece row = text.substr(start, hyphen - start + kLongestRow);
        if (!re2::RE2::PartialMatch(row, rules.row(), &half, &closing)) continue;
        const std::string head = rules.head_of(fold(view(closing)));
        if (head.empty()) continue;
        const std::string first = fold(view(half));
        const NameEntry* entry = names.entry_named(first + head);
        if (entry == nullptr) entry = names.entry_named(first.substr(0, first.size() - 1) + head);
        if (entry == nullptr) continue;
        found.push_back({{{start, hyphen + 1}, type_of_id(entry->id), entry->id, entry->id}, {}});
    }
}

}  // namespace kveld::extract
