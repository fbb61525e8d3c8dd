#pragma once

// Which slots a step of a plan reads, adds and has.
//
//     PlanPtr scan = make_step(NodeScan{.node = s}, {}, 27);      // scan->slots == {s}

#include "query/plan/plan.h"
#include "query/plan/slot_set.h"

namespace kveld::query::plan {

// What a step reads of its input, besides what it passes on.
SlotSet reads_of(const PlanNode& node);

// What a step gives besides what its input has.
std::vector<Slot> introduced_by(const PlanNode& node);

// A step that gives all it can.
PlanPtr make_step(PlanNode node, std::vector<PlanPtr> children, double rows);

// The same over one input.
template <typename Node>
PlanPtr make_step_over(PlanPtr input, Node node, double rows) {
    std::vector<PlanPtr> children;
    children.push_back(std::move(input));
    return make_step(PlanNode(std::move(node)), std::move(children), rows);
}

}  // namespace kveld::query::plan
