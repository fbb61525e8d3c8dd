#include "query/run/expand.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

#include "query/run/entities.h"
#include "query/run/node_matcher.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

// One type in one direction.
struct Way {
    graph::TypeId type = 0;
    bool forward = true;
    bool without_loops = false;  // they were given forward
};

class Expand final : public Operator {
public:
    Expand(const plan::Expand& expand, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          expand_(expand),
          child_(std::move(child)),
          from_(child_->schema().find(expand.from).value()),
          output_(schema(), child_->schema(), context.memory),
          relationships_(output_.own(expand.relationship)),
          nodes_(output_.own(expand.to)),
          added_(context.memory) {}
    void restart() override {
        child_->restart();
        input_ = nullptr;
    }

private:
    const Chunk* produce() override {
        while (true) {
            if (input_ == nullptr && !next_input()) return nullptr;
            begin_rows();
            if (base_only_) {
                fill_from_base();
            } else {
                fill_from_view();
            }
            if (count_ == 0) {
                input_ = nullptr;
                continue;
            }
            output_.gather(*input_, std::span(rows_).first(count_));
            return output_.give(count_);
        }
    }

    // Types and labels may be new with each chunk, where the statement itself writes.
    bool next_input() {
        input_ = child_->next();
        if (input_ == nullptr) return false;
        const graph::GraphView& view = context().view;
        if (!matcher_ || !view.base_only()) resolve(view);
        base_only_ = view.base_only();
        row_ = 0;
        way_ = 0;
        is_open_ = false;
        return true;
    }

    void resolve(const graph::GraphView& view) {
        matcher_.emplace(expand_.labels, view);
        ways_.clear();
        for (const graph::TypeId type : types_that_match(expand_.types, view)) {
            if (expand_.direction != graph::Direction::In) ways_.push_back({type, true, false});
            if (expand_.direction != graph::Direction::Out) {
                ways_.push_back({type, false, expand_.direction == graph::Direction::Both});
            }
        }
    }

    void begin_rows() {
        count_ = 0;
        if (relationships_ != nullptr) edges_out_ = relationships_->begin_as<graph::Edge>(Layout::Edge);
        if (nodes_ != nullptr) nodes_out_ = nodes_->begin_as<graph::Vertex>(Layout::Vertex);
    }

    void fill_from_base() {
        const graph::PropertyGraph& base = context().view.base();
        const Vector& from = input_->column(from_);
        for (; row_ < input_->size; ++row_, way_ = 0) {
            const std::uint32_t row = input_->row(row_);
            const graph::Vertex vertex = vertex_at(from, row);
            if (vertex == graph::kNoVertex) continue;
            for (; way_ < ways_.size(); ++way_) {
                const Way& way = ways_[way_];
                if (!is_open_) {
                    adjacency_ = way.forward ? base.out(vertex, way.type) : base.in(vertex, way.type);
                    position_ = 0;
                    is_open_ = true;
                }
                const bool all = !way.without_loops && adjacency_.size > 0 &&
                                 matcher_->covers(adjacency_.neighbours[0], adjacency_.neighbours[adjacency_.size - 1]);
                if (all) {
                    take_run(row);
                } else {
                    take_matching(row, vertex, way.without_loops);
                }
                if (position_ < adjacency_.size) return;  // no room
                is_open_ = false;
            }
        }
    }

    void take_run(std::uint32_t row) {
        const std::uint32_t taken = std::min(adjacency_.size - position_, kChunkRows - count_);
        std::fill_n(rows_.begin() + count_, taken, static_cast<std::uint16_t>(row));
        if (nodes_ != nullptr) {
            std::copy_n(adjacency_.neighbours + position_, taken, nodes_out_.begin() + count_);
        }
        if (relationships_ != nullptr) {
            const auto place = edges_out_.subspan(count_, taken);
            if (adjacency_.numbers != nullptr) {
                std::copy_n(adjacency_.numbers + position_, taken, place.begin());
            } else {
                std::iota(place.begin(), place.end(), adjacency_.first + position_);
            }
        }
        count_ += taken;
        position_ += taken;
    }

    void take_matching(std::uint32_t row, graph::Vertex vertex, bool without_loops) {
        for (; position_ < adjacency_.size && count_ < kChunkRows; ++position_) {
            const graph::Vertex neighbour = adjacency_.neighbours[position_];
            if ((without_loops && neighbour == vertex) || !matcher_->matches(neighbour)) continue;
            take(row, {.vertex = neighbour, .edge = adjacency_.edge(position_)});
        }
    }

    void take(std::uint32_t row, graph::Neighbour neighbour) {
        rows_[count_] = static_cast<std::uint16_t>(row);
        if (nodes_ != nullptr) nodes_out_[count_] = neighbour.vertex;
        if (relationships_ != nullptr) edges_out_[count_] = neighbour.edge;
        ++count_;
    }

    void fill_from_view() {
        const Vector& from = input_->column(from_);
        for (; row_ < input_->size; ++row_, is_open_ = false) {
            const std::uint32_t row = input_->row(row_);
            const graph::Vertex vertex = vertex_at(from, row);
            if (vertex == graph::kNoVertex) continue;
            if (!is_open_) {
                added_.clear();
                for (const graph::TypeId type : types_of_ways()) {
                    context().view.neighbours(vertex, type, expand_.direction, added_);
                }
                position_ = 0;
                is_open_ = true;
            }
            for (; position_ < added_.size(); ++position_) {
                if (count_ == kChunkRows) return;
                if (matcher_->matches(added_[position_].vertex)) take(row, added_[position_]);
            }
        }
    }

    // Each type once.
    std::vector<graph::TypeId> types_of_ways() const {
        std::vector<graph::TypeId> types;
        for (const Way& way : ways_) {
            if (types.empty() || types.back() != way.type) types.push_back(way.type);
        }
        return types;
    }

    const plan::Expand& expand_;
    OperatorPtr child_;
    std::uint32_t from_;
    OutputChunk output_;
    Vector* relationships_;
    Vector* nodes_;
    std::optional<NodeMatcher> matcher_;
    std::vector<Way> ways_;
    bool base_only_ = false;

    // Where it stands: in which row of the input, which of its ways, which neighbour.
    const Chunk* input_ = nullptr;
    std::uint32_t row_ = 0;
    std::size_t way_ = 0;
    bool is_open_ = false;
    graph::Adjacency adjacency_;
    std::pmr::vector<graph::Neighbour> added_;  // of the row, where the graph has changes
    std::uint32_t position_ = 0;

    std::uint32_t count_ = 0;
    std::array<std::uint16_t, kChunkRows> rows_{};
    std::span<graph::Edge> edges_out_;
    std::span<graph::Vertex> nodes_out_;
};

}  // namespace

OperatorPtr make_expand(const plan::Expand& expand, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Expand>(expand, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
