#pragma once

// One column of a chunk: up to kChunkRows values of one layout, and which of them are null.
//
//     Vector vector(memory);
//     std::span<std::int64_t> sums = vector.begin_as<std::int64_t>(Layout::Integer);    // no nulls yet
//     sums[row] = 7;   vector.nulls().set(row);
//     vector.at(row)                                                                    // boxed, null as a null
//
// Layouts keep what they hold as it lies in the graph: vertices and edges are numbers, strings point elsewhere. Mixed
// holds 16-byte values and is for rows whose types differ, and for lists, maps and paths; a null in a Mixed vector is
// also set in the null mask. The memory of values that point elsewhere is the writer's. A constant vector has its one
// value in row 0.
//
// A vector of values whose types are not known before is written with VectorWriter (vector_writer.h).

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>

#include "graph/value.h"

namespace kveld::query::run {

inline constexpr std::uint32_t kChunkRows = 2048;

enum class Layout : std::uint8_t {
    Boolean,  // bool
    Integer,  // std::int64_t
    Float,    // double
    String,   // std::string_view
    Date,     // std::int32_t, days since 1970-01-01
    Vertex,   // graph::Vertex
    Edge,     // graph::Edge
    Mixed,    // graph::Value
};

// One bit a row.
class NullMask {
public:
    bool any() const noexcept { return any_; }
    bool test(std::uint32_t row) const noexcept { return any_ && ((words_[row >> 6U] >> (row & 63U)) & 1U) != 0; }
    void set(std::uint32_t row) noexcept {
        if (!any_) words_.fill(0);
        any_ = true;
        words_[row >> 6U] |= std::uint64_t{1} << (row & 63U);
    }
    void clear() noexcept { any_ = false; }

private:
    bool any_ = false;  // where it is false the words are not to be read
    std::array<std::uint64_t, kChunkRows / 64> words_;
};

struct Chunk;

class Vector {
public:
    explicit Vector(std::pmr::memory_resource* memory);
    ~Vector();
    Vector(Vector&& other) noexcept;
    Vector& operator=(Vector&&) = delete;
    Vector(const Vector&) = delete;
    Vector& operator=(const Vector&) = delete;

    Layout layout() const noexcept { return layout_; }
    bool is_constant() const noexcept { return constant_; }
    const NullMask& nulls() const noexcept { return nulls_; }
    NullMask& nulls() noexcept { return nulls_; }

    // Empties the vector and gives room for kChunkRows values of the layout, whose values are not set yet.
    template <typename T>
    std::span<T> begin_as(Layout layout) {
        begin(layout);
        return {static_cast<T*>(data_), kChunkRows};
    }
    // Makes the vector one value for every row, in the layout that fits it.
    void become_constant(const graph::Value& value);

    template <typename T>
    std::span<const T> values() const noexcept {
        return {static_cast<const T*>(data_), kChunkRows};
    }

    // Where the value of a row stands: 0 in a constant vector.
    std::uint32_t index(std::uint32_t row) const noexcept { return constant_ ? 0 : row; }
    bool is_null(std::uint32_t row) const noexcept { return nulls_.test(index(row)); }
    graph::Value at(std::uint32_t row) const noexcept;

    // Writes a value that must fit the layout, or null. For Mixed any value.
    void set(std::uint32_t row, const graph::Value& value) noexcept;

    // Becomes Mixed and keeps the values of the first `count` rows that the chunk selects.
    void become_mixed(const Chunk& chunk, std::uint32_t count);
    // Empties the vector for values of the layout, as begin_as does; rows that are null stay null.
    void begin_behind_nulls(Layout layout);

private:
    void begin(Layout layout);

    std::pmr::memory_resource* memory_;
    void* room_ = nullptr;         // allocated when first needed, for the widest layout
    graph::Value constant_value_;  // a constant's room: statements have many, and of 2,048 rows each they need one
    void* data_ = nullptr;         // one of the two
    Layout layout_ = Layout::Mixed;
    bool constant_ = false;
    NullMask nulls_;
};

// The layout that holds values of a type alone; Mixed for lists, maps, paths and null.
Layout layout_of(graph::ValueType type) noexcept;

}  // namespace kveld::query::run
