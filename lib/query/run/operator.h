#pragma once

// A step of a running plan. Chunks are pulled: next() gives the next one, null at the end.
//
//     std::unique_ptr<Operator> root = make_operator(*plan, context);
//     while (const Chunk* chunk = root->next()) append(*chunk);
//
// A chunk, and what its values point at, is valid until next() or restart() of the operator that gave it is called
// again: who keeps rows longer copies them (copy() of evaluator.h). Therefore a chunk that is given out has rows from
// one chunk of the input only, and the input is asked for its next one when all of the last was given out. Chunks are
// not empty. Every chunk polls the interrupt. One operator, one pair of files; each is made by plan_to_operators.cpp.

#include <cstdint>
#include <memory>
#include <vector>

#include "query/run/chunk.h"
#include "query/run/context.h"

namespace kveld::query::run {

class Operator {
public:
    Operator(Schema schema, const Context& context) : schema_(std::move(schema)), context_(context) {}
    virtual ~Operator() = default;
    Operator(const Operator&) = delete;
    Operator& operator=(const Operator&) = delete;

    const Schema& schema() const noexcept { return schema_; }

    const Chunk* next() {
        context_.interrupt->poll();
        const Chunk* const chunk = produce();
        if (chunk != nullptr) rows_ += chunk->size;
        return chunk;
    }

    // Begins from the start again, for the side of a plan that runs once for each chunk of another.
    virtual void restart() = 0;

    std::uint64_t rows() const noexcept { return rows_; }  // given out so far, for PROFILE

protected:
    virtual const Chunk* produce() = 0;
    const Context& context() const noexcept { return context_; }

private:
    Schema schema_;
    const Context& context_;
    std::uint64_t rows_ = 0;
};

using OperatorPtr = std::unique_ptr<Operator>;

}  // namespace kveld::query::run
