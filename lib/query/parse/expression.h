#pragma once

// The parsed form of expressions: one struct a kind, in a variant. Include "query/parse/ast.h".
//
//     std::visit(Overloaded{[&](const Variable& it) { … }, [&](const Property& it) { … }, …}, expression.node);
//     if (const auto* call = expression.as<FunctionCall>()) …
//
// Brackets leave no trace but in the tree's shape (and in PatternExpression). No tree is higher than
// kMaximumDepth (ast.h), so that a walk may recurse.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "query/parse/pattern.h"

namespace kveld::query::parse {

struct Query;
using QueryPtr = std::unique_ptr<Query>;
using Expressions = std::vector<ExpressionPtr>;

struct NullLiteral {};

struct BooleanLiteral {
    bool value = false;
};

struct IntegerLiteral {  // the sign of -5 belongs to the literal
    std::int64_t value = 0;
};

struct FloatLiteral {
    double value = 0;
};

struct StringLiteral {
    std::string value;  // escapes resolved
};

struct ListLiteral {
    Expressions items;
};

struct MapEntry {
    Name key;
    ExpressionPtr value;
};

struct MapLiteral {
    std::vector<MapEntry> entries;  // as written: a key may occur twice
};

struct Parameter {  // $name, $0, $`a name`
    std::string name;
};

struct Variable {
    std::string name;
};

struct Property {  // object.key
    ExpressionPtr object;
    Name key;
};

struct Subscript {  // container[index]
    ExpressionPtr container;
    ExpressionPtr index;
};

struct Slice {  // list[from..to]; either may be null
    ExpressionPtr list;
    ExpressionPtr from;
    ExpressionPtr to;
};

struct LabelTest {  // n:A:B, a predicate
    ExpressionPtr object;
    LabelExpression labels;
};

enum class UnaryOperator { Not, Plus, Minus, IsNull, IsNotNull };

struct Unary {
    UnaryOperator op = UnaryOperator::Not;
    ExpressionPtr operand;
};

enum class BinaryOperator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    In,
    StartsWith,
    EndsWith,
    Contains,
    Matches,  // =~
};

struct Binary {
    BinaryOperator op = BinaryOperator::Add;
    ExpressionPtr left;
    ExpressionPtr right;
    SourceRange op_range;  // of the operator itself
};

enum class LogicalOperator { And, Or, Xor };

struct Logical {  // a AND b AND c: two or more operands of one operator, in order
    LogicalOperator op = LogicalOperator::And;
    Expressions operands;
};

enum class ComparisonOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

// a < b <= c, which means a < b AND b <= c with b evaluated once. There is one operand more than operators.
struct Comparison {
    std::vector<ComparisonOperator> operators;
    Expressions operands;
};

struct CaseBranch {
    ExpressionPtr when;  // a value to compare with where there is a subject, else a predicate
    ExpressionPtr then;
};

struct Case {
    ExpressionPtr subject;  // null in CASE WHEN …
    std::vector<CaseBranch> branches;
    ExpressionPtr otherwise;  // null where there is no ELSE
};

struct ListComprehension {  // [variable IN list WHERE predicate | projection]
    Name variable;
    ExpressionPtr list;
    ExpressionPtr predicate;   // may be null
    ExpressionPtr projection;  // null: the variable itself
};

struct PatternComprehension {  // [p = (a)-->(b) WHERE predicate | projection]
    PathPattern pattern;
    ExpressionPtr predicate;  // may be null
    ExpressionPtr projection;
};

enum class QuantifierKind { All, Any, None, Single };

struct Quantifier {  // all(variable IN list WHERE predicate)
    QuantifierKind kind = QuantifierKind::All;
    Name variable;
    ExpressionPtr list;
    ExpressionPtr predicate;
};

struct Reduce {  // reduce(accumulator = initial, variable IN list | step)
    Name accumulator;
    ExpressionPtr initial;
    Name variable;
    ExpressionPtr list;
    ExpressionPtr step;
};

struct FunctionCall {  // name_space.name(DISTINCT arguments); names as written, functions ignore case
    Names name_space;  // {"date"} in date.truncate(…); mostly empty
    Name name;
    bool distinct = false;
    Expressions arguments;

    std::string full_name() const;  // "date.truncate"
};

struct CountStar {};  // count(*)

// A pattern where a value stands: (a)-[:KNOWS]->(), true where it matches, or shortestPath(…), a path.
struct PatternExpression {
    PathPattern pattern;
};

// EXISTS { … } and COUNT { … }. The short form EXISTS { (a)-->(b) WHERE … } is a query of one MATCH without RETURN.
struct ExistsSubquery {
    QueryPtr query;
};

struct CountSubquery {
    QueryPtr query;
};

using ExpressionNode =
    std::variant<NullLiteral, BooleanLiteral, IntegerLiteral, FloatLiteral, StringLiteral, ListLiteral, MapLiteral,
                 Parameter, Variable, Property, Subscript, Slice, LabelTest, Unary, Binary, Logical, Comparison, Case,
                 ListComprehension, PatternComprehension, Quantifier, Reduce, FunctionCall, CountStar,
                 PatternExpression, ExistsSubquery, CountSubquery>;

struct Expression {
    ExpressionNode node;
    SourceRange range{};       // without brackets around it
    std::uint32_t height = 1;  // of the tree; 1 for a leaf

    template <typename Kind>
    const Kind* as() const noexcept {
        return std::get_if<Kind>(&node);
    }
    template <typename Kind>
    Kind* as() noexcept {
        return std::get_if<Kind>(&node);
    }
    template <typename Kind>
    bool is() const noexcept {
        return std::holds_alternative<Kind>(node);
    }
};

// Makes one visitor of several lambdas, for std::visit.
template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace kveld::query::parse
