#pragma once

// From a known node over one relationship to its neighbours: for each row the types in order of their numbers, forward
// relationships before backward ones, neighbours by number. Relationships and neighbours lie in the frozen base side by
// side, and are copied a run at a time.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_expand(const plan::Expand& expand, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
