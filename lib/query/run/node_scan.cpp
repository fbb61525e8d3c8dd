#include "query/run/node_scan.h"

#include <numeric>
#include <optional>

#include "query/run/node_matcher.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class NodeScan final : public Operator {
public:
    NodeScan(const plan::NodeScan& scan, Schema own_schema, const Context& context)
        : Operator(std::move(own_schema), context),
          scan_(scan),
          output_(schema(), Schema(), context.memory),
          nodes_(output_.own(scan.node)) {}
    void restart() override { matcher_.reset(); }

private:
    void begin() {
        matcher_.emplace(scan_.labels, context().view);
        interval_ = 0;
        next_ = matcher_->intervals().empty() ? 0 : matcher_->intervals().front().first;
        next_added_ = context().view.base().vertex_count();
        end_ = context().view.vertex_count();
    }

    const Chunk* produce() override {
        if (!matcher_) begin();
        std::span<graph::Vertex> nodes;
        if (nodes_ != nullptr) nodes = nodes_->begin_as<graph::Vertex>(Layout::Vertex);
        std::uint32_t count = take_of_base(nodes);
        if (count < kChunkRows) count = take_added(nodes, count);
        return count == 0 ? nullptr : output_.give(count);
    }

    std::uint32_t take_of_base(std::span<graph::Vertex> nodes) {
        std::uint32_t count = 0;
        const std::vector<graph::VertexInterval>& intervals = matcher_->intervals();
        while (interval_ < intervals.size() && count < kChunkRows) {
            const std::uint32_t taken = std::min(kChunkRows - count, intervals[interval_].last - next_);
            if (!nodes.empty()) {
                const auto place = nodes.subspan(count, taken);
                std::iota(place.begin(), place.end(), next_);
            }
            count += taken;
            next_ += taken;
            if (next_ < intervals[interval_].last) break;
            if (++interval_ < intervals.size()) next_ = intervals[interval_].first;
        }
        return count;
    }

    std::uint32_t take_added(std::span<graph::Vertex> nodes, std::uint32_t count) {
        for (; next_added_ < end_ && count < kChunkRows; ++next_added_) {
            if (!matcher_->matches(next_added_)) continue;
            if (!nodes.empty()) nodes[count] = next_added_;
            ++count;
        }
        return count;
    }

    const plan::NodeScan& scan_;
    OutputChunk output_;
    Vector* nodes_;
    std::optional<NodeMatcher> matcher_;  // made when the scan begins: labels may be new by then
    std::size_t interval_ = 0;
    graph::Vertex next_ = 0;  // in the interval
    graph::Vertex next_added_ = 0;
    graph::Vertex end_ = 0;
};

}  // namespace

OperatorPtr make_node_scan(const plan::NodeScan& scan, Schema schema, const Context& context) {
    return std::make_unique<NodeScan>(scan, std::move(schema), context);
}

}  // namespace kveld::query::run
