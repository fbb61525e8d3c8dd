#pragma once

// How many rows a step promises, by what the graph counts: nodes of a label, relationships of a type.
//
//     Counts counts(view);
//     counts.nodes(labels)                              // of (:A|B), not more than there are
//     counts.relationships(types) / counts.nodes(from)  // per node, on average
//     rows * selectivity(predicate)
//
// Exact where one name is asked for; what is combined of several is put together as if they had nothing in common.

#include <optional>

#include "graph/view.h"
#include "query/bind/expression.h"

namespace kveld::query::plan {

class Counts {
public:
    explicit Counts(const graph::GraphView& view) : view_(view) {}

    double nodes(const std::optional<bind::LabelPredicate>& labels) const;
    double relationships(const std::optional<bind::LabelPredicate>& types) const;

private:
    double nodes(const bind::LabelPredicate& labels) const;

    const graph::GraphView& view_;
};

// Which part of the rows a predicate leaves, by its form: nobody counts values.
double selectivity(const bind::Expression& predicate);

}  // namespace kveld::query::plan
