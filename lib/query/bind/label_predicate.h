#pragma once

// Whether names fulfil a label predicate: (:A&(B|!C)) over the labels of a node, the type of a relationship.
//
//     fulfils(predicate, [&](const std::string& name) { return name == type; })

#include <algorithm>
#include <string>

#include "query/bind/expression.h"

namespace kveld::query::bind {

// `has` tells whether there is a name. `any` is what % is: a node has some label, a relationship always has its type.
template <typename Has>
bool fulfils(const LabelPredicate& predicate, const Has& has, bool any = true) {
    const auto operand = [&](const LabelPredicate& part) { return fulfils(part, has, any); };
    switch (predicate.kind) {
        case LabelPredicate::Kind::Name: return has(predicate.name);
        case LabelPredicate::Kind::And: return std::ranges::all_of(predicate.operands, operand);
        case LabelPredicate::Kind::Or: return std::ranges::any_of(predicate.operands, operand);
        case LabelPredicate::Kind::Not: return !operand(predicate.operands.front());
        case LabelPredicate::Kind::Any: return any;
    }
    return false;
}

}  // namespace kveld::query::bind
