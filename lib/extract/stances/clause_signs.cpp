#include "extract/stances/clause_signs.h"

#include <algorithm>

#include "extract/stances/verb_words.h"

namespace kveld::extract {

namespace {

constexpr std::uint32_t kPhraseWords = 6;  // words between the one that leads a phrase and the verb, at most
constexpr std::uint32_t kAsideWords = 8;   // words of an aside before its actor, at most

}  // namespace

void mark_inverted_condition(std::vector<Clause>& clauses, const std::vector<Token>& tokens, const Grammar& grammar) {
    Clause& first = clauses.front();
    if (!first.has_finite() || first.tokens.front() != first.verbs[first.finite].token) return;
    const auto then = std::find_if(clauses.begin() + 1, clauses.end(),
                                   [](const Clause& clause) { return clause.kind == ClauseKind::Main; });
    if (then == clauses.end() || then->inherits != kNowhere || !then->has_finite()) return;
    if (then->tokens.front() != then->verbs[then->finite].token) return;
    const std::uint32_t before = previous_unmasked(tokens, then->first);
    if (before == kNowhere) return;
    const bool helping = grammar.verb(first.verbs[first.finite].verb).kind != VerbKind::Content;
    if (!grammar.then.contains(tokens[before]) && !(helping && tokens[before].lower == ",")) return;
    first.kind = ClauseKind::Conditional;
    first.parent = static_cast<std::uint32_t>(then - clauses.begin());
}

bool names_actors_only(const Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar) {
    bool actor = false;
    for (const std::uint32_t i : clause.tokens) {
        actor = actor || tokens[i].actor != kNowhere;
        const bool plain = tokens[i].word && tokens[i].actor == kNowhere;
        if (plain && grammar.joiners.longest_at(tokens, i) == 0 && grammar.companions.longest_at(tokens, i) == 0)
            return false;
    }
    return actor && clause.kind == ClauseKind::Main;
}

bool stands_in_aside(std::uint32_t actor, const std::vector<Token>& tokens, const Grammar& grammar) {
    for (std::uint32_t j = actor; j-- > 0 && actor - j < kAsideWords;) {
        if (grammar.companions.longest_at(tokens, j) > 0) return true;
        if (tokens[j].lower == ",") return false;
    }
    return false;
}

bool leads_phrase(std::uint32_t place, const std::vector<Token>& tokens, const Grammar& grammar) {
    for (std::uint32_t i = place + 2; i < tokens.size() && i <= place + kPhraseWords && tokens[i].word; ++i) {
        if (tokens[i].actor != kNowhere || !only_finite(tokens[i], grammar) || after_determiner(tokens, i, grammar))
            continue;
        const std::uint32_t behind =
            i + 1 + (i + 1 < tokens.size() && grammar.articles.contains(tokens[i + 1]) ? 1 : 0);
        return behind < tokens.size() && tokens[behind].actor != kNowhere;
    }
    return false;
}

}  // namespace kveld::extract
