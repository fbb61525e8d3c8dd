#pragma once

// The nodes whose property `id` equals what an expression gives: a text is looked up in the order of ids that a graph
// keeps, other values are searched for among all nodes with the labels.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_node_by_id(const plan::NodeById& by_id, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
