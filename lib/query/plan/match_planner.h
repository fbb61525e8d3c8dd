#pragma once

// One MATCH with all its patterns → the steps that find them, on top of the rows that are there already.
//
//     PlanPtr plan = plan_match(clause, std::move(input), counts);
//
// What the patterns have in common with the input is known, and grown from first. Patterns that hang together with
// neither are planned on their own and multiplied in. Predicates stand where all their slots exist; a comparison of a
// node's `id` becomes a look-up where the node is where a pattern begins.

#include "query/plan/counts.h"
#include "query/plan/plan.h"

namespace kveld::query::plan {

PlanPtr plan_match(const bind::MatchClause& clause, PlanPtr input, const Counts& counts);

}  // namespace kveld::query::plan
