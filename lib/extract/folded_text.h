#pragma once

// Text in small letters, byte for byte as long as the text itself, so that places in one are places in the other; and
// where words begin and end in any alphabet.
//
//     fold("Île de FRANCE")                     "île de france"
//     is_word_start("de Raad", 3)               true
//     is_word_end("JBZ-Raad", 3)                true: a hyphen ends a word; what it may join is the caller's question
//
// A letter whose small form takes another number of bytes stays as it is. Linear.

#include <cstdint>
#include <string>
#include <string_view>

namespace kveld::extract {

std::string fold(std::string_view text);

// No letter or digit stands before, or behind, this byte offset. The offset is one of a character.
bool is_word_start(std::string_view text, std::uint64_t offset) noexcept;
bool is_word_end(std::string_view text, std::uint64_t offset) noexcept;

// The first `most` bytes of a slug ("instrument:…"), cut between words.
std::string shortened_slug(std::string slug, std::size_t most);

}  // namespace kveld::extract
