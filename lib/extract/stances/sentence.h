#pragma once

// One sentence, read once: its tokens, the actors named in it and its clauses.

#include <string>
#include <vector>

#include "extract/annotations.h"
#include "extract/stances/clauses.h"

namespace kveld::extract {

struct NamedActor {
    text::Span span;
    std::string id;
    MentionType type = MentionType::MemberState;
    bool plural() const noexcept { return type == MentionType::StateGroup && !id.ends_with(":one"); }
};

struct ReadSentence {
    std::uint32_t index = 0;  // in the letter
    std::vector<Token> tokens;
    std::vector<NamedActor> actors;
    std::vector<Clause> clauses;
};

// `mentions` in order of spans; `from` is the first that can stand in the sentence.
ReadSentence read_sentence(const std::string& text, text::Span span, const std::vector<Mention>& mentions,
                           std::size_t from, const Grammar& grammar);

// A sentence that a list completes, read with one item of it ("pleads for: – a fund"). `item` is without its label.
ReadSentence read_completed(const std::string& text, text::Span lead, text::Span item,
                            const std::vector<Mention>& mentions, std::size_t from, const Grammar& grammar);

// Whether a mention of this type can hold a position.
bool can_act(MentionType type) noexcept;

}  // namespace kveld::extract
