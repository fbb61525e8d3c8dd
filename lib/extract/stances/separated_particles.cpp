#include "extract/stances/separated_particles.h"

#include "extract/stances/time_phrases.h"

namespace kveld::extract {

namespace {

struct Separated {
    std::uint32_t place = kNowhere;
    bool at_edge = false;
};

// Whether the clause's middle ends behind this token, so that a particle there governs nothing.
bool edge_follows(std::uint32_t i, const std::vector<Token>& tokens, const Grammar& grammar,
                  const std::vector<std::uint32_t>& next_marked) {
    const std::uint32_t after = next_unmasked(tokens, i);
    if (after == kNowhere || !tokens[after].word) return true;
    const Token& token = tokens[after];
    if (token.actor != kNowhere) return false;
    const bool marker = token.lower == grammar.infinitive_marker && next_marked[after] == after + 1;
    return marker || grammar.coordinators.contains(token) || grammar.opener(token.lower) != nullptr ||
           grammar.prepositions.contains(token);
}

// "urged [on] the rules to sharpen [on]": right before the marker it is the infinitive's own, where another stands
// before.
bool joins_infinitive(std::uint32_t i, const std::vector<Token>& tokens, const Grammar& grammar,
                      const std::vector<std::uint32_t>& next_marked) {
    return i + 1 < tokens.size() && tokens[i + 1].lower == grammar.infinitive_marker && next_marked[i + 1] == i + 2;
}

// The particle's last place among the clause's own tokens where it governs nothing.
Separated separated(const Clause& clause, const std::vector<std::string>& particle, const std::vector<Token>& tokens,
                    const Grammar& grammar, const std::vector<std::uint32_t>& next_marked) {
    Separated found;
    for (const std::uint32_t i : clause.tokens) {
        if (i <= clause.verbs[clause.finite].token || tokens[i].lower != particle.front()) continue;
        const auto last = i + static_cast<std::uint32_t>(particle.size()) - 1;
        if (last >= tokens.size() || tokens[last].lower != particle.back()) continue;
        if (joins_infinitive(last, tokens, grammar, next_marked) && found.place != kNowhere) continue;
        const bool before_colon = last + 1 < tokens.size() && tokens[last + 1].masked && tokens[last + 1].lower == ":";
        const bool before_infinitive = next_marked[last] != kNowhere && next_marked[last] < clause.last &&
                                       time_phrase_at(tokens, last + 1, grammar) == 0;
        if (!before_colon && edge_follows(last, tokens, grammar, next_marked)) {
            found = {i, true};
        } else if (found.place == kNowhere && (before_colon || before_infinitive)) {
            found = {i, false};
        }
    }
    return found;
}

}  // namespace

std::string joined_lemma(const Verb& verb, const std::vector<std::string>& particle) {
    std::string whole;
    for (const std::string& word : particle) whole += particle.size() > 1 ? word + " " : word;
    return whole + verb.infinitive;
}

void join_separated_particle(Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar,
                             const std::vector<std::uint32_t>& next_marked) {
    if (!clause.has_finite()) return;
    VerbUse& finite = clause.verbs[clause.finite];
    const Verb& verb = grammar.verb(finite.verb);
    if (finite.lemma != verb.infinitive) return;
    bool at_edge = false;
    for (const auto& particle : verb.particles) {
        const Separated found = separated(clause, particle, tokens, grammar, next_marked);
        if (found.place == kNowhere || (at_edge && !found.at_edge)) continue;
        const bool better = finite.particle == kNowhere || found.at_edge != at_edge ||
                            (found.at_edge ? found.place > finite.particle : found.place < finite.particle);
        if (!better) continue;
        at_edge = found.at_edge;
        finite.particle = found.place;
        finite.lemma = joined_lemma(verb, particle);
    }
}

}  // namespace kveld::extract
