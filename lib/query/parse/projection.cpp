#include <utility>

#include "query/parse/grammar.h"

namespace kveld::query::parse {
namespace {

ProjectionItem parse_item(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    ProjectionItem item;
    item.expression = parse_expression(cursor);
    // A variable's column has the variable's name, also where it was written in backticks or parentheses.
    const auto* variable = item.expression->as<Variable>();
    item.text = variable != nullptr ? variable->name : std::string(cursor.text(cursor.since(start)));
    if (cursor.take(Keyword::As)) item.alias = cursor.take_variable("a variable");
    item.range = cursor.since(start);
    return item;
}

std::vector<SortItem> parse_order(Cursor& cursor) {
    std::vector<SortItem> items;
    if (!cursor.take(Keyword::Order)) return items;
    cursor.expect(Keyword::By);
    do {
        SortItem item;
        item.expression = parse_expression(cursor);
        item.descending = cursor.take(Keyword::Desc) || cursor.take(Keyword::Descending);
        if (!item.descending && !cursor.take(Keyword::Asc)) cursor.take(Keyword::Ascending);
        items.push_back(std::move(item));
    } while (cursor.take(TokenKind::Comma));
    return items;
}

Projection parse_projection(Cursor& cursor) {
    Projection projection;
    projection.distinct = cursor.take(Keyword::Distinct);
    projection.all = cursor.take(TokenKind::Star);
    if (!projection.all || cursor.take(TokenKind::Comma)) {
        do {
            projection.items.push_back(parse_item(cursor));
        } while (cursor.take(TokenKind::Comma));
    }
    projection.order_by = parse_order(cursor);
    if (cursor.take(Keyword::Skip)) projection.skip = parse_expression(cursor);
    if (cursor.take(Keyword::Limit)) projection.limit = parse_expression(cursor);
    return projection;
}

}  // namespace

WithClause parse_with(Cursor& cursor) {
    cursor.expect(Keyword::With);
    WithClause clause;
    clause.projection = parse_projection(cursor);
    clause.where = parse_where(cursor);
    return clause;
}

ReturnClause parse_return(Cursor& cursor) {
    cursor.expect(Keyword::Return);
    return {parse_projection(cursor)};
}

}  // namespace kveld::query::parse
