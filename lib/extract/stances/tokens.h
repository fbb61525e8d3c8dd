#pragma once

// A sentence as words and punctuation marks, with what stands aside masked.
//
//     std::vector<Token> tokens = tokens_of(text, sentence_span);
//     mask_brackets(tokens);
//
// A word is a run of letters and digits with hyphens, apostrophes, slashes and full stops inside it ("EU-LISA",
// "agenda's", "c.s."); any other mark is a token of its own. Brackets and what they hold are masked: no clause, subject
// or cue is looked for there, but a span may run over them. At most kMostTokens are read of one sentence, so that what
// follows takes bounded time on any text. Linear.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kveld::extract {

inline constexpr std::size_t kMostTokens = 800;
inline constexpr std::uint32_t kNowhere = 0xffffffff;

struct Token {
    text::Span span;
    std::string lower;
    std::uint64_t hash = 0;  // of lower
    bool word = false;
    bool masked = false;
    std::uint32_t actor = kNowhere;  // the actor (by place in the sentence's actors) whose words it belongs to
    bool plural = false;             // of an actor that is more than one
};

std::vector<Token> tokens_of(std::string_view text, text::Span sentence);
void mask_brackets(std::vector<Token>& tokens);

// The neighbours of a token, past what is masked; kNowhere where there is none.
std::uint32_t next_unmasked(const std::vector<Token>& tokens, std::uint32_t place);
std::uint32_t previous_unmasked(const std::vector<Token>& tokens, std::uint32_t place);

}  // namespace kveld::extract
