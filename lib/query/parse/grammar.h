#pragma once

// The rules of the grammar that call each other across files. Each takes what it is named after, or refuses.
//
//     Cursor cursor(text, tokens);
//     ExpressionPtr sum = parse_expression(cursor);      // "a + b" of "a + b AS c"

#include <string>
#include <utility>
#include <vector>

#include "query/parse/ast.h"
#include "query/parse/cursor.h"

namespace kveld::query::parse {

// expression.cpp: from OR down to the signs of numbers.
ExpressionPtr parse_expression(Cursor& cursor);
Expressions parse_expressions(Cursor& cursor);  // one or more, with commas

// operand.cpp: what operators stand between, with .key, [index] and :Label behind it.
ExpressionPtr parse_operand(Cursor& cursor);
// The same without :Label, which means something else in SET and REMOVE.
ExpressionPtr parse_reference(Cursor& cursor);
ExpressionPtr parse_parameter(Cursor& cursor);
// A number with a minus before it that belongs to it; `start` is where the minus stands.
ExpressionPtr parse_negative_number(Cursor& cursor, std::uint32_t start);

// collection.cpp: [ … ] and { … } where a value stands.
ExpressionPtr parse_list(Cursor& cursor);
ExpressionPtr parse_map(Cursor& cursor);

// call.cpp: a name and its arguments, also those that read like a function and are none.
bool at_call(const Cursor& cursor);
ExpressionPtr parse_call(Cursor& cursor);

// pattern.cpp. The use tells what may stand in the pattern.
enum class PatternUse { Match, Expression, Create, Merge };
PathPattern parse_path(Cursor& cursor, PatternUse use);
std::vector<PathPattern> parse_paths(Cursor& cursor, PatternUse use);  // one or more, with commas
bool at_relationship(const Cursor& cursor, std::uint32_t ahead = 0);
// Whether a pattern with a relationship begins `ahead` tokens from here, and no expression. Looks at few tokens.
bool at_path(const Cursor& cursor, std::uint32_t ahead = 0);
bool at_shortest_path(const Cursor& cursor, std::uint32_t ahead = 0);

// label.cpp: from the colon on.
LabelExpression parse_labels(Cursor& cursor);
bool has_choice(const LabelExpression& labels) noexcept;  // |, ! or %: not simply a list of names
Names parse_label_names(Cursor& cursor);                  // :A:B

// clause.cpp, projection.cpp, writing.cpp: one clause, by the word at the cursor.
Clause parse_clause(Cursor& cursor);
ExpressionPtr parse_where(Cursor& cursor);  // null where there is none
MatchClause parse_match(Cursor& cursor);
WithClause parse_with(Cursor& cursor);
ReturnClause parse_return(Cursor& cursor);
CreateClause parse_create(Cursor& cursor);
MergeClause parse_merge(Cursor& cursor);
SetClause parse_set(Cursor& cursor);
RemoveClause parse_remove(Cursor& cursor);
DeleteClause parse_delete(Cursor& cursor);
CallClause parse_call_clause(Cursor& cursor);

// query.cpp
Query parse_query(Cursor& cursor);
Query parse_subquery(Cursor& cursor);  // with its braces

// height.cpp: an expression with its height; refuses one that is too high.
ExpressionPtr make_expression(ExpressionNode&& node, SourceRange range);

// The same of one kind. A call of its own, so that the variant, which is as large as its largest kind, does not stand
// on the stack once for every level that an expression nests.
template <typename Kind>
[[gnu::noinline]] ExpressionPtr make(Kind node, SourceRange range) {
    return make_expression(ExpressionNode(std::move(node)), range);
}

}  // namespace kveld::query::parse
