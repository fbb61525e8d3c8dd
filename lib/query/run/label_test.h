#pragma once

// Whether a vertex has the labels, or an edge the type, that a predicate over names asks for.
//
//     has_labels(predicate, view, vertex)          // (:A&(B|!C))
//
// A name that the graph lacks is a label that nothing has.

#include "graph/view.h"
#include "query/bind/expression.h"

namespace kveld::query::run {

bool has_labels(const bind::LabelPredicate& predicate, const graph::GraphView& view, graph::Vertex vertex);
bool has_type(const bind::LabelPredicate& predicate, const graph::GraphView& view, graph::TypeId type);

}  // namespace kveld::query::run
