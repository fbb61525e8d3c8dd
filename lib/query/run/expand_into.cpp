#include "query/run/expand_into.h"

#include <algorithm>
#include <array>

#include "query/run/entities.h"
#include "query/run/node_matcher.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class ExpandInto final : public Operator {
public:
    ExpandInto(const plan::Expand& expand, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          expand_(expand),
          child_(std::move(child)),
          from_(child_->schema().find(expand.from).value()),
          to_(child_->schema().find(expand.to).value()),
          output_(schema(), child_->schema(), context.memory),
          relationships_(output_.own(expand.relationship)),
          neighbours_(context.memory),
          found_(context.memory) {}
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
        types_ = types_that_match(expand_.types, context().view);
        row_ = 0;
        find();
        return true;
    }

    std::uint32_t fill() {
        std::uint32_t count = 0;
        std::span<graph::Edge> edges;
        if (relationships_ != nullptr) edges = relationships_->begin_as<graph::Edge>(Layout::Edge);
        while (row_ < input_->size && count < kChunkRows) {
            if (next_ == found_.size()) {
                if (++row_ < input_->size) find();
                continue;
            }
            rows_[count] = static_cast<std::uint16_t>(input_->row(row_));
            if (!edges.empty()) edges[count] = found_[next_];
            ++count;
            ++next_;
        }
        return count;
    }

    // The relationships of the current row.
    void find() {
        found_.clear();
        next_ = 0;
        const graph::Vertex from = vertex_at(input_->column(from_), input_->row(row_));
        const graph::Vertex to = vertex_at(input_->column(to_), input_->row(row_));
        if (from == graph::kNoVertex || to == graph::kNoVertex) return;
        const graph::GraphView& view = context().view;
        const bool base_only = view.base_only();
        for (const graph::TypeId type : types_) {
            if (!base_only) {
                find_among_neighbours(from, to, type);
                continue;
            }
            if (expand_.direction != graph::Direction::In) find_forward(from, to, type);
            const bool loop_was_found = expand_.direction == graph::Direction::Both && from == to;
            if (expand_.direction != graph::Direction::Out && !loop_was_found) find_forward(to, from, type);
        }
    }

    void find_forward(graph::Vertex source, graph::Vertex target, graph::TypeId type) {
        const graph::Adjacency out = context().view.base().out(source, type);
        const graph::Adjacency in = context().view.base().in(target, type);
        const bool fewer_out = out.size <= in.size;
        const graph::Adjacency& fewer = fewer_out ? out : in;
        const std::span<const graph::Vertex> neighbours(fewer.neighbours, fewer.size);
        const graph::Vertex sought = fewer_out ? target : source;
        const auto same = std::ranges::lower_bound(neighbours, sought);
        for (auto i = static_cast<std::uint32_t>(same - neighbours.begin()); i < fewer.size && neighbours[i] == sought;
             ++i) {
            found_.push_back(fewer.edge(i));
        }
    }

    void find_among_neighbours(graph::Vertex from, graph::Vertex to, graph::TypeId type) {
        neighbours_.clear();
        context().view.neighbours(from, type, expand_.direction, neighbours_);
        for (const graph::Neighbour neighbour : neighbours_) {
            if (neighbour.vertex == to) found_.push_back(neighbour.edge);
        }
    }

    const plan::Expand& expand_;
    OperatorPtr child_;
    std::uint32_t from_;
    std::uint32_t to_;
    OutputChunk output_;
    Vector* relationships_;
    std::vector<graph::TypeId> types_;
    const Chunk* input_ = nullptr;
    std::uint32_t row_ = 0;
    std::pmr::vector<graph::Neighbour> neighbours_;
    std::pmr::vector<graph::Edge> found_;  // of the row
    std::size_t next_ = 0;
    std::array<std::uint16_t, kChunkRows> rows_{};
};

}  // namespace

OperatorPtr make_expand_into(const plan::Expand& expand, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<ExpandInto>(expand, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
