#pragma once

// The bound form as a short text, one line a clause, for tests.
//
//     printed(bind(parse("MATCH (n:A {x: 1}) RETURN n.y"), {})) ==
//         "Match (n:A) where n.x = 1\n"
//         "Project n.y -> `n.y`\n"
//         "columns n.y: `n.y`"
//
// Slots have their names; of several with one name the later ones are n_2, n_3 …

#include <string>

#include "query/bind/query.h"

namespace kveld::query::bind::testing {

std::string printed(const Statement& statement);

}  // namespace kveld::query::bind::testing
