#pragma once

// Rows in which all predicates are true. The selection narrows with each; columns are passed on.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_filter(const plan::Filter& filter, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
