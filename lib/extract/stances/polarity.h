#pragma once

// Whether a cue is denied, and whether it speaks of the future.
//
// A negator counts where it stands in the cue's own clause and governs the cue: right before the verb cluster or the
// cue's words, behind a finite cue at the clause's end, or as the determiner of the cue's noun. "Not only … but also"
// denies nothing; a negator right before the finite verb denies the whole clause. A negator whose scope can't be told
// makes the clause Unclear, from which no polar stance is drawn.

#include "extract/stances/clauses.h"

namespace kveld::extract {

enum class Polarity : std::uint8_t { Affirmed, Negated, NotYet, NoLonger, Unclear };

struct Cue {
    std::uint32_t verb = kNowhere;         // place in the clause's verbs; kNowhere for a nominal cue
    std::uint32_t words_first = kNowhere;  // token range of the words beside the verb
    std::uint32_t words_last = 0;
};

// `denied` tells that the subject itself ("neither A nor B", up to `subject_last`) denies what is said of it.
Polarity polarity_of(const Clause& clause, const Cue& cue, const std::vector<Token>& tokens, const Grammar& grammar,
                     bool denied = false, std::uint32_t subject_last = 0);

// Future tense, or words that tell of a plan or an expectation, in the clause or the clause above it.
bool is_planned(const std::vector<Clause>& clauses, std::size_t clause, const std::vector<Token>& tokens,
                const Grammar& grammar);

// The clause stands under a condition, asks, is denied or doubted by the clause above, or tells a duty. With
// `may_qualify` a condition behind its verb doesn't count: "supports the text, provided that …" supports.
bool is_conditional(const std::vector<Clause>& clauses, std::size_t clause, const std::vector<Token>& tokens,
                    const Grammar& grammar, bool may_qualify);

}  // namespace kveld::extract
