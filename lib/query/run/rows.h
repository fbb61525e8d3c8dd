#pragma once

// Loops over the rows that a chunk selects, and what evaluators share: memory for one evaluation, truth values, errors.
//
//     for_each_row(chunk, [&](std::uint32_t row) { out[row] = left[row] + right[row]; });
//
// The loop over a chunk without selection is a loop over consecutive rows, which compilers make good code of.

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>

#include "query/query_error.h"
#include "query/run/chunk.h"

namespace kveld::query::run {

template <typename Visit>
void for_each_row(const Chunk& chunk, Visit visit) {
    if (chunk.selection == nullptr) {
        for (std::uint32_t row = 0; row < chunk.size; ++row) visit(row);
    } else {
        for (std::uint32_t i = 0; i < chunk.size; ++i) visit(std::uint32_t{chunk.selection[i]});
    }
}

// Memory for what one evaluation makes; all of it is given back at the next.
class Scratch {
public:
    explicit Scratch(std::pmr::memory_resource* memory) : memory_(memory) {}
    void reset() { memory_.release(); }
    std::pmr::memory_resource* memory() noexcept { return &memory_; }

private:
    std::pmr::monotonic_buffer_resource memory_;
};

enum class Truth : std::uint8_t { False, True, Null };

constexpr Truth negated(Truth truth) noexcept {
    return truth == Truth::Null ? Truth::Null : truth == Truth::True ? Truth::False : Truth::True;
}

// The truth values of a predicate's vector. Throws TypeError at a row whose value is neither boolean nor null.
class Truths {
public:
    Truths(const Vector& predicate, SourceRange range) : predicate_(predicate), range_(range) {}
    Truth at(std::uint32_t row) const;

private:
    const Vector& predicate_;
    SourceRange range_;
};

// Writes truth values into a vector of booleans.
class TruthWriter {
public:
    explicit TruthWriter(Vector& vector) : values_(vector.begin_as<bool>(Layout::Boolean)), nulls_(vector.nulls()) {}
    void write(std::uint32_t row, Truth truth) {
        values_[row] = truth == Truth::True;
        if (truth == Truth::Null) nulls_.set(row);
    }

private:
    std::span<bool> values_;
    NullMask& nulls_;
};

// A mistake met while a statement runs.
QueryError runtime_error(ErrorType type, std::string detail, const std::string& message, SourceRange range);
// Of something that wants a value of one kind and met another: "AND takes a Boolean, not an Integer".
QueryError wrong_type(std::string_view what, std::string_view wanted, graph::ValueType met, SourceRange range);
// The error with the place of the expression that met it, where it has none.
QueryError located(const QueryError& error, SourceRange range);

}  // namespace kveld::query::run
