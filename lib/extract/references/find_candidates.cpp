#include <re2/re2.h>

#include <algorithm>

#include "extract/references/candidate.h"

namespace kveld::extract {
namespace {

using text::Span;

constexpr std::uint64_t kBeforeAnchor = 256;
constexpr std::uint64_t kBehindAnchor = 512;
constexpr std::uint64_t kLongestWord = 64;       // a window grows by at most this to begin and end between words
constexpr std::uint64_t kLongestWindow = 16384;  // windows that touch are joined up to this
constexpr std::uint64_t kContextBefore = 200;
constexpr std::uint64_t kContextAfter = 80;

bool is_continuation_byte(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

class Windows {
public:
    Windows(std::string_view clean, std::size_t rules) : clean_(clean), windows_(rules) {}

    void add(const std::vector<std::uint32_t>& rules, std::uint64_t anchor_end) {
        if (anchor_end > line_.end || anchor_end <= line_.start) find_line(anchor_end - 1);
        Span window = line_;
        if (anchor_end - line_.start > kBeforeAnchor) window.start = word_start(anchor_end - kBeforeAnchor);
        if (line_.end - anchor_end > kBehindAnchor) window.end = word_end(anchor_end + kBehindAnchor);
        for (const std::uint32_t rule : rules) {
            std::vector<Span>& known = windows_[rule];
            const bool joins = !known.empty() && window.start <= known.back().end &&
                               known.back().start >= line_.start && window.end - known.back().start <= kLongestWindow;
            if (joins)
                known.back().end = std::max(known.back().end, window.end);
            else
                known.push_back(window);
        }
    }

    const std::vector<Span>& of(std::size_t rule) const { return windows_[rule]; }

private:
    void find_line(std::uint64_t inside) {
        const std::size_t before = inside == 0 ? std::string_view::npos : clean_.rfind('\n', inside - 1);
        const std::size_t after = clean_.find('\n', inside);
        line_.start = before == std::string_view::npos ? 0 : before + 1;
        line_.end = after == std::string_view::npos ? clean_.size() : after;
    }

    std::uint64_t word_start(std::uint64_t at) const {
        const std::uint64_t limit = at - std::min(at - line_.start, kLongestWord);
        while (at > limit && clean_[at - 1] != ' ') --at;
        while (at > line_.start && is_continuation_byte(clean_[at])) --at;
        return at;
    }

    std::uint64_t word_end(std::uint64_t at) const {
        const std::uint64_t limit = std::min(at + kLongestWord, line_.end);
        while (at < limit && clean_[at] != ' ') ++at;
        while (at < line_.end && is_continuation_byte(clean_[at])) ++at;
        return at;
    }

    std::string_view clean_;
    Span line_;
    std::vector<std::vector<Span>> windows_;
};

bool is_excluded(const CitationRule& rule, std::string_view clean, Span span) {
    if (rule.unless_inside && re2::RE2::PartialMatch(piece(text::slice(clean, span)), *rule.unless_inside)) return true;
    if (rule.unless_before) {
        std::uint64_t start = span.start;
        while (start > 0 && span.start - start < kContextBefore && clean[start - 1] != '\n') --start;
        while (start < span.start && is_continuation_byte(clean[start])) ++start;
        if (re2::RE2::PartialMatch(piece(clean.substr(start, span.start - start)), *rule.unless_before)) return true;
    }
    if (rule.unless_after) {
        std::uint64_t end = span.end;
        while (end < clean.size() && end - span.end < kContextAfter && clean[end] != '\n') ++end;
        while (end > span.end && end < clean.size() && is_continuation_byte(clean[end])) --end;
        if (re2::RE2::PartialMatch(piece(clean.substr(span.end, end - span.end)), *rule.unless_after)) return true;
    }
    return false;
}

bool is_title_block(const text::Document& letter, std::uint64_t at) {
    const auto after =
        std::upper_bound(letter.blocks.begin(), letter.blocks.end(), at,
                         [](std::uint64_t place, const text::Block& block) { return place < block.span.start; });
    if (after == letter.blocks.begin()) return false;
    const text::Block& block = *std::prev(after);
    return block.span.end > at &&
           (block.kind == text::BlockKind::Heading || block.kind == text::BlockKind::Letterhead ||
            block.kind == text::BlockKind::Signature);
}

void search(const text::Document& letter, const CitationRule& rule, Span window, std::vector<Candidate>& found) {
    const std::string_view clean = letter.clean;
    std::vector<re2::StringPiece> groups(rule.groups.size());
    while (window.start < window.end) {
        const re2::StringPiece text = piece(text::slice(clean, window));
        if (!rule.pattern->Match(text, 0, text.size(), re2::RE2::UNANCHORED, groups.data(),
                                 static_cast<int>(groups.size())))
            return;
        const auto offset = [&](const char* at) { return static_cast<std::uint64_t>(at - clean.data()); };
        const auto& cited = groups[static_cast<std::size_t>(rule.span_group)];
        const std::uint64_t match_end = offset(groups[0].data()) + groups[0].size();
        Candidate candidate{&rule, {offset(cited.data()), offset(cited.data()) + cited.size()}, {}};
        if (!candidate.span.empty() && !is_excluded(rule, clean, candidate.span) &&
            (rule.headings || !is_title_block(letter, candidate.span.start))) {
            for (std::size_t i = 1; i < groups.size(); ++i)
                if (!rule.groups[i].empty() && !groups[i].empty())
                    candidate.groups.emplace(rule.groups[i], std::string(groups[i].data(), groups[i].size()));
            found.push_back(std::move(candidate));
        }
        // What a pattern looked at behind the citation may begin the next one.
        const std::uint64_t next = offset(cited.data()) + cited.size();
        window.start = next > window.start ? next : std::max(match_end, window.start + 1);
    }
}

// One candidate an item; spans of later items are their own words only.
void append_items(const Candidate& list, std::string_view clean, std::vector<Candidate>& items) {
    const CitationRule& rule = *list.rule;
    const auto group = list.groups.find(rule.each_group);
    if (!rule.each || group == list.groups.end()) {
        items.push_back(list);
        return;
    }
    const std::size_t place = clean.find(group->second, list.span.start);
    re2::StringPiece rest(clean.data() + place, group->second.size());
    std::vector<re2::StringPiece> groups(rule.each_groups.size());
    const std::size_t first = items.size();
    while (
        !rest.empty() &&
        rule.each->Match(rest, 0, rest.size(), re2::RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size())) &&
        !groups[0].empty()) {
        Candidate item = list;
        item.span.start = static_cast<std::uint64_t>(groups[0].data() - clean.data());
        item.span.end = item.span.start + groups[0].size();
        for (std::size_t i = 1; i < groups.size(); ++i)
            if (!rule.each_groups[i].empty() && !groups[i].empty())
                item.groups[rule.each_groups[i]] = std::string(groups[i].data(), groups[i].size());
        rest.remove_prefix(static_cast<std::size_t>(groups[0].data() - rest.data()) + groups[0].size());
        items.push_back(std::move(item));
    }
    if (items.size() == first) return;
    items[first].span.start = list.span.start;
    // The act behind a list of articles belongs to the last of them; numbers end with the list anyway.
    items.back().span.end = std::max(items.back().span.end, list.span.end);
}

}  // namespace

std::vector<Candidate> find_candidates(const text::Document& letter, const CitationRules& rules) {
    Windows windows(letter.clean, rules.rules().size());
    rules.anchors().run(letter.clean, [&](std::uint32_t anchor, std::uint64_t end) {
        windows.add(rules.rules_of_anchor(anchor), end);
    });
    std::vector<Candidate> found;
    for (std::size_t rule = 0; rule < rules.rules().size(); ++rule)
        for (const Span window : windows.of(rule)) search(letter, rules.rules()[rule], window, found);
    return found;
}

std::vector<Candidate> items_of(const std::vector<Candidate>& lists, std::string_view clean) {
    std::vector<Candidate> items;
    for (const Candidate& list : lists) append_items(list, clean, items);
    return items;
}

}  // namespace kveld::extract
