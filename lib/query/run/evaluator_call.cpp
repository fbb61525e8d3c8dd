#include "query/run/evaluator_call.h"

#include <algorithm>

#include "query/run/vector_writer.h"

namespace kveld::query::run {

CallEvaluator::CallEvaluator(const Source& source)
    : context_(source.context),
      function_(*source.node<bind::Call>().function),
      range_(source.range()),
      scratch_(source.context.memory),
      result_(source.context.memory) {
    for (const bind::ExpressionPtr& argument : source.node<bind::Call>().arguments) {
        evaluators_.push_back(source.make(argument));
    }
    vectors_.resize(evaluators_.size());
    arguments_.resize(evaluators_.size());
}

const Vector& CallEvaluator::evaluate(const Chunk& chunk) {
    scratch_.reset();
    for (std::size_t i = 0; i < evaluators_.size(); ++i) vectors_[i] = &evaluators_[i]->evaluate(chunk);
    const auto is_null = [](const Vector* vector) { return vector->is_constant() && vector->is_null(0); };
    if (!function_.sees_null && std::ranges::any_of(vectors_, is_null)) {
        result_.become_constant({});
    } else if (!fast(chunk, vectors_)) {
        call_each_row(chunk);
    }
    return result_;
}

void CallEvaluator::call_each_row(const Chunk& chunk) {
    functions::CallContext call_context{context_.view, scratch_.memory(), context_.today};
    try {
        if (std::ranges::all_of(vectors_, &Vector::is_constant)) {
            result_.become_constant(call_at(0, call_context));
            return;
        }
        VectorWriter writer(result_, chunk);
        for_each_row(chunk, [&](std::uint32_t row) { writer.append(call_at(row, call_context)); });
    } catch (const QueryError& error) {
        throw located(error, range_);
    }
}

graph::Value CallEvaluator::call_at(std::uint32_t row, functions::CallContext& call_context) {
    for (std::size_t i = 0; i < vectors_.size(); ++i) arguments_[i] = vectors_[i]->at(row);
    return functions::call(function_, arguments_, call_context);
}

EvaluatorPtr make_call(const Source& source) {
    return std::make_unique<CallEvaluator>(source);
}

}  // namespace kveld::query::run
