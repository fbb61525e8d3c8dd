#include <utility>
#include <variant>

#include "query/parse/grammar.h"
#include "query/parse/literal.h"
#include "query/parse/unexpected.h"

namespace kveld::query::parse {
namespace {

// A number, and the minus before it where there is one.
ExpressionPtr parse_number(Cursor& cursor, bool negative, std::uint32_t start) {
    const Token& token = cursor.next();
    const SourceRange range = cursor.since(start);
    const auto value = read_number(cursor.text(token.range), negative, range);
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return make(IntegerLiteral{*integer}, range);
    return make(FloatLiteral{std::get<double>(value)}, range);
}

ExpressionPtr parse_string(Cursor& cursor) {
    const SourceRange range = cursor.next().range;
    return make(StringLiteral{read_string(cursor.text(range), range)}, range);
}

std::string parameter_name(const Cursor& cursor, const Token& token) {
    const std::string_view name = cursor.text({token.range.start + 1, token.range.end});
    if (!name.starts_with('`')) return std::string(name);
    return read_quoted_name(name);
}

ExpressionPtr parse_in_parentheses(Cursor& cursor) {
    Bracket bracket(cursor, TokenKind::LeftParenthesis);
    ExpressionPtr expression = parse_expression(cursor);
    bracket.close();
    return expression;
}

ExpressionPtr parse_pattern_expression(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    PatternExpression expression{parse_path(cursor, PatternUse::Expression)};
    return make(std::move(expression), cursor.since(start));
}

ExpressionPtr parse_case(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    cursor.expect(Keyword::Case);
    const bool bar_separated = std::exchange(cursor.bar_separates, false);  // CASE … END is a bracket
    Case node;
    if (!cursor.at(Keyword::When)) node.subject = parse_expression(cursor);
    if (!cursor.at(Keyword::When)) unexpected(cursor, "WHEN");
    while (cursor.take(Keyword::When)) {
        CaseBranch branch;
        branch.when = parse_expression(cursor);
        cursor.expect(Keyword::Then);
        branch.then = parse_expression(cursor);
        node.branches.push_back(std::move(branch));
    }
    if (cursor.take(Keyword::Else)) node.otherwise = parse_expression(cursor);
    if (!cursor.take(Keyword::End)) unexpected(cursor, node.otherwise ? "END" : "WHEN, ELSE or END");
    cursor.bar_separates = bar_separated;
    return make(std::move(node), cursor.since(start));
}

ExpressionPtr parse_subquery_expression(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    const bool exists = cursor.at_word("EXISTS");
    cursor.next();
    auto query = std::make_unique<Query>(parse_subquery(cursor));
    if (exists) return make(ExistsSubquery{std::move(query)}, cursor.since(start));
    return make(CountSubquery{std::move(query)}, cursor.since(start));
}

// An atom that begins with a word, quoted or not.
ExpressionPtr parse_word(Cursor& cursor) {
    const bool subquery = cursor.at_word("EXISTS") || cursor.at_word("COUNT");
    if (subquery && cursor.at(TokenKind::LeftBrace, 1)) return parse_subquery_expression(cursor);
    if (at_shortest_path(cursor)) return parse_pattern_expression(cursor);
    if (at_call(cursor)) return parse_call(cursor);
    const std::uint32_t start = cursor.start();
    Name name = cursor.take_variable("an expression");
    return make(Variable{std::move(name.text)}, cursor.since(start));
}

// An atom that is one word of the language, or begins with one.
ExpressionPtr parse_keyword(Cursor& cursor) {
    switch (cursor.peek().keyword) {
        case Keyword::Null: return make(NullLiteral{}, cursor.next().range);
        case Keyword::True: return make(BooleanLiteral{true}, cursor.next().range);
        case Keyword::False: return make(BooleanLiteral{false}, cursor.next().range);
        case Keyword::Case: return parse_case(cursor);
        default: return parse_word(cursor);
    }
}

ExpressionPtr parse_atom(Cursor& cursor) {
    switch (cursor.peek().kind) {
        case TokenKind::Number: return parse_number(cursor, false, cursor.start());
        case TokenKind::String: return parse_string(cursor);
        case TokenKind::Parameter: return parse_parameter(cursor);
        case TokenKind::LeftParenthesis:
            return at_path(cursor) ? parse_pattern_expression(cursor) : parse_in_parentheses(cursor);
        case TokenKind::LeftBracket: return parse_list(cursor);
        case TokenKind::LeftBrace: return parse_map(cursor);
        case TokenKind::Word: return parse_keyword(cursor);
        case TokenKind::QuotedWord: return parse_word(cursor);
        default: unexpected(cursor, "an expression");
    }
}

// [index], [from..to], [from..], [..to] or [..]
ExpressionPtr parse_index(Cursor& cursor, ExpressionPtr container, std::uint32_t start) {
    Bracket bracket(cursor, TokenKind::LeftBracket);
    ExpressionPtr from;
    if (!cursor.at(TokenKind::DotDot)) from = parse_expression(cursor);
    if (!cursor.take(TokenKind::DotDot)) {
        bracket.close("'..'");
        return make(Subscript{std::move(container), std::move(from)}, cursor.since(start));
    }
    ExpressionPtr to;
    if (!cursor.at(TokenKind::RightBracket)) to = parse_expression(cursor);
    bracket.close();
    return make(Slice{std::move(container), std::move(from), std::move(to)}, cursor.since(start));
}

ExpressionPtr with_lookups(Cursor& cursor, ExpressionPtr object, std::uint32_t start) {
    for (;;) {
        if (cursor.take(TokenKind::Dot)) {
            Name key = cursor.take_key("a property key");
            object = make(Property{std::move(object), std::move(key)}, cursor.since(start));
        } else if (cursor.at(TokenKind::LeftBracket)) {
            object = parse_index(cursor, std::move(object), start);
        } else {
            return object;
        }
    }
}

ExpressionPtr with_labels(Cursor& cursor, ExpressionPtr object, std::uint32_t start) {
    if (!cursor.at(TokenKind::Colon)) return object;
    LabelExpression labels = parse_labels(cursor);
    return make(LabelTest{std::move(object), std::move(labels)}, cursor.since(start));
}

}  // namespace

ExpressionPtr parse_parameter(Cursor& cursor) {
    const Token& token = cursor.next();
    return make(Parameter{parameter_name(cursor, token)}, token.range);
}

ExpressionPtr parse_reference(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    ExpressionPtr atom = parse_atom(cursor);
    return with_lookups(cursor, std::move(atom), start);
}

ExpressionPtr parse_operand(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    ExpressionPtr reference = parse_reference(cursor);
    return with_labels(cursor, std::move(reference), start);
}

ExpressionPtr parse_negative_number(Cursor& cursor, std::uint32_t start) {
    ExpressionPtr literal = parse_number(cursor, true, start);
    return with_lookups(cursor, std::move(literal), start);
}

}  // namespace kveld::query::parse
