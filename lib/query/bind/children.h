#pragma once

// The expressions directly inside an expression, for walks that treat most kinds alike.
//
//     for_each_child(expression, [&](const ExpressionPtr& child) { collect(*child); });
//
// Parts that may be missing and are (a comprehension's predicate) are left out. Children come in the order in which
// they are written.

#include <type_traits>

#include "query/bind/expression.h"

namespace kveld::query::bind {

// The variables that an expression introduces for its own inside.
inline std::vector<Slot> introduced_by(const Expression& expression) {
    if (const auto* comprehension = expression.as<Comprehension>()) return {comprehension->variable};
    if (const auto* quantifier = expression.as<Quantifier>()) return {quantifier->variable};
    if (const auto* reduce = expression.as<Reduce>()) return {reduce->accumulator, reduce->variable};
    return {};
}

// `expression` is an Expression or a const one; visit is given ExpressionPtr& or const ExpressionPtr&.
template <typename AnExpression, typename Visit>
void for_each_child(AnExpression& expression, const Visit& visit) {
    const auto each = [&visit](auto&... children) {
        const auto one = [&visit](auto& child) {
            if (child != nullptr) visit(child);
        };
        (one(children), ...);
    };
    const auto all = [&visit](auto& children) {
        for (auto& child : children) visit(child);
    };
    std::visit(
        [&](auto& node) {
            using Node = std::remove_cvref_t<decltype(node)>;
            if constexpr (std::is_same_v<Node, Property> || std::is_same_v<Node, HasLabels>) {
                each(node.object);
            } else if constexpr (std::is_same_v<Node, Call>) {
                all(node.arguments);
            } else if constexpr (std::is_same_v<Node, Logical>) {
                all(node.operands);
            } else if constexpr (std::is_same_v<Node, Comparison>) {
                each(node.left, node.right);
            } else if constexpr (std::is_same_v<Node, IsNull>) {
                each(node.operand);
            } else if constexpr (std::is_same_v<Node, ListOf>) {
                all(node.items);
            } else if constexpr (std::is_same_v<Node, MapOf>) {
                all(node.values);
            } else if constexpr (std::is_same_v<Node, Case>) {
                for (auto& branch : node.branches) each(branch.when, branch.then);
                each(node.otherwise);
            } else if constexpr (std::is_same_v<Node, Comprehension>) {
                each(node.list, node.predicate, node.projection);
            } else if constexpr (std::is_same_v<Node, Quantifier>) {
                each(node.list, node.predicate);
            } else if constexpr (std::is_same_v<Node, Reduce>) {
                each(node.initial, node.list, node.step);
            }
        },
        expression.node);
}

}  // namespace kveld::query::bind
