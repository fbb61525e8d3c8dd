#pragma once

// How many rows a step promises, by what the graph counts: nodes of a label, relationships of a type.
//
//     Counts counts(view);
//     counts.nodes(labels)                              // of (:A|B), not more than there are
//     counts.relationships(types, Direction::Out, from) / counts.nodes(from)      // per node, on average
//     rows * selectivity(predicate)
//
// Exact where one name is asked for, in time that does not grow with the graph: a label is a few intervals, and what
// lies between two places of an adjacency is their difference. What is combined of several names is put together as if
// they had nothing in common. Relationships that were added are counted as if all were at the nodes asked for.

#include <optional>

#include "graph/view.h"
#include "query/bind/expression.h"

namespace kveld::query::plan {

class Counts {
public:
    explicit Counts(const graph::GraphView& view) : view_(view) {}

    double nodes(const std::optional<bind::LabelPredicate>& labels) const;
    // Of these types, that leave (Out) or reach (In) nodes with these labels; Both counts both.
    double relationships(const std::optional<bind::LabelPredicate>& types, graph::Direction direction,
                         const std::optional<bind::LabelPredicate>& labels) const;

private:
    double nodes(const bind::LabelPredicate& labels) const;
    double relationships_at(graph::TypeId type, bool forward, const std::optional<bind::LabelPredicate>& labels) const;
    double relationships_of_base(graph::TypeId type, bool forward, const bind::LabelPredicate& labels) const;

    const graph::GraphView& view_;
};

// Which part of the rows a predicate leaves, by its form: nobody counts values.
double selectivity(const bind::Expression& predicate);

}  // namespace kveld::query::plan
