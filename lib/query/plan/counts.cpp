#include "query/plan/counts.h"

#include <algorithm>

#include "query/bind/label_predicate.h"

namespace kveld::query::plan {

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

double Counts::relationships(const std::optional<bind::LabelPredicate>& types) const {
    if (!types) return view_.edge_count();
    double sum = 0;
    for (std::uint32_t number = 0; number < view_.type_count(); ++number) {
        const auto type = static_cast<graph::TypeId>(number);
        const bool wanted =
            bind::fulfils(*types, [&](const std::string& name) { return name == view_.type_name(type); });
        if (wanted) sum += static_cast<double>(view_.edge_count_of(type));
    }
    return sum;
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
