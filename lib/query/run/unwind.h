#pragma once

// A row for each item of a list; none for an empty list and for null, one for what is no list.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_unwind(const plan::Unwind& unwind, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
