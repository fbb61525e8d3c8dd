#pragma once

// Computes columns and puts them beside those of the input that are kept.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_project(const plan::Project& project, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
