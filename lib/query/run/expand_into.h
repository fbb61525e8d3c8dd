#pragma once

// The relationships between two nodes that are both known. The fewer neighbours of the two are looked through, in the
// frozen base by halving.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_expand_into(const plan::Expand& expand, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
