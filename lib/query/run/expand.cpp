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

// Neighbours of a row that are being given out.
struct Opened {
    graph::Adjacency adjacency;
    graph::Vertex vertex = graph::kNoVertex;
    std::uint16_t row = 0;
    bool without_loops = false;
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
        opened_count_ = 0;
        next_opened_ = 0;
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
        while (true) {
            for (; next_opened_ < opened_count_; ++next_opened_, position_ = 0) {
                Opened& opened = opened_[next_opened_];
                if (matcher_->intervals().size() == 1 && !opened.without_loops) {
                    if (position_ == 0) trim(opened.adjacency, matcher_->intervals().front());
                    take_run(opened);
                } else {
                    take_matching(opened);
                }
                if (position_ < opened.adjacency.size) return;  // no room
            }
            if (row_ == input_->size) return;
            open_some();
        }
    }

    // Looks up the neighbours of many rows before any are read: so the memory's answers are waited for side by side.
    void open_some() {
        const graph::PropertyGraph& base = context().view.base();
        const Vector& from = input_->column(from_);
        opened_count_ = 0;
        next_opened_ = 0;
        position_ = 0;
        for (; row_ < input_->size; ++row_, way_ = 0) {
            const std::uint32_t row = input_->row(row_);
            const graph::Vertex vertex = vertex_at(from, row);
            if (vertex == graph::kNoVertex) continue;
            for (; way_ < ways_.size(); ++way_) {
                if (opened_count_ == opened_.size()) return;
                const Way& way = ways_[way_];
                const graph::Adjacency adjacency = way.forward ? base.out(vertex, way.type) : base.in(vertex, way.type);
                if (adjacency.size == 0) continue;
                __builtin_prefetch(adjacency.neighbours);  // GCC and Clang both have it
                opened_[opened_count_++] = {adjacency, vertex, static_cast<std::uint16_t>(row), way.without_loops};
            }
        }
    }

    // Leaves the neighbours that lie in an interval: they are sorted.
    static void trim(graph::Adjacency& adjacency, graph::VertexInterval interval) {
        const graph::Vertex* first = adjacency.neighbours;
        const graph::Vertex* last = first + adjacency.size;
        constexpr std::uint32_t kFew = 16;
        if (adjacency.size <= kFew) {
            while (first != last && *first < interval.first) ++first;
            while (first != last && *(last - 1) >= interval.last) --last;
        } else {
            first = std::lower_bound(first, last, interval.first);
            last = std::lower_bound(first, last, interval.last);
        }
        const auto left_out = static_cast<std::uint32_t>(first - adjacency.neighbours);
        adjacency.neighbours = first;
        if (adjacency.numbers != nullptr) adjacency.numbers += left_out;
        adjacency.first += left_out;
        adjacency.size = static_cast<std::uint32_t>(last - first);
    }

    void take_run(const Opened& opened) {
        const graph::Adjacency& adjacency = opened.adjacency;
        const std::uint32_t taken = std::min(adjacency.size - position_, kChunkRows - count_);
        constexpr std::uint32_t kFew = 4;  // most nodes have few neighbours over most types
        if (taken <= kFew) {
            for (const std::uint32_t end = position_ + taken; position_ < end; ++position_) {
                take(opened.row, {.vertex = adjacency.neighbours[position_], .edge = adjacency.edge(position_)});
            }
            return;
        }
        std::fill_n(rows_.begin() + count_, taken, opened.row);
        if (nodes_ != nullptr) std::copy_n(adjacency.neighbours + position_, taken, nodes_out_.begin() + count_);
        if (relationships_ != nullptr) {
            const auto place = edges_out_.subspan(count_, taken);
            if (adjacency.numbers != nullptr) {
                std::copy_n(adjacency.numbers + position_, taken, place.begin());
            } else {
                std::iota(place.begin(), place.end(), adjacency.first + position_);
            }
        }
        count_ += taken;
        position_ += taken;
    }

    void take_matching(const Opened& opened) {
        const graph::Adjacency& adjacency = opened.adjacency;
        for (; position_ < adjacency.size && count_ < kChunkRows; ++position_) {
            const graph::Vertex neighbour = adjacency.neighbours[position_];
            if ((opened.without_loops && neighbour == opened.vertex) || !matcher_->matches(neighbour)) continue;
            take(opened.row, {.vertex = neighbour, .edge = adjacency.edge(position_)});
        }
    }

    void take(std::uint16_t row, graph::Neighbour neighbour) {
        rows_[count_] = row;
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
                if (!matcher_->matches(added_[position_].vertex)) continue;
                take(static_cast<std::uint16_t>(row), added_[position_]);
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
    std::array<Opened, 64> opened_;  // of the rows before that
    std::size_t opened_count_ = 0;
    std::size_t next_opened_ = 0;
    bool is_open_ = false;
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
