#pragma once

// One row without columns: what a statement that reads nothing begins with.

#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_single_row(Schema schema, const Context& context);

}  // namespace kveld::query::run
