#include <array>
#include <optional>
#include <utility>

#include "query/parse/grammar.h"
#include "query/parse/unexpected.h"

// From the loosest operator to the tightest: OR, XOR, AND, NOT, comparisons, predicates (IN, STARTS WITH, IS NULL …),
// + and -, * / and %, ^, signs. All that take two operands group from the left.
//
// Every bracket in a query goes through all of these once more. What an operator needs that is mostly not there stands
// in a function that is not inlined, so that deep nesting takes little stack.

namespace kveld::query::parse {
namespace {

struct LogicalEntry {
    Keyword keyword;
    LogicalOperator op;
};

// From loose to tight: the place is the precedence.
constexpr std::array<LogicalEntry, 3> kLogicalOperators{{
    {Keyword::Or, LogicalOperator::Or},
    {Keyword::Xor, LogicalOperator::Xor},
    {Keyword::And, LogicalOperator::And},
}};

struct ArithmeticEntry {
    TokenKind kind;
    BinaryOperator op;
    unsigned precedence;
};

constexpr std::array<ArithmeticEntry, 6> kArithmeticOperators{{
    {TokenKind::Plus, BinaryOperator::Add, 0},
    {TokenKind::Minus, BinaryOperator::Subtract, 0},
    {TokenKind::Star, BinaryOperator::Multiply, 1},
    {TokenKind::Slash, BinaryOperator::Divide, 1},
    {TokenKind::Percent, BinaryOperator::Modulo, 1},
    {TokenKind::Caret, BinaryOperator::Power, 2},
}};

std::optional<ComparisonOperator> comparison_operator(TokenKind kind) noexcept {
    switch (kind) {
        case TokenKind::Equal: return ComparisonOperator::Equal;
        case TokenKind::NotEqual: return ComparisonOperator::NotEqual;
        case TokenKind::Less: return ComparisonOperator::Less;
        case TokenKind::LessOrEqual: return ComparisonOperator::LessOrEqual;
        case TokenKind::Greater: return ComparisonOperator::Greater;
        case TokenKind::GreaterOrEqual: return ComparisonOperator::GreaterOrEqual;
        default: return std::nullopt;
    }
}

bool at_sign(const Cursor& cursor) noexcept {
    return cursor.at(TokenKind::Plus) || cursor.at(TokenKind::Minus);
}

struct Sign {
    UnaryOperator op;
    std::uint32_t start;
};

// -5 is a literal; - before anything else, and + always, are operators.
[[gnu::noinline]] ExpressionPtr parse_signed(Cursor& cursor) {
    std::vector<Sign> signs;
    for (; at_sign(cursor); cursor.next()) {
        signs.push_back({cursor.at(TokenKind::Plus) ? UnaryOperator::Plus : UnaryOperator::Minus, cursor.start()});
    }
    ExpressionPtr operand;
    if (signs.back().op == UnaryOperator::Minus && cursor.at(TokenKind::Number)) {
        operand = parse_negative_number(cursor, signs.back().start);
        signs.pop_back();
    } else {
        operand = parse_operand(cursor);
    }
    for (; !signs.empty(); signs.pop_back()) {
        operand = make(Unary{signs.back().op, std::move(operand)}, cursor.since(signs.back().start));
    }
    return operand;
}

const ArithmeticEntry* arithmetic_operator(TokenKind kind) noexcept {
    for (const ArithmeticEntry& entry : kArithmeticOperators) {
        if (entry.kind == kind) return &entry;
    }
    return nullptr;
}

ExpressionPtr parse_arithmetic(Cursor& cursor, unsigned precedence);

[[gnu::noinline]] ExpressionPtr parse_operation(Cursor& cursor, const ArithmeticEntry& entry, ExpressionPtr left,
                                                std::uint32_t start) {
    const SourceRange op_range = cursor.next().range;
    ExpressionPtr right = parse_arithmetic(cursor, entry.precedence + 1);
    return make(Binary{entry.op, std::move(left), std::move(right), op_range}, cursor.since(start));
}

// Takes operators of at least this precedence.
ExpressionPtr parse_arithmetic(Cursor& cursor, unsigned precedence) {
    const std::uint32_t start = cursor.start();
    ExpressionPtr left = at_sign(cursor) ? parse_signed(cursor) : parse_operand(cursor);
    for (;;) {
        const ArithmeticEntry* entry = arithmetic_operator(cursor.peek().kind);
        if (entry == nullptr || entry->precedence < precedence) return left;
        left = parse_operation(cursor, *entry, std::move(left), start);
    }
}

// IN, STARTS WITH, ENDS WITH, CONTAINS or =~, taken with its words.
std::optional<BinaryOperator> take_predicate(Cursor& cursor) {
    if (cursor.take(Keyword::In)) return BinaryOperator::In;
    if (cursor.take(Keyword::Contains)) return BinaryOperator::Contains;
    if (cursor.take(TokenKind::EqualTilde)) return BinaryOperator::Matches;
    const bool starts = cursor.at(Keyword::Starts);
    if (!starts && !cursor.at(Keyword::Ends)) return std::nullopt;
    cursor.next();
    cursor.expect(Keyword::With);
    return starts ? BinaryOperator::StartsWith : BinaryOperator::EndsWith;
}

// Makes `left` the subject of the predicate behind it; false where there is none.
[[gnu::noinline]] bool extend_by_predicate(Cursor& cursor, ExpressionPtr& left, std::uint32_t start) {
    const std::uint32_t op_start = cursor.start();
    if (cursor.take(Keyword::Is)) {
        const bool negated = cursor.take(Keyword::Not);
        if (!cursor.take(Keyword::Null)) unexpected(cursor, negated ? "NULL" : "NULL or NOT NULL");
        const UnaryOperator op = negated ? UnaryOperator::IsNotNull : UnaryOperator::IsNull;
        left = make(Unary{op, std::move(left)}, cursor.since(start));
        return true;
    }
    const auto op = take_predicate(cursor);
    if (!op) return false;
    const SourceRange op_range = cursor.since(op_start);
    ExpressionPtr right = parse_arithmetic(cursor, 0);
    left = make(Binary{*op, std::move(left), std::move(right), op_range}, cursor.since(start));
    return true;
}

ExpressionPtr parse_predicates(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    ExpressionPtr left = parse_arithmetic(cursor, 0);
    while (extend_by_predicate(cursor, left, start)) {
    }
    return left;
}

[[gnu::noinline]] ExpressionPtr parse_compared(Cursor& cursor, ExpressionPtr first, std::uint32_t start) {
    Comparison comparison;
    comparison.operands.push_back(std::move(first));
    while (const auto op = comparison_operator(cursor.peek().kind)) {
        cursor.next();
        comparison.operators.push_back(*op);
        comparison.operands.push_back(parse_predicates(cursor));
    }
    return make(std::move(comparison), cursor.since(start));
}

ExpressionPtr parse_comparison(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    ExpressionPtr first = parse_predicates(cursor);
    if (!comparison_operator(cursor.peek().kind)) return first;
    return parse_compared(cursor, std::move(first), start);
}

[[gnu::noinline]] ExpressionPtr parse_negation(Cursor& cursor) {
    std::vector<std::uint32_t> starts;
    for (; cursor.at(Keyword::Not); cursor.next()) starts.push_back(cursor.start());
    ExpressionPtr operand = parse_comparison(cursor);
    for (; !starts.empty(); starts.pop_back()) {
        operand = make(Unary{UnaryOperator::Not, std::move(operand)}, cursor.since(starts.back()));
    }
    return operand;
}

// The precedence of the operator at the cursor; the number of operators where there is none.
std::size_t logical_precedence(const Cursor& cursor) noexcept {
    std::size_t precedence = 0;
    while (precedence < kLogicalOperators.size() && !cursor.at(kLogicalOperators[precedence].keyword)) ++precedence;
    return precedence;
}

ExpressionPtr parse_logical(Cursor& cursor, std::size_t precedence);

// All operands of one operator.
[[gnu::noinline]] ExpressionPtr parse_joined(Cursor& cursor, std::size_t precedence, ExpressionPtr first,
                                             std::uint32_t start) {
    const LogicalEntry& entry = kLogicalOperators[precedence];
    Logical logical;
    logical.op = entry.op;
    logical.operands.push_back(std::move(first));
    while (cursor.take(entry.keyword)) logical.operands.push_back(parse_logical(cursor, precedence + 1));
    return make(std::move(logical), cursor.since(start));
}

// Takes operators of at least this precedence.
ExpressionPtr parse_logical(Cursor& cursor, std::size_t precedence) {
    const std::uint32_t start = cursor.start();
    ExpressionPtr left = cursor.at(Keyword::Not) ? parse_negation(cursor) : parse_comparison(cursor);
    for (;;) {
        const std::size_t found = logical_precedence(cursor);
        if (found == kLogicalOperators.size() || found < precedence) return left;
        left = parse_joined(cursor, found, std::move(left), start);
    }
}

}  // namespace

ExpressionPtr parse_expression(Cursor& cursor) {
    const Nesting nesting(cursor);
    return parse_logical(cursor, 0);
}

Expressions parse_expressions(Cursor& cursor) {
    Expressions expressions;
    do {
        expressions.push_back(parse_expression(cursor));
    } while (cursor.take(TokenKind::Comma));
    return expressions;
}

}  // namespace kveld::query::parse
