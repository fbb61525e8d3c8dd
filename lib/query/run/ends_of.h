#pragma once

// From a relationship that is known to its ends, which may be known, too. A null, and a relationship of another type,
// has none.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_ends_of(const plan::EndsOf& ends, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
