#include "query/plan/plan_slots.h"

#include "query/parse/expression.h"

namespace kveld::query::plan {
namespace {

using parse::Overloaded;

void read(SlotSet& slots, const bind::Expression& expression) {
    slots.insert_all(bind::slots_of(expression));
}
void read(SlotSet& slots, const bind::ExpressionPtr& expression) {
    if (expression != nullptr) read(slots, *expression);
}

}  // namespace

SlotSet reads_of(const PlanNode& node) {
    SlotSet slots;
    std::visit(Overloaded{[&](const NodeById& it) { read(slots, *it.id); },
                          [&](const Expand& it) {
                              slots.insert(it.from);
                              if (it.into) slots.insert(it.to);
                          },
                          [&](const ExpandPath& it) {
                              for (const bind::ExpressionPtr& predicate : *it.predicates) read(slots, predicate);
                              slots.erase(it.each);
                              slots.insert(it.from);
                              if (it.into) slots.insert(it.to);
                          },
                          [&](const EndsOf& it) {
                              slots.insert(it.relationship);
                              if (it.left_known) slots.insert(it.left);
                              if (it.right_known) slots.insert(it.right);
                          },
                          [&](const DifferentRelationships& it) {
                              slots.insert(it.relationship);
                              slots.insert_all(it.others);
                          },
                          [&](const Filter& it) {
                              for (const bind::Expression* predicate : it.predicates) read(slots, *predicate);
                          },
                          [&](const NodeFilter& it) { slots.insert(it.node); },
                          [&](const Project& it) {
                              for (const Projected& item : it.items) read(slots, *item.expression);
                          },
                          [&](const Aggregate& it) {
                              for (const Projected& key : it.keys) read(slots, *key.expression);
                              for (const bind::AggregateItem& aggregate : *it.aggregates) {
                                  for (const auto& argument : aggregate.arguments) read(slots, argument);
                              }
                          },
                          [&](const Distinct& it) { slots.insert_all(it.slots); },
                          [&](const Sort& it) {
                              for (const bind::SortKey& key : *it.keys) read(slots, key.expression);
                          },
                          [&](const Unwind& it) { read(slots, *it.list); },
                          [&](const Create& it) {
                              for (const bind::NewNode& made : it.clause->nodes) read(slots, made.properties);
                              for (const bind::NewRelationship& made : it.clause->relationships) {
                                  read(slots, made.properties);
                                  slots.insert(made.source);
                                  slots.insert(made.target);
                              }
                          },
                          [](const auto&) {}},
               node);
    return slots;
}

// What an operator gives besides what its input has.
std::vector<Slot> introduced_by(const PlanNode& node) {
    return std::visit(
        Overloaded{[](const Argument& it) { return std::vector<Slot>{it.row}; },
                   [](const NodeScan& it) { return std::vector<Slot>{it.node}; },
                   [](const NodeById& it) { return std::vector<Slot>{it.node}; },
                   [](const Expand& it) {
                       return it.into ? std::vector<Slot>{it.relationship} : std::vector<Slot>{it.relationship, it.to};
                   },
                   [](const ExpandPath& it) {
                       return it.into ? std::vector<Slot>{it.relationship} : std::vector<Slot>{it.relationship, it.to};
                   },
                   [](const EndsOf& it) {
                       std::vector<Slot> slots;
                       if (!it.left_known) slots.push_back(it.left);
                       if (!it.right_known && it.right != it.left) slots.push_back(it.right);
                       return slots;
                   },
                   [](const Project& it) {
                       std::vector<Slot> slots;
                       for (const Projected& item : it.items) slots.push_back(item.slot);
                       return slots;
                   },
                   [](const Aggregate& it) {
                       std::vector<Slot> slots;
                       for (const Projected& key : it.keys) slots.push_back(key.slot);
                       for (const bind::AggregateItem& aggregate : *it.aggregates) slots.push_back(aggregate.slot);
                       return slots;
                   },
                   [](const Unwind& it) { return std::vector<Slot>{it.slot}; },
                   [](const OptionalApply& it) { return it.introduces; },
                   [](const Create& it) {
                       std::vector<Slot> slots;
                       for (const bind::NewNode& made : it.clause->nodes) slots.push_back(made.slot);
                       for (const bind::NewRelationship& made : it.clause->relationships) slots.push_back(made.slot);
                       return slots;
                   },
                   [](const auto&) { return std::vector<Slot>(); }},
        node);
}

PlanPtr make_step(PlanNode node, std::vector<PlanPtr> children, double rows) {
    auto plan = std::make_unique<Plan>();
    const bool starts_anew = std::holds_alternative<Aggregate>(node);
    for (std::size_t i = 0; i < children.size() && !starts_anew; ++i) {
        if (std::holds_alternative<OptionalApply>(node) && i == 1) continue;
        plan->slots.insert(plan->slots.end(), children[i]->slots.begin(), children[i]->slots.end());
    }
    for (const Slot slot : introduced_by(node)) {
        if (std::ranges::find(plan->slots, slot) == plan->slots.end()) plan->slots.push_back(slot);
    }
    if (const auto* distinct = std::get_if<Distinct>(&node)) plan->slots = distinct->slots;
    if (const auto* all = std::get_if<UnionAll>(&node)) plan->slots = all->columns.front();
    plan->node = std::move(node);
    plan->children = std::move(children);
    plan->rows = rows;
    return plan;
}

}  // namespace kveld::query::plan
