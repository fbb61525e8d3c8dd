#pragma once

// Leaves out the first rows.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_skip(const plan::Skip& skip, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
