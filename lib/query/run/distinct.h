#pragma once

// The first row of each group of equal ones. Rows are given out as soon as they come.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_distinct(const plan::Distinct& distinct, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
