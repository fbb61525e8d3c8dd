#pragma once

// Every row of the left with the rows that the right side gives for it, and where it gives none once with nulls. The
// right side runs for a whole chunk of the left at a time, and keeps its order: the argument's column of row numbers
// tells whose each of its rows is.

#include "query/plan/plan.h"
#include "query/run/argument.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_optional_apply(const plan::OptionalApply& apply, Schema schema, OperatorPtr left, OperatorPtr right,
                                std::unique_ptr<ArgumentSource> source, const Context& context);

}  // namespace kveld::query::run
