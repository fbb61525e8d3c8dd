#include "query/plan/same_relationship.h"

#include <algorithm>

#include "query/bind/label_predicate.h"

namespace kveld::query::plan {
namespace {

// The names of a predicate that is nothing but names and choices between them; false where it is more.
bool collect_choices(const bind::LabelPredicate& types, std::vector<std::string>& names) {
    if (types.kind == bind::LabelPredicate::Kind::Name) {
        names.push_back(types.name);
        return true;
    }
    return types.kind == bind::LabelPredicate::Kind::Or &&
           std::ranges::all_of(types.operands, [&](const auto& operand) { return collect_choices(operand, names); });
}

bool fulfilled_by(const std::optional<bind::LabelPredicate>& labels, const std::vector<std::string>& names) {
    if (!labels) return true;
    return bind::fulfils(
        *labels, [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); },
        !names.empty());
}

// Whether a node is found for itself: where no relationship must be there as well.
bool stands_alone(const bind::MatchClause& match, bind::Slot node) {
    return std::ranges::none_of(match.relationships, [&](const bind::RelationshipPattern& pattern) {
        const bool may_be_absent = pattern.length && pattern.length->minimum == 0;
        return !may_be_absent && (pattern.left == node || pattern.right == node);
    });
}

}  // namespace

bool may_be_same(const bind::RelationshipPattern& a, const bind::RelationshipPattern& b) {
    if (!a.types || !b.types) return true;
    std::vector<std::string> of_a;
    std::vector<std::string> of_b;
    if (!collect_choices(*a.types, of_a) || !collect_choices(*b.types, of_b)) return true;
    return std::ranges::find_first_of(of_a, of_b) != of_a.end();
}

bool may_find(const bind::MatchClause& match, const bind::CreateClause& create) {
    for (const bind::NodePattern& pattern : match.nodes) {
        if (!stands_alone(match, pattern.slot)) continue;
        for (const bind::NewNode& made : create.nodes) {
            if (fulfilled_by(pattern.labels, made.labels)) return true;
        }
    }
    for (const bind::RelationshipPattern& pattern : match.relationships) {
        for (const bind::NewRelationship& made : create.relationships) {
            if (fulfilled_by(pattern.types, {made.type})) return true;
        }
    }
    return false;
}

}  // namespace kveld::query::plan
