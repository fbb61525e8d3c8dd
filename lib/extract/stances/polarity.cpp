#include "extract/stances/polarity.h"

#include <algorithm>

namespace kveld::extract {

namespace {

constexpr std::uint32_t kReach = 3;  // words between a negator and what it denies, at most

bool owns(const Clause& clause, std::uint32_t token) {
    return std::binary_search(clause.tokens.begin(), clause.tokens.end(), token);
}

// The first token of the verbs at the clause's end: where the sentence's own negator stands before.
std::uint32_t cluster_start(const Clause& clause) {
    std::uint32_t start = kNowhere;
    for (const VerbUse& use : clause.verbs) {
        if (use.role != VerbRole::Finite || clause.kind != ClauseKind::Main) start = std::min(start, use.first);
    }
    return start;
}

bool governs_at(std::uint32_t negator_end, std::uint32_t place) {
    return place != kNowhere && place >= negator_end && place - negator_end <= kReach;
}

Polarity kind_of(std::uint32_t place, const std::vector<Token>& tokens, const Grammar& grammar) {
    for (std::uint32_t back = 0; back <= 2 && back <= place; ++back) {
        const std::size_t length = grammar.not_yet.longest_at(tokens, place - back);
        if (length > back) return Polarity::NotYet;
    }
    return Polarity::Negated;
}

}  // namespace

Polarity polarity_of(const Clause& clause, const Cue& cue, const std::vector<Token>& tokens, const Grammar& grammar) {
    const std::uint32_t cluster = cluster_start(clause);
    const std::uint32_t verb = cue.verb == kNowhere ? kNowhere : clause.verbs[cue.verb].token;
    Polarity result = Polarity::Affirmed;
    for (const std::uint32_t i : clause.tokens) {
        if (tokens[i].actor != kNowhere || grammar.not_only.longest_at(tokens, i) > 0) continue;
        const bool negator = grammar.negators.contains(tokens[i].lower);
        const bool doubt = grammar.doubtful.longest_at(tokens, i) > 0;
        if (!negator && !doubt) continue;
        const std::uint32_t end = i + 1;
        const bool before_words = governs_at(end, cue.words_first);
        const bool inside_words = cue.words_first != kNowhere && i >= cue.words_first && i < cue.words_last;
        if (inside_words) continue;  // the frame's own words hold it
        const bool before_cluster = governs_at(end, cluster) && verb != kNowhere && verb >= cluster;
        const bool last = i == clause.tokens.back() || (end < tokens.size() && !tokens[end].word) ||
                          !owns(clause, end);
        const bool behind_finite = verb != kNowhere && i > verb && (i - verb <= kReach || last);
        if (doubt && !negator) {
            if (before_words || before_cluster || behind_finite) result = Polarity::Unclear;
            continue;
        }
        if (before_words || before_cluster || behind_finite) {
            if (result == Polarity::Affirmed) result = kind_of(i, tokens, grammar);
            if (grammar.no_longer.longest_at(tokens, i) > 0) result = Polarity::NoLonger;
        } else if (result == Polarity::Affirmed) {
            result = Polarity::Unclear;
        }
    }
    return result;
}

bool is_planned(const std::vector<Clause>& clauses, std::size_t index, const std::vector<Token>& tokens,
                const Grammar& grammar) {
    for (std::size_t c = index, steps = 0; steps < 2 && c != kNowhere; c = clauses[c].parent, ++steps) {
        const Clause& clause = clauses[c];
        if (clause.has_finite()) {
            if (grammar.verb(clause.verbs[clause.finite].verb).kind == VerbKind::Future) return true;
        }
        for (const std::uint32_t i : clause.tokens) {
            if (grammar.planned.longest_at(tokens, i) > 0) return true;
        }
        if (clause.kind == ClauseKind::Relative || clause.kind == ClauseKind::Adverbial) break;
    }
    return false;
}

bool is_conditional(const std::vector<Clause>& clauses, std::size_t index, const std::vector<Token>& tokens,
                    const Grammar& grammar) {
    for (std::size_t c = index; c != kNowhere; c = clauses[c].parent) {
        if (clauses[c].kind == ClauseKind::Conditional) return true;
    }
    if (!tokens.empty() && tokens.back().lower == "?") return true;
    const bool condition_below = std::any_of(clauses.begin(), clauses.end(), [&](const Clause& other) {
        return other.kind == ClauseKind::Conditional && other.parent == index;
    });
    if (condition_below) return true;
    return std::any_of(clauses[index].tokens.begin(), clauses[index].tokens.end(),
                       [&](std::uint32_t i) { return grammar.conditions.longest_at(tokens, i) > 0; });
}

}  // namespace kveld::extract
