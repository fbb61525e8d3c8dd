#pragma once

// What a stance is about: the words of the slot that its frame names, cut where a reader would.
//
// Slots: "object" (the bare noun phrase that is not the subject), "subject" (what a passive or impersonal verb speaks
// of), "clause" (a complement clause, or an infinitive with its marker), "statement" (a complement clause), "rest" (all
// behind the finite verb and its subject), "whole" (the clause), "words" (from the words beside the verb on), "matter"
// (the subject of a noun's clause, or of the clause around: what a vote is about), "none"
// (nothing: empty, but found) or a preposition. The span leaves out the leading article, a trailing mark and what the
// grammar's `cut_before` opens.

#include <optional>
#include <string_view>

#include "extract/stances/frames.h"
#include "extract/stances/polarity.h"
#include "extract/stances/sentence.h"
#include "extract/stances/subject.h"

namespace kveld::extract {

struct Target {
    text::Span span;                 // empty where the slot may be
    std::uint32_t first = kNowhere;  // token range
    std::uint32_t last = 0;
    std::uint32_t slot = 0;  // place in the frame's slots
    bool with_article = false;
};

// The first of the frame's slots that the sentence fills. None where none does.
std::optional<Target> target_of(const ReadSentence& sentence, std::size_t clause, const Cue& cue, const Frame& frame,
                                const Subject& subject, bool passive, const Grammar& grammar);

}  // namespace kveld::extract
