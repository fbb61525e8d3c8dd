#include "extract/stances/polarity.h"

#include <algorithm>

namespace kveld::extract {

namespace {

constexpr std::uint32_t kReach = 3;  // words between a negator and what it denies, at most

bool owns(const Clause& clause, std::uint32_t token) {
    return std::binary_search(clause.tokens.begin(), clause.tokens.end(), token);
}

// The first token of the verbs at the clause's end, or of the marked infinitive that the cue's verb belongs to: where
// the negator of the cue stands before.
std::uint32_t cluster_start(const Clause& clause, std::uint32_t marked) {
    if (marked != kNowhere) return clause.verbs[marked].first;
    std::uint32_t start = kNowhere;
    for (const VerbUse& use : clause.verbs) {
        if (use.role != VerbRole::Finite || clause.kind != ClauseKind::Main) start = std::min(start, use.first);
    }
    return start;
}

// The end of the verb that a marked infinitive depends on, with its particle: a negator before it denies that verb.
std::uint32_t end_of_governing(const Clause& clause, std::uint32_t marked) {
    if (marked == kNowhere || marked == 0) return 0;
    const VerbUse& governing = clause.verbs[marked - 1];
    return governing.particle == kNowhere ? governing.token : std::max(governing.token, governing.particle);
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

// "…, Hungary not": a negator whose verb is left out.
bool denies_another(std::uint32_t negator, const std::vector<Token>& tokens, const Grammar& grammar) {
    std::uint32_t i = negator;
    while (i > 0 && tokens[i - 1].actor != kNowhere) --i;
    if (i == negator || i == 0) return false;
    return tokens[i - 1].lower == "," || grammar.coordinators.contains(tokens[i - 1]);
}

// A negator at the end of all that belongs to the clause may be its own or that of the clause inside: nobody can tell.
bool ends_denied(const Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar) {
    std::uint32_t end = std::min<std::uint32_t>(clause.last, static_cast<std::uint32_t>(tokens.size()));
    while (end > clause.first && !tokens[end - 1].word) --end;
    return end > clause.first && grammar.negators.contains(tokens[end - 1]);
}

// What is denied, doubted, asked or hoped above a clause is not said by it.
bool denied_above(const std::vector<Clause>& clauses, std::size_t index, const std::vector<Token>& tokens,
                  const Grammar& grammar) {
    if (clauses[index].kind != ClauseKind::Complement) return false;
    for (std::size_t c = clauses[index].parent; c != kNowhere; c = clauses[c].parent) {
        for (const std::uint32_t i : clauses[c].tokens) {
            if (i < clauses[index].first &&
                (grammar.negators.contains(tokens[i]) || grammar.denials.contains(tokens[i])))
                return true;
        }
    }
    return false;
}

// "asks whether Malta supports"
bool asks(const Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar) {
    if (clause.kind != ClauseKind::Complement || clause.opener == kNowhere) return false;
    const Opener* opener = grammar.opener(tokens[clause.opener].lower);
    return opener != nullptr && opener->asks;
}

// "supports the text, provided that …": a condition behind the verb qualifies what is said, unless it is the only case
// in which that holds ("only if").
bool qualifies(const Clause& condition, const Clause& above, const std::vector<Token>& tokens, const Grammar& grammar) {
    if (!above.has_finite() || condition.first < above.verbs[above.finite].token) return false;
    const std::uint32_t before = previous_unmasked(tokens, condition.first);
    return before == kNowhere || !grammar.restrictions.contains(tokens[before]);
}

// Duties ("must support") and what would have been tell of no position.
bool irreal(const Clause& clause, const Grammar& grammar) {
    if (!clause.has_finite()) return false;
    const VerbUse& finite = clause.verbs[clause.finite];
    if (grammar.obligations.contains(finite.lemma)) return true;
    if (grammar.verb(finite.verb).kind != VerbKind::Conditional) return false;
    return std::none_of(clause.verbs.begin(), clause.verbs.end(), [&](const VerbUse& use) {
        return use.verb != kNowhere && grammar.verb(use.verb).kind == VerbKind::Modal;
    });
}

}  // namespace

Polarity polarity_of(const Clause& clause, const Cue& cue, const std::vector<Token>& tokens, const Grammar& grammar,
                     bool denied, std::uint32_t subject_last) {
    const std::uint32_t marked = marked_infinitive_of(clause, cue.verb);
    const std::uint32_t cluster = cluster_start(clause, marked);
    const std::uint32_t governing_end = end_of_governing(clause, marked);
    const std::uint32_t verb = cue.verb == kNowhere ? kNowhere : clause.verbs[cue.verb].token;
    Polarity result = Polarity::Affirmed;
    bool opens_clause_negated = false;
    for (const std::uint32_t i : clause.tokens) {
        if (denied && i < subject_last) continue;
        if (tokens[i].actor != kNowhere || grammar.not_only.longest_at(tokens, i) > 0) continue;
        // "a not too wide scope": inside a noun phrase, unless the cue itself follows ("is it not agreed").
        const bool in_phrase = i > 0 && grammar.articles.contains(tokens[i - 1]);
        if (in_phrase && i + 1 != cue.words_first && i + 1 != cluster) continue;
        const bool negator = grammar.negators.contains(tokens[i]);
        const bool doubt = grammar.doubtful.longest_at(tokens, i) > 0;
        if (!negator && !doubt) continue;
        const std::uint32_t end = i + 1;
        const bool before_words = governs_at(end, cue.words_first);
        const bool inside_words = cue.words_first != kNowhere && i >= cue.words_first && i < cue.words_last;
        if (inside_words) continue;  // the frame's own words hold it
        const bool before_cluster = governs_at(end, cluster) && verb != kNowhere && verb >= cluster;
        const bool last = i == clause.tokens.back() || (end < tokens.size() && !tokens[end].word) || !owns(clause, end);
        const bool behind_finite = verb != kNowhere && i > verb && (i - verb <= kReach || last);
        if (negator && denies_another(i, tokens, grammar)) return Polarity::Unclear;
        if (i < governing_end) return Polarity::Unclear;
        if (doubt && !negator && grammar.prepositions.contains(tokens[i])) {
            if (before_words && cue.words_first - end < kReach - 1) return Polarity::Unclear;
            continue;
        }
        if (doubt && !negator) {
            if (before_words || before_cluster || behind_finite) return Polarity::Unclear;
            continue;
        }
        const bool opens_clause = clause.has_finite() && clause.kind == ClauseKind::Main &&
                                  clause.verbs[clause.finite].token == end && i == clause.tokens.front();
        if (opens_clause || before_words || before_cluster || behind_finite) {
            if (result == Polarity::Negated && opens_clause_negated) return Polarity::Unclear;  // denied twice
            opens_clause_negated = opens_clause;
            if (result == Polarity::Affirmed) result = kind_of(i, tokens, grammar);
            if (grammar.no_longer.longest_at(tokens, i) > 0) result = Polarity::NoLonger;
        } else if (result == Polarity::Affirmed) {
            result = Polarity::Unclear;
        }
    }
    if (result == Polarity::Affirmed && ends_denied(clause, tokens, grammar)) return Polarity::Unclear;
    if (denied) return result == Polarity::Affirmed ? Polarity::Negated : Polarity::Unclear;
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
                    const Grammar& grammar, bool may_qualify) {
    for (std::size_t c = index; c != kNowhere; c = clauses[c].parent) {
        if (clauses[c].kind == ClauseKind::Conditional || asks(clauses[c], tokens, grammar)) return true;
    }
    if (!tokens.empty() && tokens.back().lower == "?") return true;
    if (denied_above(clauses, index, tokens, grammar) || irreal(clauses[index], grammar)) return true;
    const bool condition_below = std::any_of(clauses.begin(), clauses.end(), [&](const Clause& other) {
        return other.kind == ClauseKind::Conditional && other.parent == index &&
               (!may_qualify || !qualifies(other, clauses[index], tokens, grammar));
    });
    if (condition_below) return true;
    return std::any_of(clauses[index].tokens.begin(), clauses[index].tokens.end(),
                       [&](std::uint32_t i) { return grammar.conditions.longest_at(tokens, i) > 0; });
}

}  // namespace kveld::extract
