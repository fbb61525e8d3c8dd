#pragma once

// One maker a kind of expression, each in a file of its own; make_evaluator (evaluator.h) chooses. All of them give an
// evaluator that follows the rules there.

#include <memory>

#include "query/run/evaluator.h"

namespace kveld::query::run {

using EvaluatorPtr = std::unique_ptr<Evaluator>;

// What every maker is given. The source's expression holds the node that the maker is for.
struct Source {
    const bind::Expression& expression;
    const Schema& schema;
    const Context& context;

    SourceRange range() const noexcept { return expression.range; }
    template <typename Kind>
    const Kind& node() const {
        return std::get<Kind>(expression.node);
    }
    EvaluatorPtr make(const bind::ExpressionPtr& part) const { return make_evaluator(*part, schema, context); }
};

EvaluatorPtr make_property(const Source& source);        // evaluator_property.cpp
EvaluatorPtr make_call(const Source& source);            // evaluator_call.cpp
EvaluatorPtr make_arithmetic(const Source& source);      // evaluator_arithmetic.cpp; of a Call
EvaluatorPtr make_text_predicate(const Source& source);  // evaluator_text.cpp; of a Call
EvaluatorPtr make_pattern_match(const Source& source);   // evaluator_regex.cpp; of a Call
EvaluatorPtr make_membership(const Source& source);      // evaluator_membership.cpp; of a Call
EvaluatorPtr make_logical(const Source& source);         // evaluator_logical.cpp
EvaluatorPtr make_comparison(const Source& source);      // evaluator_comparison.cpp
EvaluatorPtr make_is_null(const Source& source);         // evaluator_logical.cpp
EvaluatorPtr make_has_labels(const Source& source);      // evaluator_labels.cpp
EvaluatorPtr make_list(const Source& source);            // evaluator_containers.cpp
EvaluatorPtr make_map(const Source& source);             // evaluator_containers.cpp
EvaluatorPtr make_path(const Source& source);            // evaluator_containers.cpp
EvaluatorPtr make_case(const Source& source);            // evaluator_case.cpp
EvaluatorPtr make_comprehension(const Source& source);   // evaluator_comprehension.cpp
EvaluatorPtr make_quantifier(const Source& source);      // evaluator_comprehension.cpp
EvaluatorPtr make_reduce(const Source& source);          // evaluator_reduce.cpp

}  // namespace kveld::query::run
