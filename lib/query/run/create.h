#pragma once

// Writes nodes and relationships for every row into the session's changes, and puts them beside the row.
//
// Throws QueryError (Runtime): a value that no property can have (InvalidPropertyType), properties that are no map, a
// relationship at a node that is null.

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

OperatorPtr make_create(const plan::Create& create, Schema schema, OperatorPtr child, const Context& context);

}  // namespace kveld::query::run
