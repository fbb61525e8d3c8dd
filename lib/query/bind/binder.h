#pragma once

// Parsed form → bound form: what every name means, and whether the statement makes sense.
//
//     bind::Statement statement = bind::bind(parse::parse(text), parameters);
//
// Needs no graph: labels, types and keys that a graph lacks are no mistake. Throws QueryError with the range of the
// mistake and the TCK's details: UndefinedVariable, VariableAlreadyBound, VariableTypeConflict, InvalidAggregation,
// AmbiguousAggregationExpression, NoExpressionAlias, ColumnNameConflict, UnknownFunction, InvalidNumberOfArguments,
// InvalidArgumentType, NegativeIntegerArgument, NonConstantExpression, NoSingleRelationshipType,
// RequiresDirectedRelationship, RelationshipUniquenessViolation …; ParameterMissing; base::Error (Unsupported), which
// names it, for what the language has and this version does not do yet. Hints name the nearest variable or function.

#include "query/bind/query.h"
#include "query/parse/ast.h"
#include "query/session.h"

namespace kveld::query::bind {

Statement bind(const parse::Statement& statement, const Parameters& parameters);

}  // namespace kveld::query::bind
