#pragma once

// Every row of the left with every row of the right, the left's order first. The right side is read once and kept; the
// left is read to its end whatever the right has, since it may write.

#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_product(Schema schema, OperatorPtr left, OperatorPtr right, const Context& context);

}  // namespace kveld::query::run
