#include "query/plan/growth.h"

#include <algorithm>
#include <cmath>

namespace kveld::query::plan {
namespace {

constexpr std::uint64_t kLongestCounted = 6;  // steps of a path without end that an estimate looks at
constexpr double kCostOfTrying = 0.1;         // a neighbour whose labels are looked at, compared with a row

graph::Direction reversed(graph::Direction direction) {
    if (direction == graph::Direction::Out) return graph::Direction::In;
    return direction == graph::Direction::In ? graph::Direction::Out : graph::Direction::Both;
}

double over_path(double one, const bind::PathLength& length) {
    const std::uint64_t shortest = std::min(length.minimum, kLongestCounted);
    const std::uint64_t longest = std::min(length.maximum.value_or(kLongestCounted), kLongestCounted);
    double sum = 0;
    for (std::uint64_t steps = shortest; steps <= longest; ++steps) sum += std::pow(one, steps);
    return sum;
}

const PatternNode& node_of(const std::vector<PatternNode>& nodes, bind::Slot slot) {
    return *std::ranges::find(nodes, slot, &PatternNode::slot);
}

}  // namespace

Growths::Growths(const bind::MatchClause& clause, const std::vector<PatternNode>& nodes, const Counts& counts)
    : clause_(clause) {
    for (std::size_t i = 0; i < clause.relationships.size(); ++i) estimates_.push_back(estimate(i, nodes, counts));
}

Growths::Estimate Growths::estimate(std::size_t number, const std::vector<PatternNode>& nodes,
                                    const Counts& counts) const {
    const bind::RelationshipPattern& pattern = clause_.relationships[number];
    const PatternNode& left = node_of(nodes, pattern.left);
    const PatternNode& right = node_of(nodes, pattern.right);
    const double all = std::max(1.0, counts.relationships(pattern.types, pattern.direction, std::nullopt));
    const double at_left = counts.relationships(pattern.types, pattern.direction, left.labels);
    const double at_right = counts.relationships(pattern.types, reversed(pattern.direction), right.labels);
    const double nodes_left = std::max(1.0, counts.nodes(left.labels));
    const double nodes_right = std::max(1.0, counts.nodes(right.labels));
    Estimate result{.from_left = {.number = number, .from_left = true, .tried = at_left / nodes_left},
                    .from_right = {.number = number, .from_left = false, .tried = at_right / nodes_right}};
    for (Growth* growth : {&result.from_left, &result.from_right}) {
        if (pattern.length) growth->tried = over_path(growth->tried, *pattern.length);
    }
    result.from_left.found = result.from_left.tried * (at_right / all);
    result.from_right.found = result.from_right.tried * (at_left / all);
    result.from_left.factor = result.from_left.found * right.selectivity;
    result.from_right.factor = result.from_right.found * left.selectivity;
    result.into_left = result.from_left.tried / nodes_right;
    result.into_right = result.from_right.tried / nodes_left;
    return result;
}

std::optional<Growth> Growths::next(const SlotSet& known, const std::vector<std::size_t>& remaining) const {
    std::optional<Growth> best;
    const auto offer = [&](Growth growth, double factor) {
        growth.factor = factor;
        if (!best || growth.factor < best->factor) best = growth;
    };
    for (const std::size_t number : remaining) {
        const bind::RelationshipPattern& pattern = clause_.relationships[number];
        const Estimate& estimate = estimates_[number];
        const bool left = known.contains(pattern.left);
        const bool right = known.contains(pattern.right);
        if (known.contains(pattern.slot)) {
            offer(estimate.from_left, 0);
        } else if (left && right) {
            offer(estimate.from_left, estimate.into_left);
            offer(estimate.from_right, estimate.into_right);
        } else if (left) {
            offer(estimate.from_left, estimate.from_left.factor);
        } else if (right) {
            offer(estimate.from_right, estimate.from_right.factor);
        }
    }
    return best;
}

double Growths::cost_from(double rows, SlotSet known, std::vector<std::size_t> remaining) const {
    double cost = 0;
    while (const std::optional<Growth> growth = next(known, remaining)) {
        const bind::RelationshipPattern& pattern = clause_.relationships[growth->number];
        cost += rows * (growth->tried * kCostOfTrying + growth->found);
        rows *= growth->factor;
        std::erase(remaining, growth->number);
        known.insert(pattern.slot);
        known.insert(pattern.left);
        known.insert(pattern.right);
    }
    return cost;
}

}  // namespace kveld::query::plan
