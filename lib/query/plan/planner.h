#pragma once

// Bound form → plan.
//
//     PlanPtr plan = plan::make_plan(statement, view);
//
// A pattern begins at the node for which the graph's counts promise the fewest rows (an id beats a label, a label beats
// none, what is known already beats all), and grows by the relationship that promises the fewest. Predicates stand
// where their slots first exist. Of equal choices the one written first. The plan points into the statement, which must
// outlive it.

#include "graph/view.h"
#include "query/plan/plan.h"

namespace kveld::query::plan {

PlanPtr make_plan(const bind::Statement& statement, const graph::GraphView& view);

}  // namespace kveld::query::plan
