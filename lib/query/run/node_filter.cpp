#include "query/run/node_filter.h"

#include <array>

#include "query/run/entities.h"
#include "query/run/node_matcher.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class NodeFilter final : public Operator {
public:
    NodeFilter(const plan::NodeFilter& filter, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          filter_(filter),
          child_(std::move(child)),
          column_(child_->schema().find(filter.node).value()),
          borrowed_(schema(), child_->schema()) {
        chunk_.columns.resize(schema().size());
    }
    void restart() override { child_->restart(); }

private:
    const Chunk* produce() override {
        while (const Chunk* input = child_->next()) {
            const NodeMatcher matcher(filter_.labels, context().view);
            const Vector& nodes = input->column(column_);
            std::uint32_t count = 0;
            for (std::uint32_t i = 0; i < input->size; ++i) {
                const graph::Vertex node = vertex_at(nodes, input->row(i));
                if (node == graph::kNoVertex || !matcher.matches(node)) continue;
                selection_[count++] = static_cast<std::uint16_t>(input->row(i));
            }
            if (count == 0) continue;
            borrowed_.borrow(*input, chunk_);
            chunk_.size = count;
            chunk_.selection = selection_.data();
            return &chunk_;
        }
        return nullptr;
    }

    const plan::NodeFilter& filter_;
    OperatorPtr child_;
    std::uint32_t column_;
    BorrowedColumns borrowed_;
    std::array<std::uint16_t, kChunkRows> selection_{};
    Chunk chunk_;
};

}  // namespace

OperatorPtr make_node_filter(const plan::NodeFilter& filter, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<NodeFilter>(filter, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
