#include "extract/stances/extraposition.h"

#include <algorithm>

#include "extract/stances/time_phrases.h"

namespace kveld::extract {

namespace {

constexpr std::uint32_t kWordsToActor = 3;  // article, title and such between a preposition and the actor it governs

// Past the verbs and particles that stand in a row from a place on.
std::uint32_t behind_verbs(const Clause& clause, std::uint32_t place) {
    std::uint32_t behind = place;
    for (const VerbUse& use : clause.verbs) {
        if (use.particle == behind) ++behind;
        if (use.role == VerbRole::Finite && clause.kind == ClauseKind::Main) continue;
        if (use.first == behind || use.token == behind) behind = std::max(behind, use.token + 1);
        if (use.particle == behind) ++behind;
    }
    return behind;
}

bool governs_actor(const std::vector<Token>& tokens, std::uint32_t preposition) {
    for (std::uint32_t i = preposition + 1; i < tokens.size() && i <= preposition + kWordsToActor; ++i)
        if (tokens[i].actor != kNowhere) return true;
    return false;
}

// A clause that describes a noun or tells what it is to bring about, without a comma before it.
bool describes(const Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar) {
    if (clause.kind == ClauseKind::Infinitive || clause.kind == ClauseKind::Relative) return true;
    return clause.kind == ClauseKind::Adverbial && clause.opener != kNowhere &&
           tokens[clause.opener].lower.starts_with(grammar.where) &&
           !grammar.cut_before.contains(tokens[clause.opener]);
}

}  // namespace

std::uint32_t behind_extraposed(const ReadSentence& sentence, std::size_t index, std::uint32_t end,
                                const Grammar& grammar) {
    const Clause& clause = sentence.clauses[index];
    const std::vector<Token>& tokens = sentence.tokens;
    const std::uint32_t behind = behind_verbs(clause, end);
    if (behind == end || behind + 1 >= std::min<std::size_t>(clause.last, tokens.size()) || !tokens[behind].word)
        return end;
    for (const Clause& other : sentence.clauses)
        if (other.first == behind && other.parent == index) return describes(other, tokens, grammar) ? other.last : end;
    if (!std::binary_search(clause.tokens.begin(), clause.tokens.end(), behind)) return end;
    const bool belongs = grammar.noun_complements.contains(tokens[behind]) ||
                         (grammar.loose_complements.contains(tokens[behind]) && !governs_actor(tokens, behind));
    if (!belongs || grammar.adverbs.longest_at(tokens, behind) > 1) return end;
    return time_phrase_at(tokens, behind + 1, grammar) > 0 ? end : clause.last;
}

}  // namespace kveld::extract
