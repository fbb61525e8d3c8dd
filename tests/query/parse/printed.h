#pragma once

// A parsed statement as one line, for tables of tests: operators before their operands, brackets around every one.
//
//     RETURN 1 + 2 * 3 AS a     →     RETURN (+ 1 (* 2 3)) AS a

#include <string>

#include "query/parse/ast.h"

namespace kveld::query::parse::testing {

std::string printed(const Statement& statement);
std::string printed(const Query& query);
std::string printed(const Expression& expression);

// Only the one expression of "RETURN …".
const Expression& returned(const Statement& statement);

}  // namespace kveld::query::parse::testing
