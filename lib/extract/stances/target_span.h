#pragma once

// The words of a target, cut where a reader would.
//
//     target_span(sentence, {first, last}, edges, grammar)      "the fund, which the minister …" → "fund"
//
// Leaves out the leading article and negator, a trailing mark, bracket, adverb or phrase of time, what the grammar's
// `cut_before` opens, a relative clause behind a comma at the end, and what a coordinator or a comma begins anew. None
// where nothing is left. Linear in the range and in the sentence's clauses.

#include <optional>

#include "extract/stances/grammar.h"
#include "extract/stances/sentence.h"

namespace kveld::extract {

struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct TargetEdges {
    bool without_article = true;
    bool before_agent = false;  // "… by the Council": who does it is no part of what
};

std::optional<TokenRange> target_span(const ReadSentence& sentence, TokenRange range, TargetEdges edges,
                                      const Grammar& grammar);

}  // namespace kveld::extract
