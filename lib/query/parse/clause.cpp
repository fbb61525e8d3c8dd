#include <utility>

#include "query/parse/grammar.h"
#include "query/parse/unexpected.h"

namespace kveld::query::parse {
namespace {

UnwindClause parse_unwind(Cursor& cursor) {
    cursor.expect(Keyword::Unwind);
    UnwindClause clause;
    clause.list = parse_expression(cursor);
    cursor.expect(Keyword::As);
    clause.variable = cursor.take_variable("a variable");
    return clause;
}

YieldItem parse_yield_item(Cursor& cursor) {
    YieldItem item;
    item.field = cursor.take_name("a field of the procedure");
    if (cursor.take(Keyword::As)) item.alias = cursor.take_variable("a variable");
    return item;
}

void parse_yield(Cursor& cursor, CallClause& clause) {
    if (!cursor.take(Keyword::Yield)) return;
    clause.yield.emplace();
    if (cursor.take(TokenKind::Star)) {
        clause.yield_all = true;
    } else {
        do {
            clause.yield->push_back(parse_yield_item(cursor));
        } while (cursor.take(TokenKind::Comma));
    }
    clause.where = parse_where(cursor);
}

ClauseNode parse_node(Cursor& cursor) {
    switch (cursor.peek().keyword) {
        case Keyword::Optional:
        case Keyword::Match: return parse_match(cursor);
        case Keyword::Unwind: return parse_unwind(cursor);
        case Keyword::With: return parse_with(cursor);
        case Keyword::Return: return parse_return(cursor);
        case Keyword::Create: return parse_create(cursor);
        case Keyword::Merge: return parse_merge(cursor);
        case Keyword::Set: return parse_set(cursor);
        case Keyword::Remove: return parse_remove(cursor);
        case Keyword::Detach:
        case Keyword::Delete: return parse_delete(cursor);
        case Keyword::Call: return parse_call_clause(cursor);
        default: unexpected(cursor, "a clause");
    }
}

}  // namespace

ExpressionPtr parse_where(Cursor& cursor) {
    return cursor.take(Keyword::Where) ? parse_expression(cursor) : nullptr;
}

MatchClause parse_match(Cursor& cursor) {
    MatchClause clause;
    clause.optional = cursor.take(Keyword::Optional);
    cursor.expect(Keyword::Match);
    clause.patterns = parse_paths(cursor, PatternUse::Match);
    clause.where = parse_where(cursor);
    return clause;
}

CallClause parse_call_clause(Cursor& cursor) {
    cursor.expect(Keyword::Call);
    CallClause clause;
    clause.name = cursor.take_name("a procedure");
    while (cursor.take(TokenKind::Dot)) {
        clause.name_space.push_back(std::move(clause.name));
        clause.name = cursor.take_name("a procedure");
    }
    if (cursor.at(TokenKind::LeftParenthesis)) {
        Bracket bracket(cursor, TokenKind::LeftParenthesis);
        clause.arguments.emplace();
        if (!cursor.at(TokenKind::RightParenthesis)) clause.arguments = parse_expressions(cursor);
        bracket.close("','");
    }
    parse_yield(cursor, clause);
    return clause;
}

Clause parse_clause(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    cursor.clause = cursor.peek().keyword;
    ClauseNode node = parse_node(cursor);
    return {std::move(node), cursor.since(start)};
}

std::string CallClause::full_name() const {
    std::string full;
    for (const Name& part : name_space) full += part.text + '.';
    return full + name.text;
}

std::string_view keyword_of(const Clause& clause) noexcept {
    return std::visit(
        Overloaded{
            [](const MatchClause& it) -> std::string_view { return it.optional ? "OPTIONAL MATCH" : "MATCH"; },
            [](const UnwindClause&) -> std::string_view { return "UNWIND"; },
            [](const WithClause&) -> std::string_view { return "WITH"; },
            [](const ReturnClause&) -> std::string_view { return "RETURN"; },
            [](const CreateClause&) -> std::string_view { return "CREATE"; },
            [](const MergeClause&) -> std::string_view { return "MERGE"; },
            [](const SetClause&) -> std::string_view { return "SET"; },
            [](const RemoveClause&) -> std::string_view { return "REMOVE"; },
            [](const DeleteClause& it) -> std::string_view { return it.detach ? "DETACH DELETE" : "DELETE"; },
            [](const CallClause&) -> std::string_view { return "CALL"; },
        },
        clause.node);
}

}  // namespace kveld::query::parse
