#pragma once

// All rows of the first child, then of the next: the columns of each become those of the first, in their order.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_union_all(const plan::UnionAll& all, Schema schema, std::vector<OperatorPtr> children,
                           const Context& context);

}  // namespace kveld::query::run
