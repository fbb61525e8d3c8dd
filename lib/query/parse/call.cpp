#include <array>
#include <string_view>
#include <utility>

#include "query/parse/grammar.h"
#include "query/parse/unexpected.h"

namespace kveld::query::parse {
namespace {

constexpr std::array<std::pair<std::string_view, QuantifierKind>, 4> kQuantifiers{{
    {"ALL", QuantifierKind::All},
    {"ANY", QuantifierKind::Any},
    {"NONE", QuantifierKind::None},
    {"SINGLE", QuantifierKind::Single},
}};

// all(x IN …; a function of that name with one boolean for argument does not exist.
const QuantifierKind* quantifier_at(const Cursor& cursor) {
    if (!cursor.at_variable(2) || !cursor.at(Keyword::In, 3)) return nullptr;
    for (const auto& [word, kind] : kQuantifiers) {
        if (cursor.at_word(word)) return &kind;
    }
    return nullptr;
}

bool at_count_star(const Cursor& cursor) {
    return cursor.at_word("COUNT") && cursor.at(TokenKind::Star, 2) && cursor.at(TokenKind::RightParenthesis, 3);
}

ExpressionPtr parse_quantifier(Cursor& cursor, QuantifierKind kind) {
    const std::uint32_t start = cursor.start();
    cursor.next();
    Bracket bracket(cursor, TokenKind::LeftParenthesis);
    Quantifier node;
    node.kind = kind;
    node.variable = cursor.take_variable("a variable");
    cursor.expect(Keyword::In);
    node.list = parse_expression(cursor);
    cursor.expect(Keyword::Where);
    node.predicate = parse_expression(cursor);
    bracket.close();
    return make(std::move(node), cursor.since(start));
}

ExpressionPtr parse_reduce(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    cursor.next();
    Bracket bracket(cursor, TokenKind::LeftParenthesis);
    Reduce node;
    node.accumulator = cursor.take_variable("a variable");
    cursor.expect(TokenKind::Equal);
    node.initial = parse_expression(cursor);
    cursor.expect(TokenKind::Comma);
    node.variable = cursor.take_variable("a variable");
    cursor.expect(Keyword::In);
    cursor.bar_separates = true;
    node.list = parse_expression(cursor);
    cursor.bar_separates = false;
    cursor.expect(TokenKind::Bar);
    node.step = parse_expression(cursor);
    bracket.close();
    return make(std::move(node), cursor.since(start));
}

ExpressionPtr parse_count_star(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    for (int token = 0; token < 4; ++token) cursor.next();
    return make(CountStar{}, cursor.since(start));
}

ExpressionPtr parse_function(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    FunctionCall call;
    call.name = cursor.take_name("a function");
    while (cursor.take(TokenKind::Dot)) {
        call.name_space.push_back(std::move(call.name));
        call.name = cursor.take_name("a function");
    }
    Bracket bracket(cursor, TokenKind::LeftParenthesis);
    call.distinct = cursor.take(Keyword::Distinct);
    if (!cursor.at(TokenKind::RightParenthesis) || call.distinct) call.arguments = parse_expressions(cursor);
    bracket.close("','");
    return make(std::move(call), cursor.since(start));
}

}  // namespace

bool at_call(const Cursor& cursor) {
    if (!cursor.at_variable()) return false;
    std::uint32_t ahead = 1;
    while (cursor.at(TokenKind::Dot, ahead) && cursor.at_name(ahead + 1)) ahead += 2;
    return cursor.at(TokenKind::LeftParenthesis, ahead);
}

ExpressionPtr parse_call(Cursor& cursor) {
    if (cursor.at(TokenKind::LeftParenthesis, 1)) {
        if (const QuantifierKind* kind = quantifier_at(cursor)) return parse_quantifier(cursor, *kind);
        if (at_count_star(cursor)) return parse_count_star(cursor);
        if (cursor.at_word("REDUCE")) return parse_reduce(cursor);
    }
    return parse_function(cursor);
}

std::string FunctionCall::full_name() const {
    std::string full;
    for (const Name& part : name_space) full += part.text + '.';
    return full + name.text;
}

}  // namespace kveld::query::parse
