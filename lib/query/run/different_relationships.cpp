#include "query/run/different_relationships.h"

#include <algorithm>
#include <array>

#include "query/run/entities.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class DifferentRelationships final : public Operator {
public:
    DifferentRelationships(const plan::DifferentRelationships& different, Schema own_schema, OperatorPtr child,
                           const Context& context)
        : Operator(std::move(own_schema), context),
          child_(std::move(child)),
          one_(child_->schema().find(different.relationship).value()),
          borrowed_(schema(), child_->schema()) {
        for (const bind::Slot slot : different.others) others_.push_back(child_->schema().find(slot).value());
        chunk_.columns.resize(schema().size());
    }
    void restart() override { child_->restart(); }

private:
    const Chunk* produce() override {
        while (const Chunk* input = child_->next()) {
            Chunk rest = *input;
            for (const std::uint32_t other : others_) {
                rest.size = keep_different(rest, rest.column(one_), rest.column(other));
                rest.selection = selection_.data();
            }
            if (rest.size == 0) continue;
            borrowed_.borrow(rest, chunk_);
            chunk_.size = rest.size;
            chunk_.selection = rest.selection;
            return &chunk_;
        }
        return nullptr;
    }

    // Writes the selection behind the place where it is being read, or right there.
    std::uint32_t keep_different(const Chunk& chunk, const Vector& one, const Vector& other) {
        std::uint32_t count = 0;
        const bool single = one.layout() == Layout::Edge && other.layout() == Layout::Edge;
        for (std::uint32_t i = 0; i < chunk.size; ++i) {
            const std::uint32_t row = chunk.row(i);
            const bool same =
                single ? edge_at(one, row) == edge_at(other, row) : share_a_relationship(one.at(row), other.at(row));
            if (!same) selection_[count++] = static_cast<std::uint16_t>(row);
        }
        return count;
    }

    OperatorPtr child_;
    std::uint32_t one_;
    std::vector<std::uint32_t> others_;
    BorrowedColumns borrowed_;
    std::array<std::uint16_t, kChunkRows> selection_{};
    Chunk chunk_;
};

}  // namespace

OperatorPtr make_different_relationships(const plan::DifferentRelationships& different, Schema schema,
                                         OperatorPtr child, const Context& context) {
    return std::make_unique<DifferentRelationships>(different, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
