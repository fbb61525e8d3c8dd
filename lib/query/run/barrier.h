#pragma once

// Reads all of its input before it gives the first row, so that what is written above it is not read below it.

#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_barrier(Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
