#include <utility>

#include "query/parse/grammar.h"
#include "query/parse/unexpected.h"

namespace kveld::query::parse {
namespace {

// [x IN list …] has one variable; with a comma it is a list whose first item asks whether x is in another.
bool at_list_comprehension(const Cursor& cursor) {
    return cursor.at_variable(1) && cursor.at(Keyword::In, 2) && !cursor.peek().has_comma;
}

// [(a)-->(b) | …] or [p = (a)-->(b) | …]; without a bar it is a list of patterns.
bool at_pattern_comprehension(const Cursor& cursor) {
    if (!cursor.peek().has_bar) return false;
    if (cursor.at_variable(1) && cursor.at(TokenKind::Equal, 2)) return at_path(cursor, 3);
    return at_path(cursor, 1);
}

ExpressionPtr parse_list_comprehension(Cursor& cursor, Bracket& bracket) {
    ListComprehension node;
    node.variable = cursor.take_variable("a variable");
    cursor.expect(Keyword::In);
    cursor.bar_separates = true;
    node.list = parse_expression(cursor);
    node.predicate = parse_where(cursor);
    cursor.bar_separates = false;
    if (cursor.take(TokenKind::Bar)) {
        node.projection = parse_expression(cursor);
        bracket.close();
    } else {
        bracket.close(node.predicate ? "'|'" : "WHERE, '|'");
    }
    return make(std::move(node), cursor.since(bracket.token().range.start));
}

ExpressionPtr parse_pattern_comprehension(Cursor& cursor, Bracket& bracket) {
    PatternComprehension node;
    node.pattern = parse_path(cursor, PatternUse::Expression);
    cursor.bar_separates = true;
    node.predicate = parse_where(cursor);
    cursor.bar_separates = false;
    if (!cursor.take(TokenKind::Bar)) unexpected(cursor, node.predicate ? "'|'" : "WHERE or '|'");
    node.projection = parse_expression(cursor);
    bracket.close();
    return make(std::move(node), cursor.since(bracket.token().range.start));
}

}  // namespace

ExpressionPtr parse_list(Cursor& cursor) {
    const bool list_comprehension = at_list_comprehension(cursor);
    const bool pattern_comprehension = at_pattern_comprehension(cursor);
    Bracket bracket(cursor, TokenKind::LeftBracket);
    if (list_comprehension) return parse_list_comprehension(cursor, bracket);
    if (pattern_comprehension) return parse_pattern_comprehension(cursor, bracket);
    ListLiteral list;
    if (!cursor.at(TokenKind::RightBracket)) list.items = parse_expressions(cursor);
    bracket.close("','");
    return make(std::move(list), cursor.since(bracket.token().range.start));
}

ExpressionPtr parse_map(Cursor& cursor) {
    Bracket bracket(cursor, TokenKind::LeftBrace);
    MapLiteral map;
    if (!cursor.at(TokenKind::RightBrace)) {
        do {
            MapEntry entry;
            entry.key = cursor.take_key("a key");
            cursor.expect(TokenKind::Colon);
            entry.value = parse_expression(cursor);
            map.entries.push_back(std::move(entry));
        } while (cursor.take(TokenKind::Comma));
    }
    bracket.close("','");
    return make(std::move(map), cursor.since(bracket.token().range.start));
}

}  // namespace kveld::query::parse
