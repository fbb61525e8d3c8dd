#include "query/plan/live_columns.h"

#include "query/plan/plan_slots.h"

namespace kveld::query::plan {
namespace {

std::vector<Slot> only(const std::vector<Slot>& slots, const SlotSet& needed) {
    std::vector<Slot> kept;
    for (const Slot slot : slots) {
        if (needed.contains(slot)) kept.push_back(slot);
    }
    return kept;
}

void append_arguments(const Plan& plan, SlotSet& slots) {
    if (plan.is<Argument>()) slots.insert_all(plan.slots);
    for (const PlanPtr& child : plan.children) append_arguments(*child, slots);
}

// The right side is asked for what it adds and for the row; the left one for what is needed, and what the right reads.
void keep_in_apply(Plan& plan, const SlotSet& needed) {
    const auto& apply = std::get<OptionalApply>(plan.node);
    SlotSet inside(only(apply.introduces, needed));
    inside.insert(apply.row);
    keep_live_columns(*plan.children[1], inside);
    SlotSet outside = needed;
    for (const Slot slot : apply.introduces) outside.erase(slot);
    append_arguments(*plan.children[1], outside);
    outside.erase(apply.row);
    keep_live_columns(*plan.children[0], outside);
}

void keep_in_children(Plan& plan, const SlotSet& needed) {
    if (plan.is<OptionalApply>()) {
        keep_in_apply(plan, needed);
        return;
    }
    if (const auto* all = std::get_if<UnionAll>(&plan.node)) {
        for (std::size_t i = 0; i < plan.children.size(); ++i) {
            keep_live_columns(*plan.children[i], SlotSet(all->columns[i]));
        }
        return;
    }
    SlotSet below = needed;
    for (const Slot slot : introduced_by(plan.node)) below.erase(slot);
    if (plan.is<Aggregate>()) below = SlotSet();
    below.insert_all(reads_of(plan.node));
    for (const PlanPtr& child : plan.children) keep_live_columns(*child, SlotSet(only(child->slots, below)));
}

std::vector<Slot> given_by(const Plan& plan, const SlotSet& needed) {
    if (plan.is<Argument>()) return only(plan.slots, needed);
    if (const auto* all = std::get_if<UnionAll>(&plan.node)) return all->columns.front();
    const std::vector<Slot> introduced = introduced_by(plan.node);
    const SlotSet own(introduced);
    std::vector<Slot> given;
    if (!plan.is<Aggregate>()) {
        const std::size_t passing = plan.is<OptionalApply>() ? 1 : plan.children.size();
        for (std::size_t i = 0; i < passing; ++i) {
            for (const Slot slot : only(plan.children[i]->slots, needed)) {
                if (!own.contains(slot)) given.push_back(slot);
            }
        }
    }
    const std::vector<Slot> added = only(introduced, needed);
    given.insert(given.end(), added.begin(), added.end());
    return given;
}

}  // namespace

void keep_live_columns(Plan& plan, const SlotSet& needed) {
    keep_in_children(plan, needed);
    plan.slots = given_by(plan, needed);
    if (auto* project = std::get_if<Project>(&plan.node)) {
        project->keep = only(plan.children[0]->slots, needed);
        for (const Projected& item : project->items) std::erase(project->keep, item.slot);
    }
}

}  // namespace kveld::query::plan
