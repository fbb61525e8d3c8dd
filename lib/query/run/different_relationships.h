#pragma once

// Rows in which a relationship, or each of a list, is none of others, single or lists.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_different_relationships(const plan::DifferentRelationships& different, Schema schema,
                                         OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
