#pragma once

// The texts and lists of a mixed column, as its values point at them: records of 8-byte words.
//
//     MixedRecords records(state);
//     payload = records.payload_of(cell);       // the value itself, or where its record starts, in bytes
//     records.words();
//
// A text is its length in bytes, then the bytes; a list is its count, a payload for each item, then a byte for the type
// of each. What is left of a record's last word is zero. Equal texts share a record.

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "graph/builder_state.h"

namespace kveld::graph {

class MixedRecords {
public:
    explicit MixedRecords(const GraphBuilder::State& state) : state_(state) {}
    std::uint64_t payload_of(const Cell& cell);
    const std::vector<std::uint64_t>& words() const noexcept { return words_; }

private:
    std::uint64_t add_text(std::uint32_t number);
    std::uint64_t add_list(std::span<const Cell> cells);
    std::uint64_t add_record(std::uint64_t words);

    const GraphBuilder::State& state_;
    std::vector<std::uint64_t> words_;
    std::unordered_map<std::uint32_t, std::uint64_t> record_of_text_;
};

}  // namespace kveld::graph
