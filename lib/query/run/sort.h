#pragma once

// Rows in the order of keys; equal ones stay in the order in which they came. With a limit only so many of the first
// ones are kept while reading, and given.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_sort(const plan::Sort& sort, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
