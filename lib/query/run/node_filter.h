#pragma once

// Rows in which a node that is known already is not null and has the labels.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_node_filter(const plan::NodeFilter& filter, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
