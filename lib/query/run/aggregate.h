#pragma once

// Groups the rows by keys and computes aggregates of each group; without keys all rows are one group, which is there
// even where no row is. Groups are given in the order of their first rows.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_aggregate(const plan::Aggregate& aggregate, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
