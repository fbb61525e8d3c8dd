#pragma once

// A set of phrases of one or more words, looked up at a place in a row of words.
//
//     PhraseSet companions({"net als", "samen met", "waaronder"});
//     companions.longest_at(tokens, 4)     how many words of the longest phrase start at the fifth; 0: none
//
// Phrases are lower case, words separated by one space. A lookup costs the phrases that share the first word; most
// words that begin none are told by one bit.

#include <bitset>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/stances/tokens.h"
#include "extract/stances/word_hash.h"

namespace kveld::extract {

class PhraseSet {
public:
    PhraseSet() = default;
    explicit PhraseSet(const std::vector<std::string>& phrases);

    bool empty() const noexcept { return by_first_word_.empty(); }
    bool contains(std::string_view phrase) const;
    bool contains(const Token& token) const;  // a phrase of this one word
    std::size_t longest_at(std::span<const Token> tokens, std::size_t place) const;
    // The first place in [first, last) where a phrase starts that ends there at the latest; last where there is none.
    std::size_t find(std::span<const Token> tokens, std::size_t first, std::size_t last) const;

private:
    bool has_word(std::string_view word) const;

    static constexpr std::size_t kFilterBits = 4096;

    std::unordered_map<std::string, std::vector<std::vector<std::string>>, WordHash, std::equal_to<>> by_first_word_;
    std::bitset<kFilterBits> filter_;  // by the hash of the first word
};

std::vector<std::string> words_of(std::string_view phrase);

}  // namespace kveld::extract
