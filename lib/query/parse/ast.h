#pragma once

// The parsed form of a statement (abstract syntax tree): plain structs, each with the bytes of the query it came from.
//
//     Statement statement = parse("MATCH (n:Person) RETURN n.name");        // query/parse/parser.h
//     const auto& match = *statement.query.parts[0].clauses[0].as<MatchClause>();
//
// The parts: name.h, pattern.h, expression.h, clause.h. What the parser vouches for, so that later stages need not
// check it: RETURN is the last clause of a part; a part that does not end with RETURN ends with a clause that writes
// or is one CALL (in a subquery it may end with any clause); UNION and UNION ALL are not mixed; DELETE is given no
// label; properties in a pattern are a map, or in CREATE also a parameter; and what the structs of clause.h say.
// Variables, types of relationships and values, and numbers of arguments are the binder's.

#include <cstdint>
#include <vector>

#include "query/parse/clause.h"

namespace kveld::query::parse {

// Expressions nest no deeper than this, brackets included. Longer is an error with a place.
inline constexpr std::uint32_t kMaximumDepth = 500;

struct SingleQuery {
    std::vector<Clause> clauses;
    SourceRange range;
};

// One or more parts joined by UNION. With two or more parts, `union_all` tells which union.
struct Query {
    std::vector<SingleQuery> parts;
    bool union_all = false;
    SourceRange range;
};

enum class Mode { Run, Explain, Profile };

struct Statement {
    Mode mode = Mode::Run;
    Query query;
};

}  // namespace kveld::query::parse
