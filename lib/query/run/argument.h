#pragma once

// The rows of the apply above it, with one more column that tells which row of the apply's chunk each one is.
//
//     ArgumentSource source;                        // the apply's
//     source.chunk = chunk;  right->restart();      // the argument of the right side now gives this chunk

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

struct ArgumentSource {
    const Schema* schema = nullptr;  // of what the apply's left side gives
    const Chunk* chunk = nullptr;
};

OperatorPtr make_argument(const plan::Argument& argument, Schema schema, const ArgumentSource& source,
                          const Context& context);

}  // namespace kveld::query::run
