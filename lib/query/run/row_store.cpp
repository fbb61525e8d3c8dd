#include "query/run/row_store.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

#include "base/error.h"
#include "query/run/vector_writer.h"

namespace kveld::query::run {

RowStore::RowStore(std::size_t columns, const Context& context)
    : columns_(columns),
      context_(&context),
      keeper_(context.view.base()),
      texts_(std::make_unique<std::pmr::monotonic_buffer_resource>(context.memory)) {}

RowStore::~RowStore() {
    for (graph::Value* block : blocks_) {
        if (block != nullptr) context_->memory->deallocate(block, block_bytes(), alignof(graph::Value));
    }
}

graph::Value* RowStore::new_row() {
    KVELD_CHECK(size_ != std::numeric_limits<std::uint32_t>::max(), "fewer than 2^32 rows are kept");
    if (size_ % kChunkRows == 0) {
        blocks_.push_back(nullptr);
        if (columns_ > 0) {
            blocks_.back() =
                static_cast<graph::Value*>(context_->memory->allocate(block_bytes(), alignof(graph::Value)));
        }
    }
    return blocks_.back() + (size_++ % kChunkRows) * columns_;
}

void RowStore::append(const Chunk& chunk, std::span<const Vector* const> columns) {
    for (std::uint32_t i = 0; i < chunk.size; ++i) {
        graph::Value* row = new_row();
        for (std::size_t column = 0; column < columns_; ++column) {
            std::construct_at(row + column, keeper_.keep(columns[column]->at(chunk.row(i)), texts_.get()));
        }
    }
}

void RowStore::append_row(std::span<const graph::Value> values) {
    graph::Value* row = new_row();
    for (std::size_t column = 0; column < columns_; ++column) {
        std::construct_at(row + column, keeper_.keep(values[column], texts_.get()));
    }
}

void RowStore::write(std::span<const std::uint32_t> rows, std::span<Vector* const> columns) const {
    Chunk chunk;
    chunk.size = static_cast<std::uint32_t>(rows.size());
    for (std::size_t column = 0; column < columns_; ++column) {
        VectorWriter writer(*columns[column], chunk);
        for (const std::uint32_t number : rows) writer.append(row(number)[column]);
    }
}

void RowStore::clear() {
    RowStore empty(columns_, *context_);
    swap(empty);
}

void RowStore::swap(RowStore& other) noexcept {
    std::swap(columns_, other.columns_);
    std::swap(context_, other.context_);
    std::swap(keeper_, other.keeper_);
    std::swap(texts_, other.texts_);
    std::swap(blocks_, other.blocks_);
    std::swap(size_, other.size_);
}

StoredRows::StoredRows(std::size_t columns, std::pmr::memory_resource* memory) {
    vectors_.reserve(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        vectors_.emplace_back(memory);
        columns_.push_back(&vectors_.back());
        chunk_.columns.push_back(&vectors_.back());
    }
}

const Chunk* StoredRows::next(const RowStore& store, std::span<const std::uint32_t> order) {
    if (given_ >= order.size()) return nullptr;
    const std::size_t count = std::min<std::size_t>(kChunkRows, order.size() - given_);
    return give(store, order.subspan(given_, count));
}

const Chunk* StoredRows::next(const RowStore& store) {
    if (given_ >= store.size()) return nullptr;
    numbers_.resize(std::min(kChunkRows, store.size() - given_));
    std::iota(numbers_.begin(), numbers_.end(), given_);
    return give(store, numbers_);
}

const Chunk* StoredRows::give(const RowStore& store, std::span<const std::uint32_t> rows) {
    store.write(rows, columns_);
    given_ += static_cast<std::uint32_t>(rows.size());
    chunk_.size = static_cast<std::uint32_t>(rows.size());
    return &chunk_;
}

}  // namespace kveld::query::run
