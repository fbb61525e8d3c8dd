#pragma once

// All nodes with certain labels, by number: those of the frozen base interval by interval, then those that were added
// before the scan began.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_node_scan(const plan::NodeScan& scan, Schema schema, const Context& context);

}  // namespace kveld::query::run
