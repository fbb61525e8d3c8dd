#include "query/plan/match_planner.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "query/plan/growth.h"
#include "query/plan/plan_slots.h"
#include "query/plan/same_relationship.h"

namespace kveld::query::plan {
namespace {

using bind::Expression;
using bind::LabelPredicate;
using bind::RelationshipPattern;

constexpr double kCostOfScanning = 0.3;  // a node that is gone over, compared with a row that is grown

// A node to begin with.
struct Start {
    const PatternNode* node = nullptr;
    const Expression* id = nullptr;         // what its `id` must be
    const Expression* predicate = nullptr;  // which says so
    double rows = 0;
    double cost = 0;  // of the pattern that hangs together with it
};

std::optional<LabelPredicate> both(std::optional<LabelPredicate> labels, const LabelPredicate& more) {
    if (!labels) return more;
    if (labels->kind != LabelPredicate::Kind::And) {
        LabelPredicate all{.kind = LabelPredicate::Kind::And, .name = {}, .operands = {}};
        all.operands.push_back(std::move(*labels));
        labels = std::move(all);
    }
    labels->operands.push_back(more);
    return labels;
}

graph::Direction reversed(graph::Direction direction) {
    if (direction == graph::Direction::Out) return graph::Direction::In;
    return direction == graph::Direction::In ? graph::Direction::Out : graph::Direction::Both;
}

// n.id where n is the slot.
bool is_id_of(const Expression& expression, Slot slot) {
    const auto* property = expression.as<bind::Property>();
    if (property == nullptr || property->key != "id") return false;
    const auto* variable = property->object->as<bind::Variable>();
    return variable != nullptr && variable->slot == slot;
}

// What `n.id = …` compares the node's id with; null where the predicate is something else.
const Expression* compared_with_id(const Expression& predicate, Slot slot) {
    const auto* comparison = predicate.as<bind::Comparison>();
    if (comparison == nullptr || comparison->op != bind::ComparisonOperator::Equal) return nullptr;
    if (is_id_of(*comparison->left, slot)) return comparison->right.get();
    return is_id_of(*comparison->right, slot) ? comparison->left.get() : nullptr;
}

class MatchPlanner {
public:
    MatchPlanner(const bind::MatchClause& clause, const Counts& counts) : clause_(clause), counts_(counts) {}

    PlanPtr plan(PlanPtr input) {
        take_patterns(SlotSet(input->slots));
        PlanPtr plan = check_known_nodes(place_predicates(std::move(input)));
        plan = grow(std::move(plan));
        while (const std::optional<Start> start = best_start(SlotSet(plan->slots))) {
            plan = begin_with(*start, std::move(plan));
        }
        return place_predicates(bind_paths(std::move(plan)));
    }

private:
    // Labels that WHERE asks of a new node are its pattern's.
    void take_patterns(const SlotSet& known) {
        for (const bind::NodePattern& pattern : clause_.nodes)
            nodes_.push_back({.slot = pattern.slot, .labels = pattern.labels});
        for (const bind::ExpressionPtr& predicate : clause_.predicates) {
            const auto* labels = predicate->as<bind::HasLabels>();
            const auto* variable = labels != nullptr ? labels->object->as<bind::Variable>() : nullptr;
            const auto node =
                variable == nullptr ? nodes_.end() : std::ranges::find(nodes_, variable->slot, &PatternNode::slot);
            if (node != nodes_.end() && !known.contains(node->slot)) {
                node->labels = both(std::move(node->labels), labels->labels);
            } else {
                predicates_.push_back(predicate.get());
            }
        }
        for (std::size_t i = 0; i < clause_.relationships.size(); ++i) relationships_.push_back(i);
        for (PatternNode& node : nodes_) node.selectivity = selectivity_of(node, known);
        growths_.emplace(clause_, nodes_, counts_);
    }

    // Which part of the nodes with its labels the predicates on a node alone leave; of an id one node.
    double selectivity_of(const PatternNode& node, const SlotSet& known) const {
        double part = 1;
        for (const Expression* predicate : predicates_) {
            const Expression* id = compared_with_id(*predicate, node.slot);
            if (id != nullptr && known.contains_all(bind::slots_of(*id))) {
                return 1 / std::max(1.0, counts_.nodes(node.labels));
            }
            if (bind::slots_of(*predicate) == std::vector<Slot>{node.slot}) part *= selectivity(*predicate);
        }
        return part;
    }

    const std::optional<LabelPredicate>& labels_of(Slot slot) const {
        return std::ranges::find(nodes_, slot, &PatternNode::slot)->labels;
    }

    // Growing from a node or into it does not look at its labels, nor whether one that stands alone is null.
    PlanPtr check_known_nodes(PlanPtr plan) const {
        const SlotSet known(plan->slots);
        for (const PatternNode& node : nodes_) {
            if (!known.contains(node.slot)) continue;
            const bool alone = std::ranges::none_of(clause_.relationships, [&](const RelationshipPattern& pattern) {
                return pattern.left == node.slot || pattern.right == node.slot;
            });
            if (!node.labels && !alone) continue;
            const double rows = plan->rows / 2;
            plan = make_step_over(std::move(plan), NodeFilter{.node = node.slot, .labels = node.labels}, rows);
        }
        return plan;
    }

    PlanPtr place_predicates(PlanPtr plan) {
        Filter filter;
        double rows = plan->rows;
        const SlotSet known(plan->slots);
        std::erase_if(predicates_, [&](const Expression* predicate) {
            if (!known.contains_all(bind::slots_of(*predicate))) return false;
            filter.predicates.push_back(predicate);
            rows *= selectivity(*predicate);
            return true;
        });
        if (filter.predicates.empty()) return plan;
        return make_step_over(std::move(plan), std::move(filter), rows);
    }

    Start start_at(const PatternNode& node, const SlotSet& known) const {
        Start start{.node = &node};
        for (const Expression* predicate : predicates_) {
            const Expression* id = compared_with_id(*predicate, node.slot);
            if (id == nullptr || !known.contains_all(bind::slots_of(*id))) continue;
            start.id = id;
            start.predicate = predicate;
            break;
        }
        const double found = start.id != nullptr ? 1 : counts_.nodes(node.labels);
        start.rows = start.id != nullptr ? 1 : found * node.selectivity;
        start.cost = found * kCostOfScanning + growths_->cost_from(start.rows, SlotSet({node.slot}), relationships_);
        return start;
    }

    // The node from which all that hangs together with it promises the fewest rows.
    std::optional<Start> best_start(const SlotSet& known) const {
        std::optional<Start> best;
        for (const PatternNode& node : nodes_) {
            if (known.contains(node.slot)) continue;
            const Start start = start_at(node, known);
            const bool better = !best || start.cost < best->cost || (start.cost == best->cost && !best->id && start.id);
            if (better) best = start;
        }
        return best;
    }

    // Begins what does not hang together with the plan yet: on its own, unless its first node is looked up by what the
    // plan's rows say.
    PlanPtr begin_with(const Start& start, PlanPtr plan) {
        std::erase(predicates_, start.predicate);
        const bool depends = start.id != nullptr && !bind::slots_of(*start.id).empty();
        if (depends) {
            const double rows = plan->rows;
            plan = make_step_over(std::move(plan), by_id(start), rows);
            return grow(place_predicates(std::move(plan)));
        }
        PlanPtr part = start.id != nullptr ? make_step(by_id(start), {}, 1)
                                           : make_step(NodeScan{.node = start.node->slot, .labels = start.node->labels},
                                                       {}, counts_.nodes(start.node->labels));
        part = grow(place_predicates(std::move(part)));
        if (plan->is<SingleRow>()) return part;
        const double rows = plan->rows * part->rows;
        std::vector<PlanPtr> sides;
        sides.push_back(std::move(plan));
        sides.push_back(std::move(part));
        return place_predicates(tell_apart(make_step(Product{}, std::move(sides), rows)));
    }

    static NodeById by_id(const Start& start) {
        return {.node = start.node->slot, .labels = start.node->labels, .id = start.id};
    }

    PlanPtr grow(PlanPtr plan) {
        while (const std::optional<Growth> growth = growths_->next(SlotSet(plan->slots), relationships_)) {
            std::erase(relationships_, growth->number);
            plan = place_predicates(tell_apart(grow_by(*growth, std::move(plan))));
        }
        return plan;
    }

    PlanPtr grow_by(const Growth& growth, PlanPtr plan) {
        const RelationshipPattern& pattern = clause_.relationships[growth.number];
        placed_.push_back(&pattern);
        const SlotSet known(plan->slots);
        const double rows = plan->rows * growth.factor;
        if (known.contains(pattern.slot)) return grow_by_known(pattern, std::move(plan));
        const Slot from = growth.from_left ? pattern.left : pattern.right;
        const Slot to = growth.from_left ? pattern.right : pattern.left;
        const bool into = known.contains(to);
        const graph::Direction direction = growth.from_left ? pattern.direction : reversed(pattern.direction);
        const std::optional<LabelPredicate> labels = into ? std::nullopt : labels_of(to);
        if (pattern.length) {
            return make_step_over(std::move(plan),
                                  ExpandPath{.from = from,
                                             .relationship = pattern.slot,
                                             .to = to,
                                             .direction = direction,
                                             .types = pattern.types,
                                             .labels = labels,
                                             .into = into,
                                             .reversed = !growth.from_left,
                                             .length = *pattern.length,
                                             .each = pattern.each,
                                             .predicates = &pattern.predicates},
                                  rows);
        }
        return make_step_over(std::move(plan),
                              Expand{.from = from,
                                     .relationship = pattern.slot,
                                     .to = to,
                                     .direction = direction,
                                     .types = pattern.types,
                                     .labels = labels,
                                     .into = into},
                              rows);
    }

    PlanPtr grow_by_known(const RelationshipPattern& pattern, PlanPtr plan) const {
        if (!pattern.predicates.empty()) {
            throw base::Error(base::ErrorKind::Unsupported,
                              "properties of a path whose relationships are known already are not supported yet")
                .hint("write all(r IN relationships WHERE r.key = value) in WHERE");
        }
        const SlotSet known(plan->slots);
        const double rows = plan->rows;
        plan = make_step_over(std::move(plan),
                              EndsOf{.relationship = pattern.slot,
                                     .left = pattern.left,
                                     .right = pattern.right,
                                     .direction = pattern.direction,
                                     .types = pattern.types,
                                     .length = pattern.length,
                                     .left_known = known.contains(pattern.left),
                                     .right_known = known.contains(pattern.right)},
                              rows);
        for (const Slot end : {pattern.left, pattern.right}) {
            if (known.contains(end) || !labels_of(end)) continue;
            plan = make_step_over(std::move(plan), NodeFilter{.node = end, .labels = labels_of(end)}, rows);
        }
        return plan;
    }

    // No relationship twice in one MATCH. Asked where two that may be the same have both been found.
    PlanPtr tell_apart(PlanPtr plan) {
        const SlotSet known(plan->slots);
        for (std::size_t i = 1; i < placed_.size(); ++i) {
            DifferentRelationships different{.relationship = placed_[i]->slot, .others = {}};
            if (!known.contains(placed_[i]->slot)) continue;
            for (std::size_t j = 0; j < i; ++j) {
                if (!known.contains(placed_[j]->slot) || !may_be_same(*placed_[i], *placed_[j])) continue;
                if (told_apart_.emplace(j, i).second) different.others.push_back(placed_[j]->slot);
            }
            if (different.others.empty()) continue;
            const double rows = plan->rows;
            plan = make_step_over(std::move(plan), std::move(different), rows);
        }
        return plan;
    }

    PlanPtr bind_paths(PlanPtr plan) const {
        if (clause_.paths.empty()) return plan;
        Project project;
        for (const bind::PathPattern& path : clause_.paths) project.items.push_back({path.path.get(), path.slot});
        const double rows = plan->rows;
        return make_step_over(std::move(plan), std::move(project), rows);
    }

    const bind::MatchClause& clause_;
    const Counts& counts_;
    std::vector<PatternNode> nodes_;
    std::vector<const Expression*> predicates_;  // not placed yet
    std::vector<std::size_t> relationships_;     // not grown by yet
    std::optional<Growths> growths_;
    std::vector<const RelationshipPattern*> placed_;
    std::set<std::pair<std::size_t, std::size_t>> told_apart_;
};

}  // namespace

PlanPtr plan_match(const bind::MatchClause& clause, PlanPtr input, const Counts& counts) {
    return MatchPlanner(clause, counts).plan(std::move(input));
}

}  // namespace kveld::query::plan
