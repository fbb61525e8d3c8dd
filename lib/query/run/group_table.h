#pragma once

// Numbers groups of rows by their keys, in the order of first occurrence.
//
//     GroupTable table(2, context);
//     table.find_or_add(chunk, keys, groups);      // groups[i] is the group of row chunk.row(i)
//     table.key(group, 1)                          // lives as long as the table and the graph
//
// Values are of one group where graph::order calls them equal: nulls are, 1 and 1.0 are, NaNs are. Expected O(1) a row.

#include <array>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

#include "query/run/chunk.h"
#include "query/run/context.h"
#include "query/run/keep.h"

namespace kveld::query::run {

class GroupTable {
public:
    GroupTable(std::size_t keys, const Context& context);

    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(hashes_.size()); }
    const graph::Value& key(std::uint32_t group, std::size_t number) const { return keys_[group * width_ + number]; }

    void find_or_add(const Chunk& chunk, std::span<const Vector* const> keys, std::span<std::uint32_t> groups);

private:
    // Part of the hash, so that keys are compared only where they are most likely the same.
    struct Place {
        std::uint32_t group = 0;  // its number and one more; 0 where the place is free
        std::uint32_t tag = 0;
    };

    std::uint32_t find_or_add(std::span<const Vector* const> keys, std::uint32_t row, std::uint64_t hash);
    bool is_key(std::uint32_t group, std::span<const Vector* const> keys, std::uint32_t row) const;
    std::uint32_t add(std::span<const Vector* const> keys, std::uint32_t row, std::uint64_t hash);
    void grow();

    std::size_t width_;
    Keeper keeper_;
    std::pmr::monotonic_buffer_resource texts_;           // what keys point at outside the graph
    std::pmr::vector<graph::Value> keys_;                 // group by group
    std::pmr::vector<std::uint64_t> hashes_;              // a group's
    std::pmr::vector<Place> places_;                      // as many as a power of two, at most half of them taken
    std::array<std::uint64_t, kChunkRows> row_hashes_{};  // of the chunk being looked at, by position
};

}  // namespace kveld::query::run
