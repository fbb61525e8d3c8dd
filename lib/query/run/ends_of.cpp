#include "query/run/ends_of.h"

#include <algorithm>
#include <array>

#include "query/run/entities.h"
#include "query/run/node_matcher.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

struct Ends {
    graph::Vertex first = graph::kNoVertex;
    graph::Vertex last = graph::kNoVertex;
};

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
            const std::optional<Ends> ends = ends_at(row, forward);
            if (!ends || !fits(known_left_, row, ends->first) || !fits(known_right_, row, ends->last)) continue;
            if (ends_.left == ends_.right && ends->first != ends->last) continue;
            rows_[count] = static_cast<std::uint16_t>(row);
            if (!left.empty()) left[count] = ends->first;
            if (!right.empty()) right[count] = ends->last;
            ++count;
        }
        return count;
    }

    // The ends of a row's relationships, begun at the first one's source or else at its target; a loop is begun once.
    std::optional<Ends> ends_at(std::uint32_t row, bool forward) const {
        const Vector& column = input_->column(relationship_);
        if (column.is_null(row)) return std::nullopt;
        if (!ends_.length) {
            const graph::Value one = graph::Value::relationship(edge_at(column, row));
            return walk({&one, 1}, forward);
        }
        const graph::Value list = column.at(row);
        if (list.type() != graph::ValueType::List) not_a(graph::ValueType::List, list);
        const std::span<const graph::Value> steps = list.as_list();
        if (steps.size() < ends_.length->minimum) return std::nullopt;
        if (ends_.length->maximum && steps.size() > *ends_.length->maximum) return std::nullopt;
        return steps.empty() ? ends_of_nothing(row, forward) : walk(steps, forward);
    }

    // A path without relationships ends where it begins, if that is known.
    std::optional<Ends> ends_of_nothing(std::uint32_t row, bool forward) const {
        const std::optional<std::uint32_t> known = known_left_ ? known_left_ : known_right_;
        if (!known || (!forward && ends_.direction == graph::Direction::Both)) return std::nullopt;
        const graph::Vertex vertex = vertex_at(input_->column(*known), row);
        if (vertex == graph::kNoVertex) return std::nullopt;
        return Ends{vertex, vertex};
    }

    std::optional<Ends> walk(std::span<const graph::Value> steps, bool forward) const {
        const graph::GraphView& view = context().view;
        if (steps.front().type() != graph::ValueType::Relationship) return std::nullopt;
        const graph::Edge begin = steps.front().as_relationship();
        const bool is_loop = view.source(begin) == view.target(begin);
        if (!forward && is_loop && ends_.direction == graph::Direction::Both) return std::nullopt;
        Ends ends{.first = forward ? view.source(begin) : view.target(begin)};
        ends.last = ends.first;
        for (const graph::Value& step : steps) {
            if (step.type() != graph::ValueType::Relationship) return std::nullopt;
            const graph::Edge edge = step.as_relationship();
            if (!std::ranges::binary_search(types_, view.type_of(edge))) return std::nullopt;
            const graph::Vertex source = view.source(edge);
            const graph::Vertex target = view.target(edge);
            if (source == ends.last && ends_.direction != graph::Direction::In) {
                ends.last = target;
            } else if (target == ends.last && ends_.direction != graph::Direction::Out) {
                ends.last = source;
            } else {
                return std::nullopt;
            }
        }
        return ends;
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
