#pragma once

// The bound form of expressions: every name resolved, every parameter a constant, what only looks different made the
// same.
//
//     n.age >= $least AND NOT n:Person     →     And(>=(Property(slot 0, age), 30), Not(HasLabels(slot 0, Person)))
//
// What the binder has done: variables are slots, unique in the whole statement; aggregates are taken out into their
// projection (query.h) and stand here as variables; CASE with a subject is CASE with comparisons; a < b < c is two
// comparisons; operators but the logical ones and the comparisons are calls (function.h names them "+", "=~", "in" …).

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/value.h"
#include "query/bind/static_type.h"
#include "query/functions/function.h"
#include "query/query_error.h"

namespace kveld::query::bind {

// A variable, named or not, of a statement.
using Slot = std::uint32_t;

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;
using Expressions = std::vector<ExpressionPtr>;

struct Constant {
    graph::Value value;  // in the statement's memory (Statement::memory)
};

struct Variable {
    Slot slot = 0;
};

struct Property {  // of a node, relationship, map or date
    ExpressionPtr object;
    std::string key;
};

struct Call {
    const functions::Function* function = nullptr;
    Expressions arguments;
};

enum class LogicalOperator : std::uint8_t { And, Or, Xor, Not };

struct Logical {  // Not has one operand, the others two or more
    LogicalOperator op = LogicalOperator::And;
    Expressions operands;
};

enum class ComparisonOperator : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

struct Comparison {
    ComparisonOperator op = ComparisonOperator::Equal;
    ExpressionPtr left;
    ExpressionPtr right;
};

struct IsNull {
    ExpressionPtr operand;
    bool negated = false;  // IS NOT NULL
};

// Names and operators over them, as in (:A&(B|!C)). Names are looked up when a plan runs.
struct LabelPredicate {
    enum class Kind : std::uint8_t { Name, And, Or, Not, Any };
    Kind kind = Kind::Name;
    std::string name;
    std::vector<LabelPredicate> operands;
    bool operator==(const LabelPredicate&) const = default;
};

struct HasLabels {  // of a node its labels; of a relationship its type
    ExpressionPtr object;
    LabelPredicate labels;
};

struct ListOf {
    Expressions items;
};

struct MapOf {  // keys differ and are sorted
    std::vector<std::string> keys;
    Expressions values;
};

struct CaseBranch {
    ExpressionPtr when;
    ExpressionPtr then;
};

struct Case {
    std::vector<CaseBranch> branches;
    ExpressionPtr otherwise;  // a null constant where there is no ELSE
};

// [variable IN list WHERE predicate | projection]
struct Comprehension {
    Slot variable = 0;
    ExpressionPtr list;
    ExpressionPtr predicate;   // may be null
    ExpressionPtr projection;  // may be null: the variable itself
};

enum class QuantifierKind : std::uint8_t { All, Any, None, Single };

struct Quantifier {
    QuantifierKind kind = QuantifierKind::All;
    Slot variable = 0;
    ExpressionPtr list;
    ExpressionPtr predicate;
};

struct Reduce {
    Slot accumulator = 0;
    ExpressionPtr initial;
    Slot variable = 0;
    ExpressionPtr list;
    ExpressionPtr step;
};

// A path of a pattern, from what the pattern bound: nodes, and between them relationships or lists of them.
struct PathOf {
    std::vector<Slot> nodes;
    std::vector<Slot> relationships;
};

using ExpressionNode = std::variant<Constant, Variable, Property, Call, Logical, Comparison, IsNull, HasLabels, ListOf,
                                    MapOf, Case, Comprehension, Quantifier, Reduce, PathOf>;

struct Expression {
    ExpressionNode node;
    StaticType type{};
    SourceRange range{};

    template <typename Kind>
    const Kind* as() const noexcept {
        return std::get_if<Kind>(&node);
    }
    template <typename Kind>
    bool is() const noexcept {
        return std::holds_alternative<Kind>(node);
    }
};

// The slots that an expression reads, sorted; not those that it introduces itself.
std::vector<Slot> slots_of(const Expression& expression);

ExpressionPtr make(ExpressionNode node, StaticType type, SourceRange range);

ExpressionPtr copy(const Expression& expression);

// Whether two expressions say the same, wherever they stand in the query. `aliases` names slots of `a` that mean slots
// of `b`.
bool same(const Expression& a, const Expression& b, const std::map<Slot, Slot>& aliases = {});

// As one short line, for plans and tests: "n.age >= 30 AND NOT n:Person". Slots by the names that `names` gives them.
std::string to_string(const Expression& expression, const std::vector<std::string>& names);
std::string to_string(const LabelPredicate& labels);  // "A&(B|!C)"

}  // namespace kveld::query::bind
