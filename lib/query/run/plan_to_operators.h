#pragma once

// Plan → operators, one for one.
//
//     OperatorPtr root = make_operator(plan, context);
//     while (const Chunk* chunk = root->next()) …
//
// Plan and context must outlive the operators. `made`, where it is given, tells which operator carries out which step.

#include <vector>

#include "query/plan/plan.h"
#include "query/run/operator.h"

namespace kveld::query::run {

struct MadeOperator {
    const plan::Plan* step = nullptr;
    const Operator* carried_out_by = nullptr;
};

OperatorPtr make_operator(const plan::Plan& plan, const Context& context, std::vector<MadeOperator>* made = nullptr);

}  // namespace kveld::query::run
