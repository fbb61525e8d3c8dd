#pragma once

// Parsed expressions → bound expressions, in a scope.
//
//     ExpressionBinder binder(draft, scope, "WHERE");
//     binder.bind_conjuncts(*match.where, clause.predicates);
//
// Throws QueryError for names that stand for nothing, aggregates where there can be none, wrong numbers of arguments,
// and types that are known to be wrong.

#include <string_view>

#include "query/bind/aggregates.h"
#include "query/bind/draft.h"
#include "query/bind/scope.h"
#include "query/parse/ast.h"

namespace kveld::query::bind {

class ExpressionBinder {
public:
    // `place` is the clause, for messages. Without `aggregates` there can be none in it. The scope is as it was
    // afterwards.
    ExpressionBinder(Draft& draft, Scope& scope, std::string_view place, AggregateList* aggregates = nullptr)
        : draft_(draft), scope_(scope), place_(place), aggregates_(aggregates) {}

    ExpressionPtr bind(const parse::Expression& expression);
    ExpressionPtr bind_predicate(const parse::Expression& expression);
    // Splits a predicate at its ANDs.
    void bind_conjuncts(const parse::Expression& expression, Expressions& into);
    Expressions bind_all(const parse::Expressions& expressions);

private:
    // expressions.cpp
    ExpressionPtr bind_list(const parse::ListLiteral& list, SourceRange range);
    ExpressionPtr bind_map(const parse::MapLiteral& map, SourceRange range);
    ExpressionPtr bind_property(const parse::Property& property, SourceRange range);
    ExpressionPtr bind_label_test(const parse::LabelTest& test, SourceRange range);

    // operators.cpp
    ExpressionPtr bind_unary(const parse::Unary& unary, SourceRange range);
    ExpressionPtr bind_binary(const parse::Binary& binary, SourceRange range);
    ExpressionPtr bind_logical(const parse::Logical& logical, SourceRange range);
    ExpressionPtr bind_comparison(const parse::Comparison& comparison, SourceRange range);
    ExpressionPtr bind_case(const parse::Case& expression, SourceRange range);

    // lists.cpp
    ExpressionPtr bind_subscript(const parse::Subscript& subscript, SourceRange range);
    ExpressionPtr bind_slice(const parse::Slice& slice, SourceRange range);
    ExpressionPtr bind_comprehension(const parse::ListComprehension& comprehension, SourceRange range);
    ExpressionPtr bind_quantifier(const parse::Quantifier& quantifier, SourceRange range);
    ExpressionPtr bind_reduce(const parse::Reduce& reduce, SourceRange range);
    ExpressionPtr bind_list_operand(const parse::Expression& list, std::string_view before);

    // calls.cpp
    ExpressionPtr bind_call(const parse::FunctionCall& call, SourceRange range);
    ExpressionPtr bind_aggregate(const functions::Aggregate& aggregate, bool distinct,
                                 const parse::Expressions& arguments, SourceRange range);

    Draft& draft_;
    Scope& scope_;
    std::string_view place_;
    AggregateList* aggregates_;
    const functions::Aggregate* inside_ = nullptr;  // the aggregate whose arguments are being bound
};

// What labels a node, or types a relationship, must have.
LabelPredicate bind_labels(const parse::LabelExpression& labels);

// Throws InvalidArgumentType where `expression` can't be a `wanted`: "'size' takes a String or List, not an Integer".
void require(const Expression& expression, StaticType wanted, std::string_view taker);

// A call of an operator, found by its name in the registry.
ExpressionPtr call_of(std::string_view function, Expressions arguments, SourceRange range);

}  // namespace kveld::query::bind
