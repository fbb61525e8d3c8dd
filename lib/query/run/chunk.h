#pragma once

// Up to kChunkRows rows on their way from one operator to the next: columns that others own, and which rows count.
//
//     for (std::uint32_t i = 0; i < chunk.size; ++i) use(chunk.column(2).at(chunk.row(i)));
//
// A filter narrows the selection and passes the columns on; a projection adds columns of its own beside those of its
// input. Nothing is copied for either. A Layout (which column holds which slot) belongs to the operator that makes the
// chunk: Schema.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "query/bind/expression.h"
#include "query/run/vector.h"

namespace kveld::query::run {

// Which column holds which slot.
class Schema {
public:
    Schema() = default;
    explicit Schema(std::vector<bind::Slot> slots) : slots_(std::move(slots)) {}

    std::size_t size() const noexcept { return slots_.size(); }
    const std::vector<bind::Slot>& slots() const noexcept { return slots_; }
    std::uint32_t add(bind::Slot slot) {
        slots_.push_back(slot);
        return static_cast<std::uint32_t>(slots_.size() - 1);
    }
    std::optional<std::uint32_t> find(bind::Slot slot) const noexcept {
        const auto found = std::ranges::find(slots_, slot);
        if (found == slots_.end()) return std::nullopt;
        return static_cast<std::uint32_t>(found - slots_.begin());
    }

private:
    std::vector<bind::Slot> slots_;
};

struct Chunk {
    std::vector<const Vector*> columns{};
    std::uint32_t size = 0;                    // rows that count
    const std::uint16_t* selection = nullptr;  // their numbers, ascending; null: 0 … size-1

    std::uint32_t row(std::uint32_t i) const noexcept { return selection != nullptr ? selection[i] : i; }
    const Vector& column(std::uint32_t number) const noexcept { return *columns[number]; }
};

}  // namespace kveld::query::run
