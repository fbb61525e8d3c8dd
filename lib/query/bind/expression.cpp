#include "query/bind/expression.h"

#include <algorithm>

#include "query/bind/children.h"
#include "query/parse/expression.h"

namespace kveld::query::bind {
namespace {

using parse::Overloaded;

void collect_slots(const Expression& expression, std::vector<Slot>& slots) {
    std::vector<Slot> read;
    if (const auto* variable = expression.as<Variable>()) read = {variable->slot};
    if (const auto* path = expression.as<PathOf>()) {
        read = path->nodes;
        read.insert(read.end(), path->relationships.begin(), path->relationships.end());
    }
    for_each_child(expression, [&](const ExpressionPtr& child) { collect_slots(*child, read); });
    for (const Slot own : introduced_by(expression)) std::erase(read, own);
    slots.insert(slots.end(), read.begin(), read.end());
}

ExpressionPtr copy_of(const ExpressionPtr& expression) {
    return expression == nullptr ? nullptr : copy(*expression);
}

Expressions copies_of(const Expressions& expressions) {
    Expressions copies;
    copies.reserve(expressions.size());
    for (const ExpressionPtr& expression : expressions) copies.push_back(copy(*expression));
    return copies;
}

std::vector<CaseBranch> copies_of(const std::vector<CaseBranch>& branches) {
    std::vector<CaseBranch> copies;
    copies.reserve(branches.size());
    for (const CaseBranch& branch : branches) copies.push_back({copy(*branch.when), copy(*branch.then)});
    return copies;
}

ExpressionNode copy_of_node(const ExpressionNode& node) {
    return std::visit(
        Overloaded{
            [](const Constant& it) -> ExpressionNode { return it; },
            [](const Variable& it) -> ExpressionNode { return it; },
            [](const PathOf& it) -> ExpressionNode { return it; },
            [](const Property& it) -> ExpressionNode {
                return Property{copy(*it.object), it.key};
            },
            [](const Call& it) -> ExpressionNode {
                return Call{it.function, copies_of(it.arguments)};
            },
            [](const Logical& it) -> ExpressionNode {
                return Logical{it.op, copies_of(it.operands)};
            },
            [](const Comparison& it) -> ExpressionNode {
                return Comparison{it.op, copy(*it.left), copy(*it.right)};
            },
            [](const IsNull& it) -> ExpressionNode {
                return IsNull{copy(*it.operand), it.negated};
            },
            [](const HasLabels& it) -> ExpressionNode {
                return HasLabels{copy(*it.object), it.labels};
            },
            [](const ListOf& it) -> ExpressionNode { return ListOf{copies_of(it.items)}; },
            [](const MapOf& it) -> ExpressionNode {
                return MapOf{it.keys, copies_of(it.values)};
            },
            [](const Case& it) -> ExpressionNode {
                return Case{copies_of(it.branches), copy(*it.otherwise)};
            },
            [](const Comprehension& it) -> ExpressionNode {
                return Comprehension{it.variable, copy(*it.list), copy_of(it.predicate), copy_of(it.projection)};
            },
            [](const Quantifier& it) -> ExpressionNode {
                return Quantifier{it.kind, it.variable, copy(*it.list), copy(*it.predicate)};
            },
            [](const Reduce& it) -> ExpressionNode {
                return Reduce{it.accumulator, copy(*it.initial), it.variable, copy(*it.list), copy(*it.step)};
            },
        },
        node);
}

// Unlike equal() and order() tells 1 from 1.0, and takes NaN and null for themselves.
bool same_value(const graph::Value& a, const graph::Value& b) {
    if (a.type() != b.type()) return false;
    if (a.type() == graph::ValueType::List) {
        return std::ranges::equal(a.as_list(), b.as_list(), same_value);
    }
    if (a.type() == graph::ValueType::Map) {
        return std::ranges::equal(a.as_map(), b.as_map(), [](const graph::MapEntry& x, const graph::MapEntry& y) {
            return x.key == y.key && same_value(x.value, y.value);
        });
    }
    return graph::order(a, b) == std::strong_ordering::equal;
}

bool same_slot(Slot a, Slot b, const std::map<Slot, Slot>& aliases) {
    const auto alias = aliases.find(a);
    return (alias != aliases.end() ? alias->second : a) == b;
}

// Whether two nodes of one kind agree in all but their children.
bool same_outside(const ExpressionNode& a, const ExpressionNode& b, const std::map<Slot, Slot>& aliases) {
    return std::visit(Overloaded{
                          [&](const Constant& it) { return same_value(it.value, std::get<Constant>(b).value); },
                          [&](const Variable& it) { return same_slot(it.slot, std::get<Variable>(b).slot, aliases); },
                          [&](const Property& it) { return it.key == std::get<Property>(b).key; },
                          [&](const Call& it) { return it.function == std::get<Call>(b).function; },
                          [&](const Logical& it) { return it.op == std::get<Logical>(b).op; },
                          [&](const Comparison& it) { return it.op == std::get<Comparison>(b).op; },
                          [&](const IsNull& it) { return it.negated == std::get<IsNull>(b).negated; },
                          [&](const HasLabels& it) { return it.labels == std::get<HasLabels>(b).labels; },
                          [&](const MapOf& it) { return it.keys == std::get<MapOf>(b).keys; },
                          [&](const Quantifier& it) { return it.kind == std::get<Quantifier>(b).kind; },
                          [&](const Comprehension& it) {
                              return (it.predicate == nullptr) == (std::get<Comprehension>(b).predicate == nullptr);
                          },
                          [&](const PathOf& it) {
                              const auto equal_slots = [&](Slot x, Slot y) { return same_slot(x, y, aliases); };
                              const auto& other = std::get<PathOf>(b);
                              return std::ranges::equal(it.nodes, other.nodes, equal_slots) &&
                                     std::ranges::equal(it.relationships, other.relationships, equal_slots);
                          },
                          [](const auto&) { return true; },
                      },
                      a);
}

std::vector<const Expression*> children_of(const Expression& expression) {
    std::vector<const Expression*> children;
    for_each_child(expression, [&](const ExpressionPtr& child) { children.push_back(child.get()); });
    return children;
}

}  // namespace

std::vector<Slot> slots_of(const Expression& expression) {
    std::vector<Slot> slots;
    collect_slots(expression, slots);
    std::ranges::sort(slots);
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
}

ExpressionPtr make(ExpressionNode node, StaticType type, SourceRange range) {
    return std::make_unique<Expression>(Expression{std::move(node), type, range});
}

ExpressionPtr copy(const Expression& expression) {
    return make(copy_of_node(expression.node), expression.type, expression.range);
}

bool same(const Expression& a, const Expression& b, const std::map<Slot, Slot>& aliases) {
    if (a.node.index() != b.node.index() || !same_outside(a.node, b.node, aliases)) return false;
    const std::vector<const Expression*> children = children_of(a);
    const std::vector<const Expression*> others = children_of(b);
    if (children.size() != others.size()) return false;
    const auto equal_children = [&](const std::map<Slot, Slot>& known) {
        return std::ranges::equal(children, others,
                                  [&](const Expression* x, const Expression* y) { return same(*x, *y, known); });
    };
    const std::vector<Slot> own = introduced_by(a);
    if (own.empty()) return equal_children(aliases);
    const std::vector<Slot> others_own = introduced_by(b);
    std::map<Slot, Slot> known = aliases;
    for (std::size_t i = 0; i < own.size(); ++i) known[own[i]] = others_own[i];
    return equal_children(known);
}

}  // namespace kveld::query::bind
