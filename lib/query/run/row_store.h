#pragma once

// Rows that an operator keeps, with all that they point at (keep.h).
//
//     RowStore store(slots.size(), context);
//     store.append(*chunk, columns);
//     store.write(rows, output_vectors);         // these rows, as typed columns again
//
// O(1) a row; a row's values lie side by side.

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <vector>

#include "query/run/chunk.h"
#include "query/run/context.h"
#include "query/run/keep.h"

namespace kveld::query::run {

class RowStore {
public:
    RowStore(std::size_t columns, const Context& context);
    ~RowStore();
    RowStore(const RowStore&) = delete;
    RowStore& operator=(const RowStore&) = delete;

    std::uint32_t size() const noexcept { return size_; }
    std::size_t columns() const noexcept { return columns_; }

    void append(const Chunk& chunk, std::span<const Vector* const> columns);
    void append_row(std::span<const graph::Value> values);

    std::span<const graph::Value> row(std::uint32_t number) const noexcept {
        return {blocks_[number / kChunkRows] + (number % kChunkRows) * columns_, columns_};
    }

    // Rows by their numbers, at most kChunkRows, into one vector a column.
    void write(std::span<const std::uint32_t> rows, std::span<Vector* const> columns) const;

    void clear();
    void swap(RowStore& other) noexcept;

private:
    graph::Value* new_row();
    std::size_t block_bytes() const noexcept { return columns_ * kChunkRows * sizeof(graph::Value); }

    std::size_t columns_;
    const Context* context_;
    Keeper keeper_;
    std::unique_ptr<std::pmr::monotonic_buffer_resource> texts_;  // what values point at outside the graph
    std::vector<graph::Value*> blocks_;
    std::uint32_t size_ = 0;
};

// Gives the rows of a store as chunks, in any order of their numbers.
class StoredRows {
public:
    StoredRows(std::size_t columns, std::pmr::memory_resource* memory);

    // The next chunk of these rows; null where there are no more.
    const Chunk* next(const RowStore& store, std::span<const std::uint32_t> order);
    // The same in the order in which they were stored.
    const Chunk* next(const RowStore& store);
    void restart() noexcept { given_ = 0; }

private:
    const Chunk* give(const RowStore& store, std::span<const std::uint32_t> rows);

    std::vector<Vector> vectors_;
    std::vector<Vector*> columns_;
    Chunk chunk_;
    std::vector<std::uint32_t> numbers_;
    std::uint32_t given_ = 0;
};

}  // namespace kveld::query::run
