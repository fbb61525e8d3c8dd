#pragma once

// The first rows; then the input is asked no more, unless it writes.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_limit(const plan::Limit& limit, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
