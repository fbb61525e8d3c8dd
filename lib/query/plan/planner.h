#pragma once

// Bound form → plan.
//
//     PlanPtr plan = plan::make_plan(statement, view);
//
// A pattern grows from what is known already, else from the node from which the graph's counts promise the fewest rows
// for all of it (growth.h), each time by the relationship that promises the fewest. Predicates stand where their slots
// first exist. Of equal choices the one written first. The plan points into the statement, which must outlive it.

#include "graph/view.h"
#include "query/plan/plan.h"

namespace kveld::query::plan {

PlanPtr make_plan(const bind::Statement& statement, const graph::GraphView& view);

}  // namespace kveld::query::plan
