#pragma once

// A hash of words that tables and filters share, so that a word is hashed once.
//
//     std::unordered_map<std::string, int, WordHash, std::equal_to<>> table;
//     table.find(std::string_view("word"))

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kveld::extract {

// FNV-1a.
constexpr std::uint64_t word_hash(std::string_view word) noexcept {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : word) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return hash;
}

struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept { return word_hash(word); }
};

}  // namespace kveld::extract
