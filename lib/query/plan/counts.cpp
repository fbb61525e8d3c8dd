#include "query/plan/counts.h"

#include <algorithm>

#include "graph/storage.h"
#include "query/bind/label_predicate.h"

namespace kveld::query::plan {
namespace {

// The relationships of a type at the nodes of a label, by the places where their lists begin and end.
double relationships_between(const graph::PropertyGraph& graph, graph::TypeId type, bool forward,
                             graph::LabelId label) {
    const graph::PropertyGraph::Storage& storage = graph.storage();
    const graph::AdjacencyArrays& lists = forward ? storage.out[type] : storage.in[type];
    double sum = 0;
    for (const graph::VertexInterval interval : graph.vertices_with(label)) {
        const graph::Vertex first = std::max(interval.first, lists.over.first);
        const graph::Vertex last = std::min(interval.last, lists.over.last);
        if (first >= last) continue;
        const std::uint32_t* const begin = lists.offsets + (first - lists.over.first);
        const std::uint32_t* const end = lists.offsets + (last - lists.over.first);
        storage.touch(begin, 1);
        storage.touch(end, 1);
        sum += *end - *begin;
    }
    return sum;
}

}  // namespace

double Counts::nodes(const std::optional<bind::LabelPredicate>& labels) const {
    return labels ? nodes(*labels) : static_cast<double>(view_.vertex_count());
}

double Counts::nodes(const bind::LabelPredicate& labels) const {
    const double all = view_.vertex_count();
    switch (labels.kind) {
        case bind::LabelPredicate::Kind::Name: {
            const std::optional<graph::LabelId> label = view_.find_label(labels.name);
            return label ? static_cast<double>(view_.vertex_count_of(*label)) : 0;
        }
        case bind::LabelPredicate::Kind::And: {
            double fewest = all;
            for (const bind::LabelPredicate& operand : labels.operands) fewest = std::min(fewest, nodes(operand));
            return fewest;
        }
        case bind::LabelPredicate::Kind::Or: {
            double sum = 0;
            for (const bind::LabelPredicate& operand : labels.operands) sum += nodes(operand);
            return std::min(all, sum);
        }
        case bind::LabelPredicate::Kind::Not: return all - nodes(labels.operands.front());
        case bind::LabelPredicate::Kind::Any: return all;
    }
    return all;
}

double Counts::relationships(const std::optional<bind::LabelPredicate>& types, graph::Direction direction,
                             const std::optional<bind::LabelPredicate>& labels) const {
    double sum = 0;
    for (std::uint32_t number = 0; number < view_.type_count(); ++number) {
        const auto type = static_cast<graph::TypeId>(number);
        const bool wanted =
            !types || bind::fulfils(*types, [&](const std::string& name) { return name == view_.type_name(type); });
        if (!wanted) continue;
        if (direction != graph::Direction::In) sum += relationships_at(type, true, labels);
        if (direction != graph::Direction::Out) sum += relationships_at(type, false, labels);
    }
    return sum;
}

double Counts::relationships_at(graph::TypeId type, bool forward,
                                const std::optional<bind::LabelPredicate>& labels) const {
    const auto all = static_cast<double>(view_.edge_count_of(type));
    if (!labels) return all;
    if (type >= view_.base().type_count()) return all;
    const graph::VertexInterval edges = view_.base().edges_of(type);
    const double added = all - (edges.last - edges.first);
    return added + relationships_of_base(type, forward, *labels);
}

double Counts::relationships_of_base(graph::TypeId type, bool forward, const bind::LabelPredicate& labels) const {
    const graph::VertexInterval edges = view_.base().edges_of(type);
    const double all = edges.last - edges.first;
    switch (labels.kind) {
        case bind::LabelPredicate::Kind::Name: {
            const std::optional<graph::LabelId> label = view_.base().find_label(labels.name);
            return label ? relationships_between(view_.base(), type, forward, *label) : 0;
        }
        case bind::LabelPredicate::Kind::And: {
            double fewest = all;
            for (const bind::LabelPredicate& operand : labels.operands) {
                fewest = std::min(fewest, relationships_of_base(type, forward, operand));
            }
            return fewest;
        }
        case bind::LabelPredicate::Kind::Or: {
            double sum = 0;
            for (const bind::LabelPredicate& operand : labels.operands) {
                sum += relationships_of_base(type, forward, operand);
            }
            return std::min(all, sum);
        }
        case bind::LabelPredicate::Kind::Not:
            return all - relationships_of_base(type, forward, labels.operands.front());
        case bind::LabelPredicate::Kind::Any: return all;
    }
    return all;
}

double selectivity(const bind::Expression& predicate) {
    constexpr double kEqual = 0.1;
    constexpr double kText = 0.1;
    constexpr double kRange = 0.3;
    constexpr double kOther = 0.5;
    if (const auto* comparison = predicate.as<bind::Comparison>()) {
        switch (comparison->op) {
            case bind::ComparisonOperator::Equal: return kEqual;
            case bind::ComparisonOperator::NotEqual: return 1 - kEqual;
            default: return kRange;
        }
    }
    if (const auto* call = predicate.as<bind::Call>()) {
        const std::string_view name = call->function->name;
        const bool text = name == "contains" || name == "starts with" || name == "ends with" || name == "=~";
        return text || name == "in" ? kText : kOther;
    }
    if (const auto* null = predicate.as<bind::IsNull>()) return null->negated ? 1 - kEqual : kEqual;
    return kOther;
}

}  // namespace kveld::query::plan
