#pragma once

// The clauses of a sentence, and the verbs of each.
//
//     Although Malta regrets [that a study is lacking], it can support the text.
//     → Adverbial (regrets), inside it Complement (is lacking); Main (can support)
//
// A clause owns the tokens between its opener and its end, but for those of the clauses inside it and masked ones. In a
// main clause the first verb that can be finite is; a clause below one ends where a finite verb follows its own verbs.
// A coordinator before a finite verb begins a main clause that inherits its subject; so does a colon behind actors
// alone ("Malta: can support the text"), and a comma in a series ("stressed …, asked … and voiced …"). "That" behind an
// actor and a comma opens a relative clause. A main clause that begins with its finite verb and is taken up again
// behind a comma is a condition ("Should it fail, Malta will …"). At most kMostClauses are kept; what follows stays in
// the last. Linear in the number of tokens.

#include <algorithm>
#include <vector>

#include "extract/stances/grammar.h"
#include "extract/stances/tokens.h"

namespace kveld::extract {

inline constexpr std::size_t kMostClauses = 64;

enum class VerbRole : std::uint8_t { Finite, Participle, Infinitive, MarkedInfinitive };

struct VerbUse {
    std::uint32_t token = 0;
    std::uint32_t verb = 0;
    VerbRole role = VerbRole::Finite;
    VerbForm::Part part = VerbForm::Part::Singular;
    std::string lemma;                  // with its particle, joined or found at the clause's right edge
    std::uint32_t particle = kNowhere;  // where a separated particle stands
    std::uint32_t first = 0;  // the first token of the verb: its marker's or particle's, where they stand before
};

struct Clause {
    ClauseKind kind = ClauseKind::Main;
    std::uint32_t parent = kNowhere;
    std::uint32_t opener = kNowhere;
    std::uint32_t inherits = kNowhere;  // the clause whose subject it takes where it has none
    bool label = false;                 // stands before a colon and names actors only
    std::uint32_t first = 0;            // token range, with the clauses inside
    std::uint32_t last = 0;
    std::vector<std::uint32_t> tokens;  // its own
    std::uint32_t finite = kNowhere;    // place in verbs
    std::vector<VerbUse> verbs;

    bool has_finite() const noexcept { return finite != kNowhere; }
};

// Behind the verb's separated particle, which may be of several words; 0 where it has none.
inline std::uint32_t behind_particle(const VerbUse& use) {
    if (use.particle == kNowhere) return 0;
    const auto spaces = static_cast<std::uint32_t>(std::count(use.lemma.begin(), use.lemma.end(), ' '));
    return use.particle + std::max(spaces, 1U);
}

// The infinitive with its marker that this verb is, or directly depends on ("to be able to support"): a place in the
// clause's verbs, kNowhere where there is none.
inline std::uint32_t marked_infinitive_of(const Clause& clause, std::uint32_t verb) {
    if (verb == kNowhere) return kNowhere;
    std::uint32_t v = verb;
    while (v > 0 && clause.verbs[v].role == VerbRole::Infinitive &&
           clause.verbs[v - 1].token + 1 == clause.verbs[v].token)
        --v;
    return clause.verbs[v].role == VerbRole::MarkedInfinitive ? v : kNowhere;
}

std::vector<Clause> clauses_of(const std::vector<Token>& tokens, const Grammar& grammar);

}  // namespace kveld::extract
