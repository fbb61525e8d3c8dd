#include <utility>

#include "query/parse/grammar.h"
#include "query/parse/refusal.h"
#include "query/parse/unexpected.h"

namespace kveld::query::parse {
namespace {

struct Target {
    ExpressionPtr object;
    Name key;
};

// n.key, where n may be any value: what SET and REMOVE change.
Target parse_target(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    ExpressionPtr reference = parse_reference(cursor);
    auto* property = reference->as<Property>();
    if (property == nullptr) {
        const bool removes = cursor.clause == Keyword::Remove;
        refuse("UnexpectedSyntax",
               removes ? "REMOVE takes away properties and labels" : "SET changes properties and labels",
               cursor.since(start), removes ? "write REMOVE n.key or n:Label" : "write SET n.key = value or n:Label");
    }
    return {std::move(property->object), std::move(property->key)};
}

SetItem parse_set_item(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    if (cursor.at_variable() && cursor.at(TokenKind::Colon, 1)) {
        SetLabels item{cursor.take_variable("a variable"), {}, {}};
        item.labels = parse_label_names(cursor);
        item.range = cursor.since(start);
        return item;
    }
    if (cursor.at_variable() && (cursor.at(TokenKind::Equal, 1) || cursor.at(TokenKind::PlusEqual, 1))) {
        SetProperties item;
        item.variable = cursor.take_variable("a variable");
        item.keep_others = cursor.next().kind == TokenKind::PlusEqual;
        item.value = parse_expression(cursor);
        item.range = cursor.since(start);
        return item;
    }
    Target target = parse_target(cursor);
    SetProperty item{std::move(target.object), std::move(target.key), nullptr, {}};
    cursor.expect(TokenKind::Equal);
    item.value = parse_expression(cursor);
    item.range = cursor.since(start);
    return item;
}

void parse_set_items(Cursor& cursor, std::vector<SetItem>& items) {
    cursor.expect(Keyword::Set);
    do {
        items.push_back(parse_set_item(cursor));
    } while (cursor.take(TokenKind::Comma));
}

RemoveItem parse_remove_item(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    if (cursor.at_variable() && cursor.at(TokenKind::Colon, 1)) {
        RemoveLabels item{cursor.take_variable("a variable"), {}, {}};
        item.labels = parse_label_names(cursor);
        item.range = cursor.since(start);
        return item;
    }
    Target target = parse_target(cursor);
    return RemoveProperty{std::move(target.object), std::move(target.key), cursor.since(start)};
}

}  // namespace

CreateClause parse_create(Cursor& cursor) {
    cursor.expect(Keyword::Create);
    return {parse_paths(cursor, PatternUse::Create)};
}

MergeClause parse_merge(Cursor& cursor) {
    cursor.expect(Keyword::Merge);
    MergeClause clause;
    clause.pattern = parse_path(cursor, PatternUse::Merge);
    while (cursor.take(Keyword::On)) {
        if (cursor.take(Keyword::Create)) {
            parse_set_items(cursor, clause.on_create);
        } else if (cursor.take(Keyword::Match)) {
            parse_set_items(cursor, clause.on_match);
        } else {
            unexpected(cursor, "CREATE or MATCH");
        }
    }
    return clause;
}

SetClause parse_set(Cursor& cursor) {
    SetClause clause;
    parse_set_items(cursor, clause.items);
    return clause;
}

RemoveClause parse_remove(Cursor& cursor) {
    cursor.expect(Keyword::Remove);
    RemoveClause clause;
    do {
        clause.items.push_back(parse_remove_item(cursor));
    } while (cursor.take(TokenKind::Comma));
    return clause;
}

DeleteClause parse_delete(Cursor& cursor) {
    DeleteClause clause;
    clause.detach = cursor.take(Keyword::Detach);
    cursor.expect(Keyword::Delete);
    clause.expressions = parse_expressions(cursor);
    for (const ExpressionPtr& expression : clause.expressions) {
        if (!expression->is<LabelTest>()) continue;
        const std::string text(cursor.text(expression->range));
        refuse("InvalidDelete", "DELETE takes nodes, relationships and paths, no labels", expression->range,
               "REMOVE " + text + " takes the label away");
    }
    return clause;
}

}  // namespace kveld::query::parse
