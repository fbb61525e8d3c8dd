#pragma once

// Text of a query → its parsed form.
//
//     Statement statement = parse("MATCH (n:Person) WHERE n.age > 30 RETURN n.name");
//
// Takes openCypher 9 as QUERY.md bounds it, one statement with or without ';' behind it, optionally EXPLAIN or PROFILE
// before it. Linear in the text's length. The statement owns its memory: the text may go.
//
// Throws QueryError (SyntaxError; details are the openCypher TCK's, mostly UnexpectedSyntax) with the range of the
// mistake, located in the query, and a hint wherever the mistake is a known one: misspelled keywords, other languages'
// words and operators, brackets and quotes that are not closed, typographic quotes. Text must be valid UTF-8 and
// shorter than 4 GiB; expressions that nest deeper than kMaximumDepth are refused.

#include <string_view>

#include "query/parse/ast.h"

namespace kveld::query::parse {

Statement parse(std::string_view text);

}  // namespace kveld::query::parse
