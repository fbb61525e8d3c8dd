#pragma once

// A frozen graph's arrays, found in an image. The same whether the image was just frozen or is a mapped file; in the
// second case a BlockGuard checks each block before it is read.
//
//     auto storage = read_storage(std::move(image), nullptr);     // our own image: a mistake in it is our bug
//     storage->touch(column.values, bytes);                       // a branch for graphs in memory
//
// Names, label sets and intervals are small, and are read and checked at once; all else is checked when it is touched.

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/block_guard.h"
#include "graph/image.h"
#include "graph/property_graph.h"

namespace kveld::graph {

// The edges of one type in one direction: those of vertex v are offsets[v - over.first] up to the next.
struct AdjacencyArrays {
    VertexInterval over;
    const std::uint32_t* offsets = nullptr;
    const Vertex* neighbours = nullptr;
    const Edge* edges = nullptr;  // null for forward ones
};

struct Column {
    KeyId key = 0;
    ColumnKind kind = ColumnKind::Absent;
    std::uint32_t first = 0;  // number of row 0
    std::uint32_t rows = 0;
    const std::uint64_t* present = nullptr;
    const std::byte* values = nullptr;
    const std::uint8_t* tags = nullptr;     // of Mixed: the ValueType
    std::span<const std::byte> bytes = {};  // of Text and Mixed
};

// The columns of one label set or type, by key.
struct Columns {
    std::vector<KeyId> keys;
    std::vector<Column> columns;
    const Column* find(KeyId key) const noexcept;
};

// Lists as values must lie in memory as values: made when they are first read, and kept.
class ListCache {
public:
    template <typename Read>
    std::span<const Value> get(const std::byte* record, const Read& read);

private:
    std::shared_mutex mutex_;
    std::unordered_map<const std::byte*, std::vector<Value>> lists_;
};

struct PropertyGraph::Storage {
    Image image;
    std::unique_ptr<BlockGuard> guard;  // null in memory

    std::vector<std::string_view> labels;
    std::vector<std::string_view> types;
    std::vector<std::string_view> keys;
    std::vector<std::vector<LabelId>> label_sets;
    std::vector<Vertex> set_bounds;  // set s holds bounds[s] up to bounds[s + 1]
    std::vector<Edge> type_bounds;
    std::vector<std::vector<VertexInterval>> label_intervals;  // a label's
    std::vector<AdjacencyArrays> out;                          // a type's
    std::vector<AdjacencyArrays> in;
    std::vector<Columns> set_columns;
    std::vector<Columns> type_columns;
    std::uint64_t dictionary_size = 0;
    const std::uint64_t* dictionary_offsets = nullptr;
    std::span<const std::byte> dictionary_bytes;
    mutable ListCache lists;

    std::uint32_t vertex_count() const noexcept { return set_bounds.back(); }
    std::uint32_t edge_count() const noexcept { return type_bounds.back(); }

    template <typename Number>
    void touch(const Number* first, std::uint64_t count) const {
        if (guard != nullptr) guard->touch(first, count * sizeof(Number));
    }
    [[noreturn]] void damaged(const std::string& what) const;

    std::string_view dictionary_entry(std::uint32_t code) const;
    Value value(const Column& column, std::uint32_t row) const;
    bool has(const Column& column, std::uint32_t row) const;
    Adjacency adjacency(const AdjacencyArrays& arrays, Vertex vertex, Edge first_edge) const;

private:
    Value mixed_value(const Column& column, std::uint8_t tag, std::uint64_t payload) const;
    std::string_view text_record(const Column& column, std::uint64_t offset) const;
    std::span<const Value> list_record(const Column& column, std::uint64_t offset) const;
};

template <typename Read>
std::span<const Value> ListCache::get(const std::byte* record, const Read& read) {
    {
        const std::shared_lock lock(mutex_);
        const auto found = lists_.find(record);
        if (found != lists_.end()) return found->second;
    }
    std::vector<Value> items = read();
    const std::unique_lock lock(mutex_);
    return lists_.try_emplace(record, std::move(items)).first->second;
}

// Finds the arrays. Throws Error: Data where the image is guarded (damaged), else Bug.
std::shared_ptr<const PropertyGraph::Storage> read_storage(Image image, std::unique_ptr<BlockGuard> guard);

}  // namespace kveld::graph
