#include "query/run/label_test.h"

#include <algorithm>

namespace kveld::query::run {
namespace {

using bind::LabelPredicate;

// `has` tells of a name, `has_any` whether there is one at all.
template <typename Has, typename HasAny>
bool holds(const LabelPredicate& predicate, const Has& has, const HasAny& has_any) {
    const auto of_operand = [&](const LabelPredicate& operand) { return holds(operand, has, has_any); };
    switch (predicate.kind) {
        case LabelPredicate::Kind::Name: return has(predicate.name);
        case LabelPredicate::Kind::And: return std::ranges::all_of(predicate.operands, of_operand);
        case LabelPredicate::Kind::Or: return std::ranges::any_of(predicate.operands, of_operand);
        case LabelPredicate::Kind::Not: return !of_operand(predicate.operands.front());
        case LabelPredicate::Kind::Any: return has_any();
    }
    return false;
}

}  // namespace

bool has_labels(const LabelPredicate& predicate, const graph::GraphView& view, graph::Vertex vertex) {
    return holds(
        predicate,
        [&](const std::string& name) {
            const std::optional<graph::LabelId> label = view.find_label(name);
            return label && view.has_label(vertex, *label);
        },
        [&] {
            std::pmr::vector<graph::LabelId> labels;
            view.labels_of(vertex, labels);
            return !labels.empty();
        });
}

bool has_type(const LabelPredicate& predicate, const graph::GraphView& view, graph::TypeId type) {
    return holds(
        predicate, [&](const std::string& name) { return view.find_type(name) == type; }, [] { return true; });
}

}  // namespace kveld::query::run
