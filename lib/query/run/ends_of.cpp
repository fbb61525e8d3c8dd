#include "query/run/ends_of.h"

#include <algorithm>
#include <array>

#include "query/run/entities.h"
#include "query/run/node_matcher.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class EndsOf final : public Operator {
public:
    EndsOf(const plan::EndsOf& ends, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          ends_(ends),
          child_(std::move(child)),
          relationship_(child_->schema().find(ends.relationship).value()),
          known_left_(ends.left_known ? child_->schema().find(ends.left) : std::nullopt),
          known_right_(ends.right_known ? child_->schema().find(ends.right) : std::nullopt),
          output_(schema(), child_->schema(), context.memory),
          left_(ends.left_known ? nullptr : output_.own(ends.left)),
          right_(ends.right_known || ends.right == ends.left ? nullptr : output_.own(ends.right)) {}
    void restart() override {
        child_->restart();
        input_ = nullptr;
    }

private:
    const Chunk* produce() override {
        while (true) {
            if (input_ == nullptr) {
                input_ = child_->next();
                if (input_ == nullptr) return nullptr;
                types_ = types_that_match(ends_.types, context().view);
                way_ = 0;
            }
            const std::uint32_t count = fill();
            if (count == 0) {
                input_ = nullptr;
                continue;
            }
            output_.gather(*input_, std::span(rows_).first(count));
            return output_.give(count);
        }
    }

    // Two ways a row, so that a chunk may need two of the output.
    std::uint32_t fill() {
        std::uint32_t count = 0;
        std::span<graph::Vertex> left;
        std::span<graph::Vertex> right;
        if (left_ != nullptr) left = left_->begin_as<graph::Vertex>(Layout::Vertex);
        if (right_ != nullptr) right = right_->begin_as<graph::Vertex>(Layout::Vertex);
        for (; way_ < 2 * input_->size && count < kChunkRows; ++way_) {
            const std::uint32_t row = input_->row(way_ / 2);
            const bool forward = way_ % 2 == 0;
            if (ends_.direction == (forward ? graph::Direction::In : graph::Direction::Out)) continue;
            const graph::Edge edge = edge_at(input_->column(relationship_), row);
            if (edge == graph::kNoEdge) continue;
            const graph::GraphView& view = context().view;
            if (!std::ranges::binary_search(types_, view.type_of(edge))) continue;
            const graph::Vertex first = forward ? view.source(edge) : view.target(edge);
            const graph::Vertex second = forward ? view.target(edge) : view.source(edge);
            const bool given_forward = !forward && first == second && ends_.direction == graph::Direction::Both;
            if (given_forward || !fits(known_left_, row, first) || !fits(known_right_, row, second)) continue;
            if (ends_.left == ends_.right && first != second) continue;
            rows_[count] = static_cast<std::uint16_t>(row);
            if (!left.empty()) left[count] = first;
            if (!right.empty()) right[count] = second;
            ++count;
        }
        return count;
    }

    bool fits(std::optional<std::uint32_t> known, std::uint32_t row, graph::Vertex vertex) const {
        return !known || vertex_at(input_->column(*known), row) == vertex;
    }

    const plan::EndsOf& ends_;
    OperatorPtr child_;
    std::uint32_t relationship_;
    std::optional<std::uint32_t> known_left_;
    std::optional<std::uint32_t> known_right_;
    OutputChunk output_;
    Vector* left_;
    Vector* right_;
    std::vector<graph::TypeId> types_;
    const Chunk* input_ = nullptr;
    std::uint32_t way_ = 0;
    std::array<std::uint16_t, kChunkRows> rows_{};
};

}  // namespace

OperatorPtr make_ends_of(const plan::EndsOf& ends, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<EndsOf>(ends, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
