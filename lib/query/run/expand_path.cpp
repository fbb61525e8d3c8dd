#include "query/run/expand_path.h"

#include <algorithm>
#include <array>
#include <optional>

#include "query/run/entities.h"
#include "query/run/evaluator.h"
#include "query/run/node_matcher.h"
#include "query/run/output_chunk.h"
#include "query/run/rows.h"
#include "query/run/trails.h"

namespace kveld::query::run {
namespace {

// The schema of predicates on one relationship: the row's columns and the relationship.
Schema with(const Schema& schema, bind::Slot each) {
    Schema more = schema;
    more.add(each);
    return more;
}

// Takes out the neighbours over relationships that do not fulfil the predicates. The row's values are constants then.
class StepFilter {
public:
    StepFilter(const plan::ExpandPath& expand, const Schema& input, const Context& context)
        : schema_(with(input, expand.each)), edges_(context.memory) {
        for (const bind::ExpressionPtr& predicate : *expand.predicates) {
            predicates_.push_back(make_evaluator(*predicate, schema_, context));
        }
        if (predicates_.empty()) return;
        constants_.reserve(input.size());
        for (std::size_t column = 0; column < input.size(); ++column) {
            constants_.emplace_back(context.memory);
            chunk_.columns.push_back(&constants_.back());
        }
        chunk_.columns.push_back(&edges_);
    }

    void begin_row(const Chunk& input, std::uint32_t row) {
        for (std::size_t column = 0; column < constants_.size(); ++column) {
            constants_[column].become_constant(input.columns[column]->at(row));
        }
    }

    void operator()(std::pmr::vector<graph::Neighbour>& neighbours, std::size_t first) {
        if (predicates_.empty()) return;
        std::size_t kept = first;
        for (std::size_t batch = first; batch < neighbours.size(); batch += kChunkRows) {
            const std::size_t end = std::min<std::size_t>(neighbours.size(), batch + kChunkRows);
            const Chunk rest = fulfilled(std::span(neighbours).subspan(batch, end - batch));
            for (std::uint32_t i = 0; i < rest.size; ++i) neighbours[kept++] = neighbours[batch + rest.row(i)];
        }
        neighbours.resize(kept, graph::Neighbour{graph::kNoVertex, graph::kNoEdge});
    }

private:
    Chunk fulfilled(std::span<const graph::Neighbour> neighbours) {
        const std::span<graph::Edge> edges = edges_.begin_as<graph::Edge>(Layout::Edge);
        std::ranges::transform(neighbours, edges.begin(), &graph::Neighbour::edge);
        Chunk rest = chunk_;
        rest.size = static_cast<std::uint32_t>(neighbours.size());
        for (std::size_t i = 0; i < predicates_.size() && rest.size > 0; ++i) {
            std::array<std::uint16_t, kChunkRows>& selection = selections_[i % 2];
            rest.size = select_true(predicates_[i]->evaluate(rest), rest, selection.data());
            rest.selection = selection.data();
        }
        return rest;
    }

    Schema schema_;
    std::vector<std::unique_ptr<Evaluator>> predicates_;
    std::vector<Vector> constants_;
    Vector edges_;
    Chunk chunk_;
    std::array<std::array<std::uint16_t, kChunkRows>, 2> selections_{};
};

class ExpandPath final : public Operator {
public:
    ExpandPath(const plan::ExpandPath& expand, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          expand_(expand),
          child_(std::move(child)),
          from_(child_->schema().find(expand.from).value()),
          to_(expand.into ? child_->schema().find(expand.to) : std::nullopt),
          output_(schema(), child_->schema(), context.memory),
          lists_(output_.own(expand.relationship)),
          nodes_(expand.into ? nullptr : output_.own(expand.to)),
          steps_(expand, child_->schema(), context),
          scratch_(context.memory) {}
    void restart() override {
        child_->restart();
        input_ = nullptr;
    }

private:
    const Chunk* produce() override {
        while (true) {
            if (input_ == nullptr && !next_input()) return nullptr;
            const std::uint32_t count = fill();
            if (count == 0) {
                input_ = nullptr;
                continue;
            }
            output_.gather(*input_, std::span(rows_).first(count));
            return output_.give(count);
        }
    }

    bool next_input() {
        input_ = child_->next();
        if (input_ == nullptr) return false;
        const graph::GraphView& view = context().view;
        matcher_.emplace(expand_.labels, view);
        trails_.emplace(types_that_match(expand_.types, view), expand_.direction, expand_.length, view,
                        context().memory);
        row_ = 0;
        begin_row();
        return true;
    }

    void begin_row() {
        const std::uint32_t row = input_->row(row_);
        steps_.begin_row(*input_, row);
        trails_->begin(vertex_at(input_->column(from_), row));
        target_ = to_ ? vertex_at(input_->column(*to_), row) : graph::kNoVertex;
    }

    std::uint32_t fill() {
        scratch_.reset();
        std::uint32_t count = 0;
        std::span<graph::Value> lists;
        std::span<graph::Vertex> nodes;
        if (lists_ != nullptr) lists = lists_->begin_as<graph::Value>(Layout::Mixed);
        if (nodes_ != nullptr) nodes = nodes_->begin_as<graph::Vertex>(Layout::Vertex);
        for (std::uint32_t tried = 0; row_ < input_->size && count < kChunkRows; ++tried) {
            if (tried % kChunkRows == 0) context().interrupt->poll();
            if (!trails_->next(steps_)) {
                if (++row_ < input_->size) begin_row();
                continue;
            }
            if (!trails_->is_long_enough()) continue;
            if (to_ ? trails_->end() != target_ : !matcher_->matches(trails_->end())) continue;
            rows_[count] = static_cast<std::uint16_t>(input_->row(row_));
            if (!lists.empty()) lists[count] = list_of(trails_->relationships());
            if (!nodes.empty()) nodes[count] = trails_->end();
            ++count;
        }
        return count;
    }

    graph::Value list_of(std::span<const graph::Edge> edges) {
        std::pmr::polymorphic_allocator<graph::Value> allocator(scratch_.memory());
        graph::Value* items = allocator.allocate(edges.size());
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const std::size_t place = expand_.reversed ? edges.size() - 1 - i : i;
            std::construct_at(items + place, graph::Value::relationship(edges[i]));
        }
        return graph::Value::list({items, edges.size()});
    }

    const plan::ExpandPath& expand_;
    OperatorPtr child_;
    std::uint32_t from_;
    std::optional<std::uint32_t> to_;
    OutputChunk output_;
    Vector* lists_;
    Vector* nodes_;
    StepFilter steps_;
    Scratch scratch_;  // of the lists of one chunk
    std::optional<NodeMatcher> matcher_;
    std::optional<Trails> trails_;
    const Chunk* input_ = nullptr;
    std::uint32_t row_ = 0;
    graph::Vertex target_ = graph::kNoVertex;
    std::array<std::uint16_t, kChunkRows> rows_{};
};

}  // namespace

OperatorPtr make_expand_path(const plan::ExpandPath& expand, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<ExpandPath>(expand, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
