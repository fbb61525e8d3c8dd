// Operators: logical ones, comparisons and CASE are forms of their own, the others are calls.

#include <array>

#include "query/bind/expression_binder.h"

namespace kveld::query::bind {
namespace {

bool is_null(StaticType type) {
    return type.kind == Kind::Null;
}
bool is_number(StaticType type) {
    return type.kind == Kind::Integer || type.kind == Kind::Float || type.kind == Kind::Number;
}

// What +, -, * … give for two numbers.
StaticType number_of(StaticType left, StaticType right) {
    if (left == right) return left;
    return left.kind == Kind::Float || right.kind == Kind::Float ? Kind::Float : Kind::Number;
}

// What '+' joins to a text.
bool is_single(StaticType type) {
    return is_number(type) || type.kind == Kind::String || type.kind == Kind::Boolean || type.kind == Kind::Date;
}

// Numbers are added, texts joined to what is single, and whatever there is to lists.
bool may_be_added(StaticType left, StaticType right) {
    if (may_be(left, Kind::List) || may_be(right, Kind::List)) return true;
    if (left.kind == Kind::String || right.kind == Kind::String) return is_single(left) && is_single(right);
    return is_number(left) && is_number(right);
}

StaticType sum_of(StaticType left, StaticType right) {
    if (is_null(left) || is_null(right)) return Kind::Null;
    if (left.kind == Kind::List && right.kind == Kind::List) return join(left, right);
    if (left.kind == Kind::List && right.kind != Kind::Any) return list_of(join(item_of(left), right));
    if (right.kind == Kind::List && left.kind != Kind::Any) return list_of(join(left, item_of(right)));
    if (left.kind == Kind::List || right.kind == Kind::List) return Kind::List;
    if (is_number(left) && is_number(right)) return number_of(left, right);
    return is_single(left) && is_single(right) ? Kind::String : Kind::Any;
}

std::string_view function_of(parse::BinaryOperator op) {
    switch (op) {
        case parse::BinaryOperator::Add: return "+";
        case parse::BinaryOperator::Subtract: return "-";
        case parse::BinaryOperator::Multiply: return "*";
        case parse::BinaryOperator::Divide: return "/";
        case parse::BinaryOperator::Modulo: return "%";
        case parse::BinaryOperator::Power: return "^";
        case parse::BinaryOperator::In: return "in";
        case parse::BinaryOperator::StartsWith: return "starts with";
        case parse::BinaryOperator::EndsWith: return "ends with";
        case parse::BinaryOperator::Contains: return "contains";
        case parse::BinaryOperator::Matches: return "=~";
    }
    return "+";
}

bool is_arithmetic(parse::BinaryOperator op) {
    return op == parse::BinaryOperator::Subtract || op == parse::BinaryOperator::Multiply ||
           op == parse::BinaryOperator::Divide || op == parse::BinaryOperator::Modulo;
}

LogicalOperator bound_operator(parse::LogicalOperator op) {
    switch (op) {
        case parse::LogicalOperator::And: return LogicalOperator::And;
        case parse::LogicalOperator::Or: return LogicalOperator::Or;
        case parse::LogicalOperator::Xor: return LogicalOperator::Xor;
    }
    return LogicalOperator::And;
}

std::string_view word_of(parse::LogicalOperator op) {
    switch (op) {
        case parse::LogicalOperator::And: return "AND";
        case parse::LogicalOperator::Or: return "OR";
        case parse::LogicalOperator::Xor: return "XOR";
    }
    return "AND";
}

ComparisonOperator bound_operator(parse::ComparisonOperator op) {
    switch (op) {
        case parse::ComparisonOperator::Equal: return ComparisonOperator::Equal;
        case parse::ComparisonOperator::NotEqual: return ComparisonOperator::NotEqual;
        case parse::ComparisonOperator::Less: return ComparisonOperator::Less;
        case parse::ComparisonOperator::LessOrEqual: return ComparisonOperator::LessOrEqual;
        case parse::ComparisonOperator::Greater: return ComparisonOperator::Greater;
        case parse::ComparisonOperator::GreaterOrEqual: return ComparisonOperator::GreaterOrEqual;
    }
    return ComparisonOperator::Equal;
}

}  // namespace

ExpressionPtr ExpressionBinder::bind_unary(const parse::Unary& unary, SourceRange range) {
    ExpressionPtr operand = bind(*unary.operand);
    switch (unary.op) {
        case parse::UnaryOperator::IsNull: return make(IsNull{std::move(operand), false}, Kind::Boolean, range);
        case parse::UnaryOperator::IsNotNull: return make(IsNull{std::move(operand), true}, Kind::Boolean, range);
        case parse::UnaryOperator::Not: {
            require(*operand, Kind::Boolean, "NOT");
            Logical negation{LogicalOperator::Not, {}};
            negation.operands.push_back(std::move(operand));
            return make(std::move(negation), Kind::Boolean, range);
        }
        case parse::UnaryOperator::Plus:
        case parse::UnaryOperator::Minus: break;
    }
    const StaticType type = operand->type;
    Expressions arguments;
    arguments.push_back(std::move(operand));
    ExpressionPtr bound =
        call_of(unary.op == parse::UnaryOperator::Minus ? "unary -" : "unary +", std::move(arguments), range);
    if (is_number(type)) bound->type = type;
    return bound;
}

ExpressionPtr ExpressionBinder::bind_binary(const parse::Binary& binary, SourceRange range) {
    Expressions arguments;
    arguments.push_back(bind(*binary.left));
    arguments.push_back(bind(*binary.right));
    const StaticType left = arguments[0]->type;
    const StaticType right = arguments[1]->type;
    if (binary.op == parse::BinaryOperator::Add && !may_be_added(left, right)) {
        throw QueryError(ErrorType::SyntaxError, "InvalidArgumentType",
                         "'+' does not add " + with_article(right) + " to " + with_article(left), binary.op_range)
            .hint("it adds numbers, joins texts and appends to lists");
    }
    ExpressionPtr bound = call_of(function_of(binary.op), std::move(arguments), range);
    if (binary.op == parse::BinaryOperator::Add) bound->type = sum_of(left, right);
    if (is_arithmetic(binary.op) && is_number(left) && is_number(right)) bound->type = number_of(left, right);
    return bound;
}

ExpressionPtr ExpressionBinder::bind_logical(const parse::Logical& logical, SourceRange range) {
    Logical bound{bound_operator(logical.op), bind_all(logical.operands)};
    for (const ExpressionPtr& operand : bound.operands) require(*operand, Kind::Boolean, word_of(logical.op));
    return make(std::move(bound), Kind::Boolean, range);
}

ExpressionPtr ExpressionBinder::bind_comparison(const parse::Comparison& comparison, SourceRange range) {
    Expressions operands = bind_all(comparison.operands);
    Expressions comparisons;
    for (std::size_t i = 0; i < comparison.operators.size(); ++i) {
        // The operand in the middle of a < b < c is the right one of the first and the left one of the second.
        const bool last = i + 1 == comparison.operators.size();
        ExpressionPtr right = last ? std::move(operands[i + 1]) : draft_.repeat(*operands[i + 1]);
        const SourceRange both{operands[i]->range.start, right->range.end};
        comparisons.push_back(
            make(Comparison{bound_operator(comparison.operators[i]), std::move(operands[i]), std::move(right)},
                 Kind::Boolean, both));
    }
    if (comparisons.size() == 1) {
        comparisons[0]->range = range;
        return std::move(comparisons[0]);
    }
    return make(Logical{LogicalOperator::And, std::move(comparisons)}, Kind::Boolean, range);
}

ExpressionPtr ExpressionBinder::bind_case(const parse::Case& expression, SourceRange range) {
    const ExpressionPtr subject = expression.subject != nullptr ? bind(*expression.subject) : nullptr;
    Case bound;
    StaticType type(Kind::Null);
    for (const parse::CaseBranch& branch : expression.branches) {
        ExpressionPtr when = bind(*branch.when);
        if (subject == nullptr) {
            require(*when, Kind::Boolean, "WHEN");
        } else {
            const SourceRange place = when->range;
            when = make(Comparison{ComparisonOperator::Equal, draft_.repeat(*subject), std::move(when)}, Kind::Boolean,
                        place);
        }
        ExpressionPtr then = bind(*branch.then);
        type = join(type, then->type);
        bound.branches.push_back({std::move(when), std::move(then)});
    }
    bound.otherwise =
        expression.otherwise != nullptr ? bind(*expression.otherwise) : make(Constant{}, Kind::Null, range);
    type = join(type, bound.otherwise->type);
    return make(std::move(bound), type, range);
}

}  // namespace kveld::query::bind
