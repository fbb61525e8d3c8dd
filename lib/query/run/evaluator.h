#pragma once

// Computes an expression for the rows of a chunk.
//
//     std::unique_ptr<Evaluator> evaluator = make_evaluator(*item.expression, child.schema(), context);
//     const Vector& values = evaluator->evaluate(chunk);       // at each selected row's own place
//
// What evaluate() gives, and what its values point at, is valid until evaluate() is called again and while the chunk
// is. Rows that the chunk does not select are not touched: a mistake in them is none. Which layout comes out may differ
// from chunk to chunk. Labels, types and keys are looked up once, when the evaluator is made; graphs that a statement
// changes itself give its evaluators names that are new (they are looked up again where they were not found).
//
// Throws QueryError (Runtime): what types or values do not allow, with the expression's range.

#include <cstdint>
#include <memory>
#include <vector>

#include "query/bind/expression.h"
#include "query/run/chunk.h"
#include "query/run/context.h"

namespace kveld::query::run {

class Evaluator {
public:
    virtual ~Evaluator() = default;
    virtual const Vector& evaluate(const Chunk& chunk) = 0;
};

// The expression, the context and the graph must outlive the evaluator. Throws Bug where the schema lacks a slot.
std::unique_ptr<Evaluator> make_evaluator(const bind::Expression& expression, const Schema& schema,
                                          const Context& context);

// The rows of a chunk for which a predicate is true: not false, not null. Throws QueryError (TypeError) where it is
// neither. `selection` has room for kChunkRows; gives how many.
std::uint32_t select_true(const Vector& predicate, const Chunk& chunk, std::uint16_t* selection);

// The value of an expression that reads no slot, in the context's memory.
graph::Value evaluate_constant(const bind::Expression& expression, const Context& context);

// Copies a value with everything that it points at. Throws QueryError (ArgumentError) for values that nest deeper than
// 2000.
graph::Value copy(const graph::Value& value, std::pmr::memory_resource* memory);

}  // namespace kveld::query::run
