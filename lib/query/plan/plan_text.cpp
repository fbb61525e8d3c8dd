// A plan as one short string. Variables without a name are left out of patterns.

#include <cctype>

#include "query/parse/expression.h"
#include "query/plan/plan.h"

namespace kveld::query::plan {
namespace {

using parse::Overloaded;

class Printer {
public:
    explicit Printer(const std::vector<std::string>& names) : names_(names) {}

    std::string text(const Plan& plan) const {
        std::vector<std::string> parts;
        for (const PlanPtr& child : plan.children) {
            if (!child->is<SingleRow>()) parts.push_back(text(*child));
        }
        return step_text(plan, std::move(parts));
    }

    std::string step_text(const Plan& plan, std::vector<std::string> parts) const {
        std::string name(name_of_operator(plan));
        std::string own = std::visit([this](const auto& node) { return this->details(node); }, plan.node);
        if (!own.empty()) parts.push_back(std::move(own));
        return parts.empty() ? name : name + "(" + joined(parts) + ")";
    }

private:
    static std::string joined(const std::vector<std::string>& parts) {
        std::string result;
        for (const std::string& part : parts) result += (result.empty() ? "" : ", ") + part;
        return result;
    }

    bool is_named(Slot slot) const {
        const std::string& name = names_.at(slot);
        return name.size() < 2 || name[0] != '_' || std::isdigit(static_cast<unsigned char>(name[1])) == 0;
    }
    std::string name(Slot slot) const { return is_named(slot) ? names_.at(slot) : std::string(); }
    std::string names(const std::vector<Slot>& slots) const {
        std::vector<std::string> parts;
        parts.reserve(slots.size());
        for (const Slot slot : slots) parts.push_back(names_.at(slot));
        return joined(parts);
    }
    std::string text(const bind::Expression& expression) const { return bind::to_string(expression, names_); }

    static std::string label_text(const std::optional<bind::LabelPredicate>& labels) {
        return labels ? ":" + bind::to_string(*labels) : std::string();
    }
    std::string node_text(Slot slot, const std::optional<bind::LabelPredicate>& labels = std::nullopt) const {
        return "(" + name(slot) + label_text(labels) + ")";
    }
    static std::string arrow(graph::Direction direction, const std::string& inside) {
        const std::string left = direction == graph::Direction::In ? "<-[" : "-[";
        return left + inside + (direction == graph::Direction::Out ? "]->" : "]-");
    }
    static std::string length_text(const bind::PathLength& length) {
        std::string result = "*" + std::to_string(length.minimum) + "..";
        if (length.maximum) result += std::to_string(*length.maximum);
        return result;
    }

    // An item whose name is its own text, or that has none, is not named again.
    std::string items(const std::vector<Projected>& projected) const {
        std::vector<std::string> parts;
        for (const Projected& item : projected) {
            std::string part = text(*item.expression);
            const bool plain = names_.at(item.slot).find_first_of(" .()") == std::string::npos;
            if (is_named(item.slot) && plain && names_.at(item.slot) != part) part += " AS " + names_.at(item.slot);
            parts.push_back(std::move(part));
        }
        return joined(parts);
    }

    static std::string_view name_of_operator(const Plan& plan) {
        return std::visit(
            Overloaded{[](const SingleRow&) { return std::string_view("SingleRow"); },
                       [](const Argument&) { return std::string_view("Argument"); },
                       [](const NodeScan&) { return std::string_view("NodeScan"); },
                       [](const NodeById&) { return std::string_view("NodeById"); },
                       [](const Expand& it) { return std::string_view(it.into ? "ExpandInto" : "Expand"); },
                       [](const ExpandPath& it) { return std::string_view(it.into ? "ExpandPathInto" : "ExpandPath"); },
                       [](const EndsOf&) { return std::string_view("EndsOf"); },
                       [](const DifferentRelationships&) { return std::string_view("DifferentRelationships"); },
                       [](const Filter&) { return std::string_view("Filter"); },
                       [](const NodeFilter&) { return std::string_view("NodeFilter"); },
                       [](const Project&) { return std::string_view("Project"); },
                       [](const Aggregate&) { return std::string_view("Aggregate"); },
                       [](const Distinct&) { return std::string_view("Distinct"); },
                       [](const Sort& it) { return std::string_view(it.limit != nullptr ? "Top" : "Sort"); },
                       [](const Skip&) { return std::string_view("Skip"); },
                       [](const Limit&) { return std::string_view("Limit"); },
                       [](const Unwind&) { return std::string_view("Unwind"); },
                       [](const Product&) { return std::string_view("Product"); },
                       [](const OptionalApply&) { return std::string_view("OptionalApply"); },
                       [](const Create&) { return std::string_view("Create"); },
                       [](const Barrier&) { return std::string_view("Barrier"); },
                       [](const UnionAll&) { return std::string_view("UnionAll"); }},
            plan.node);
    }

    static std::string details(const SingleRow& /*it*/) { return {}; }
    static std::string details(const Argument& /*it*/) { return {}; }
    static std::string details(const Product& /*it*/) { return {}; }
    static std::string details(const OptionalApply& /*it*/) { return {}; }
    static std::string details(const Barrier& /*it*/) { return {}; }
    static std::string details(const UnionAll& /*it*/) { return {}; }

    std::string details(const NodeScan& it) const { return name(it.node) + label_text(it.labels); }
    std::string details(const NodeFilter& it) const { return name(it.node) + label_text(it.labels); }
    std::string details(const NodeById& it) const {
        return name(it.node) + label_text(it.labels) + ", " + text(*it.id);
    }
    std::string details(const Expand& it) const {
        return node_text(it.from) + arrow(it.direction, name(it.relationship) + label_text(it.types)) +
               node_text(it.to, it.labels);
    }
    std::string details(const ExpandPath& it) const {
        std::string inside = name(it.relationship) + label_text(it.types) + length_text(it.length);
        for (const bind::ExpressionPtr& predicate : *it.predicates) inside += " WHERE " + text(*predicate);
        return node_text(it.from) + arrow(it.direction, inside) + node_text(it.to, it.labels);
    }
    std::string details(const EndsOf& it) const {
        const std::string inside =
            name(it.relationship) + label_text(it.types) + (it.length ? length_text(*it.length) : std::string());
        return node_text(it.left) + arrow(it.direction, inside) + node_text(it.right);
    }
    std::string details(const DifferentRelationships& it) const {
        return names({it.relationship}) + ", " + names(it.others);
    }
    std::string details(const Filter& it) const {
        std::vector<std::string> parts;
        for (const bind::Expression* predicate : it.predicates) parts.push_back(text(*predicate));
        return joined(parts);
    }
    std::string details(const Project& it) const { return items(it.items); }
    std::string details(const Aggregate& it) const {
        std::vector<std::string> parts;
        if (!it.keys.empty()) parts.push_back(items(it.keys));
        for (const bind::AggregateItem& aggregate : *it.aggregates) {
            const std::string_view function = aggregate.function->name;
            std::vector<std::string> arguments;
            for (const bind::ExpressionPtr& argument : aggregate.arguments) arguments.push_back(text(*argument));
            parts.push_back(arguments.empty() ? std::string(function)
                                              : std::string(function) + "(" + (aggregate.distinct ? "DISTINCT " : "") +
                                                    joined(arguments) + ")");
        }
        return joined(parts);
    }
    std::string details(const Distinct& it) const { return names(it.slots); }
    std::string details(const Sort& it) const {
        std::vector<std::string> parts;
        for (const bind::SortKey& key : *it.keys) {
            parts.push_back(text(*key.expression) + (key.descending ? " DESC" : ""));
        }
        if (it.limit != nullptr) {
            parts.push_back((it.skip != nullptr ? text(*it.skip) + " + " : std::string()) + text(*it.limit));
        }
        return joined(parts);
    }
    std::string details(const Skip& it) const { return text(*it.count); }
    std::string details(const Limit& it) const { return text(*it.count); }
    std::string details(const Unwind& it) const { return text(*it.list) + " AS " + names_.at(it.slot); }
    std::string details(const Create& it) const {
        std::vector<std::string> parts;
        for (const bind::NewNode& node : it.clause->nodes) {
            std::string labels;
            for (const std::string& label : node.labels) labels += ":" + label;
            parts.push_back("(" + name(node.slot) + labels + ")");
        }
        for (const bind::NewRelationship& relationship : it.clause->relationships) {
            parts.push_back(node_text(relationship.source) + "-[" + name(relationship.slot) + ":" + relationship.type +
                            "]->" + node_text(relationship.target));
        }
        return joined(parts);
    }

    const std::vector<std::string>& names_;
};

}  // namespace

std::string to_string(const Plan& plan, const std::vector<std::string>& slot_names) {
    return Printer(slot_names).text(plan);
}

std::string step_to_string(const Plan& plan, const std::vector<std::string>& slot_names) {
    return Printer(slot_names).step_text(plan, {});
}

}  // namespace kveld::query::plan
