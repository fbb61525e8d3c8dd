#include "extract/stances/target_span.h"

#include <algorithm>

#include "extract/stances/time_phrases.h"

namespace kveld::extract {

namespace {

constexpr std::uint32_t kFewWords = 2;  // a target shorter than this is not cut: its first word may itself be a cutter

class TargetCutter {
public:
    TargetCutter(const ReadSentence& sentence, const Grammar& grammar)
        : sentence_(sentence), tokens_(sentence.tokens), grammar_(grammar) {}

    std::optional<TokenRange> cut(std::uint32_t first, std::uint32_t last, TargetEdges edges) const {
        last = std::min<std::uint32_t>(last, static_cast<std::uint32_t>(tokens_.size()));
        while (first < last && (!tokens_[first].word && tokens_[first].lower != "(" && tokens_[first].lower != "‘"))
            ++first;
        while (first + 1 < last && grammar_.negators.contains(tokens_[first])) ++first;
        if (edges.without_article && first + 1 < last && grammar_.articles.contains(tokens_[first])) ++first;
        for (std::uint32_t i = first + 1; i < last; ++i) {
            const bool remark = i >= first + kFewWords && grammar_.cut_before.longest_at(tokens_, i) > 0;
            if (!tokens_[i].masked && (remark || (edges.before_agent && names_agent(i)))) last = i;
        }
        last = before_remark(first, before_coordinated_main(first, last));
        std::uint32_t trimmed = kNowhere;
        while (trimmed != last) {
            trimmed = last;
            while (last > first && trailing(last - 1)) --last;
            last = before_bracket(first, last);
            last = before_time_at_end(tokens_, first, last, grammar_);
            if (last > first + 1 && grammar_.no_longer.longest_at(tokens_, last - 2) > 1) last -= 2;
        }
        if (first >= last) return std::nullopt;
        return TokenRange{first, last};
    }

private:
    // "… by the Council" behind what a noun is about.
    bool names_agent(std::uint32_t i) const {
        if (tokens_[i].actor != kNowhere || !grammar_.agents.contains(tokens_[i])) return false;
        for (std::uint32_t behind = i + 1; behind < tokens_.size() && behind <= i + 2; ++behind)
            if (tokens_[behind].actor != kNowhere) return true;
        return false;
    }

    std::uint32_t before_coordinated_main(std::uint32_t first, std::uint32_t last) const {
        for (const Clause& other : sentence_.clauses)
            if (other.kind == ClauseKind::Main && other.first > first && other.first < last) last = other.first;
        return last;
    }

    // "the fund[, which the minister …]": a relative clause behind a comma that the target ends with.
    std::uint32_t before_remark(std::uint32_t first, std::uint32_t last) const {
        for (const Clause& other : sentence_.clauses) {
            const bool demonstrative =
                other.opener != kNowhere && grammar_.demonstratives.contains(tokens_[other.opener]);
            const bool relative = other.kind == ClauseKind::Relative || demonstrative ||
                                  (other.kind == ClauseKind::Adverbial && other.opener != kNowhere &&
                                   tokens_[other.opener].lower.starts_with(grammar_.where));
            if (relative && other.first > first + 1 && other.first < last && other.last + 1 >= last &&
                tokens_[other.first - 1].lower == ",")
                last = other.first - 1;
            const bool condition = other.kind == ClauseKind::Conditional && other.opener != kNowhere &&
                                   grammar_.cut_before.contains(tokens_[other.opener]);
            if (condition && other.first > first && other.first < last) last = other.first;
        }
        return last;
    }

    // Where the bracket that the target ends in opens; the end itself where it ends in none.
    std::uint32_t before_bracket(std::uint32_t first, std::uint32_t last) const {
        if (last <= first || tokens_[last - 1].lower != ")") return last;
        for (std::uint32_t i = last - 1; i > first; --i)
            if (tokens_[i].lower == "(") return i;
        return last;
    }

    // "too wide"
    bool measures(std::uint32_t i) const { return i > 0 && tokens_[i - 1].lower == grammar_.infinitive_marker; }

    bool trailing(std::uint32_t i) const {
        const Token& token = tokens_[i];
        if (!token.word) return token.lower != ")" && token.lower != "’";
        return token.actor == kNowhere && (grammar_.coordinators.contains(token) || grammar_.negators.contains(token) ||
                                           (grammar_.adverbs.contains(token) && !measures(i)));
    }

    const ReadSentence& sentence_;
    const std::vector<Token>& tokens_;
    const Grammar& grammar_;
};

}  // namespace

std::optional<TokenRange> target_span(const ReadSentence& sentence, TokenRange range, TargetEdges edges,
                                      const Grammar& grammar) {
    return TargetCutter(sentence, grammar).cut(range.first, range.last, edges);
}

}  // namespace kveld::extract
