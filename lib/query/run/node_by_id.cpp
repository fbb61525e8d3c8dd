#include "query/run/node_by_id.h"

#include <array>
#include <optional>

#include "query/run/evaluator.h"
#include "query/run/node_matcher.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class NodeById final : public Operator {
public:
    NodeById(const plan::NodeById& by_id, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          by_id_(by_id),
          child_(std::move(child)),
          id_(make_evaluator(*by_id.id, child_->schema(), context)),
          output_(schema(), child_->schema(), context.memory),
          nodes_(output_.own(by_id.node)),
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
        matcher_.emplace(by_id_.labels, context().view);
        ids_ = &id_->evaluate(*input_);
        row_ = 0;
        look_up();
        return true;
    }

    std::uint32_t fill() {
        std::uint32_t count = 0;
        std::span<graph::Vertex> nodes;
        if (nodes_ != nullptr) nodes = nodes_->begin_as<graph::Vertex>(Layout::Vertex);
        while (row_ < input_->size && count < kChunkRows) {
            if (next_ == found_.size()) {
                if (++row_ < input_->size) look_up();
                continue;
            }
            rows_[count] = static_cast<std::uint16_t>(input_->row(row_));
            if (!nodes.empty()) nodes[count] = found_[next_];
            ++count;
            ++next_;
        }
        return count;
    }

    // The nodes for the current row.
    void look_up() {
        found_.clear();
        next_ = 0;
        const graph::Value id = ids_->at(input_->row(row_));
        if (id.type() == graph::ValueType::String) {
            context().view.find_vertices(std::nullopt, id.as_string(), found_);
            std::erase_if(found_, [this](graph::Vertex vertex) { return !matcher_->matches(vertex); });
        } else if (!id.is_null()) {
            search(id);
        }
    }

    void search(const graph::Value& id) {
        const graph::GraphView& view = context().view;
        const std::optional<graph::KeyId> key = view.find_key("id");
        if (!key) return;
        const auto take = [&](graph::Vertex vertex) {
            if (graph::equal(view.vertex_property(vertex, *key), id) == true) found_.push_back(vertex);
        };
        for (const graph::VertexInterval interval : matcher_->intervals()) {
            for (graph::Vertex vertex = interval.first; vertex < interval.last; ++vertex) take(vertex);
        }
        for (graph::Vertex vertex = view.base().vertex_count(); vertex < view.vertex_count(); ++vertex) {
            if (matcher_->matches(vertex)) take(vertex);
        }
    }

    const plan::NodeById& by_id_;
    OperatorPtr child_;
    std::unique_ptr<Evaluator> id_;
    OutputChunk output_;
    Vector* nodes_;
    std::optional<NodeMatcher> matcher_;
    const Chunk* input_ = nullptr;
    const Vector* ids_ = nullptr;
    std::uint32_t row_ = 0;  // of the input
    std::pmr::vector<graph::Vertex> found_;
    std::size_t next_ = 0;  // of found_
    std::array<std::uint16_t, kChunkRows> rows_{};
};

}  // namespace

OperatorPtr make_node_by_id(const plan::NodeById& by_id, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<NodeById>(by_id, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
