#pragma once

// Calls of functions and operators. A row at a time through the function's implementation; classes for what is hot
// override fast() with a loop over whole vectors, and leave to the slow way what they have no loop for. Both give the
// same answers.

#include <span>
#include <vector>

#include "query/functions/function.h"
#include "query/run/evaluators.h"
#include "query/run/rows.h"

namespace kveld::query::run {

class CallEvaluator : public Evaluator {
public:
    explicit CallEvaluator(const Source& source);
    const Vector& evaluate(const Chunk& chunk) final;

protected:
    // Computes result() for the chunk and gives true; or gives false. No argument is null for every row.
    virtual bool fast(const Chunk& /*chunk*/, std::span<const Vector* const> /*arguments*/) { return false; }

    Vector& result() noexcept { return result_; }
    SourceRange range() const noexcept { return range_; }

private:
    void call_each_row(const Chunk& chunk);
    graph::Value call_at(std::uint32_t row, functions::CallContext& call_context);

    const Context& context_;
    const functions::Function& function_;
    SourceRange range_;
    std::vector<EvaluatorPtr> evaluators_;
    std::vector<const Vector*> vectors_;  // of the arguments, as they were last evaluated
    std::vector<graph::Value> arguments_;
    Scratch scratch_;
    Vector result_;
};

}  // namespace kveld::query::run
