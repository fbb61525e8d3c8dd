#pragma once

// From a known node over paths of several relationships, depth first (trails.h), to any node with the labels or to one
// that is known, too. Every relationship of a path fulfils the predicates, which may read the row besides.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_expand_path(const plan::ExpandPath& expand, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
