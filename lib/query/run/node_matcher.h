#pragma once

// Which nodes fulfil a label predicate. In the frozen base these are a few intervals of numbers; what a session added
// is asked one by one.
//
//     const NodeMatcher members(labels, view);
//     for (VertexInterval run : members.intervals()) …     // of the base
//     members.matches(vertex)
//
// The view must outlive it. Labels that the graph does not know yet when it is made are taken for missing.

#include <optional>
#include <vector>

#include "graph/view.h"
#include "query/bind/expression.h"

namespace kveld::query::run {

class NodeMatcher {
public:
    NodeMatcher(const std::optional<bind::LabelPredicate>& labels, const graph::GraphView& view);

    const std::vector<graph::VertexInterval>& intervals() const noexcept { return intervals_; }

    bool matches(graph::Vertex vertex) const {
        if (labels_ == nullptr) return true;
        if (vertex >= base_count_) return added_matches(vertex);
        for (const graph::VertexInterval interval : intervals_) {
            if (vertex < interval.last) return vertex >= interval.first;
        }
        return false;
    }

private:
    bool added_matches(graph::Vertex vertex) const;

    const graph::GraphView* view_;
    const bind::LabelPredicate* labels_;  // null: every node
    std::uint32_t base_count_;
    std::vector<graph::VertexInterval> intervals_;  // ascending, not touching
};

// The types that fulfil a predicate, ascending; all of them where there is none.
std::vector<graph::TypeId> types_that_match(const std::optional<bind::LabelPredicate>& types,
                                            const graph::GraphView& view);

}  // namespace kveld::query::run
