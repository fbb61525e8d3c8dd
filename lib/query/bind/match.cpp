// MATCH: its nodes, relationships and paths, and everything that is asked of them as predicates.

#include <algorithm>

#include "query/bind/clauses.h"
#include "query/bind/expression_binder.h"

namespace kveld::query::bind {
namespace {

graph::Direction bound_direction(parse::Direction direction) {
    switch (direction) {
        case parse::Direction::Right: return graph::Direction::Out;
        case parse::Direction::Left: return graph::Direction::In;
        case parse::Direction::Either: return graph::Direction::Both;
    }
    return graph::Direction::Both;
}

class MatchBinder {
public:
    MatchBinder(Draft& draft, Scope& scope) : draft_(draft), scope_(scope) {}

    MatchClause bind(const parse::MatchClause& match) {
        clause_.optional = match.optional;
        for (const parse::PathPattern& pattern : match.patterns) add_path(pattern);
        // Properties may name what any of the patterns introduces.
        for (const parse::PathPattern& pattern : match.patterns) add_properties_of(pattern);
        if (match.where != nullptr) {
            ExpressionBinder(draft_, scope_, "WHERE").bind_conjuncts(*match.where, clause_.predicates);
        }
        return std::move(clause_);
    }

private:
    void add_path(const parse::PathPattern& pattern) {
        if (pattern.selection != parse::PathSelection::All) {
            const bool all = pattern.selection == parse::PathSelection::AllShortest;
            throw QueryError::unsupported(all ? "allShortestPaths" : "shortestPath", pattern.range);
        }
        PathOf path;
        path.nodes.push_back(add_node(pattern.nodes[0]));
        for (std::size_t i = 0; i < pattern.relationships.size(); ++i) {
            path.relationships.push_back(add_relationship(pattern.relationships[i]));
            path.nodes.push_back(add_node(pattern.nodes[i + 1]));
            clause_.relationships.back().left = path.nodes[i];
            clause_.relationships.back().right = path.nodes[i + 1];
        }
        if (!pattern.variable) return;
        require_new(*pattern.variable, draft_, scope_);
        const Slot slot = introduce(pattern.variable, Kind::Path);
        clause_.paths.push_back({slot, make(std::move(path), Kind::Path, pattern.range)});
    }

    Slot add_node(const parse::NodePattern& node) {
        const auto known = node.variable ? find_as(*node.variable, Kind::Node, draft_, scope_) : std::nullopt;
        const Slot slot = known ? *known : introduce(node.variable, Kind::Node);
        node_slots_.push_back(slot);
        auto place = std::ranges::find(clause_.nodes, slot, &NodePattern::slot);
        if (place == clause_.nodes.end()) place = clause_.nodes.insert(place, NodePattern{slot, std::nullopt});
        if (node.labels) add_labels(place->labels, bind_labels(*node.labels));
        return slot;
    }

    static void add_labels(std::optional<LabelPredicate>& labels, LabelPredicate more) {
        if (!labels) {
            labels = std::move(more);
            return;
        }
        LabelPredicate both{LabelPredicate::Kind::And, {}, {}};
        both.operands.push_back(*std::move(labels));
        both.operands.push_back(std::move(more));
        labels = std::move(both);
    }

    Slot add_relationship(const parse::RelationshipPattern& pattern) {
        const StaticType type = pattern.length ? list_of(Kind::Relationship) : StaticType(Kind::Relationship);
        const auto known = pattern.variable ? find_as(*pattern.variable, type, draft_, scope_) : std::nullopt;
        if (known && std::ranges::find(clause_.relationships, *known, &RelationshipPattern::slot) !=
                         clause_.relationships.end()) {
            throw QueryError(ErrorType::SyntaxError, "RelationshipUniquenessViolation",
                             "'" + pattern.variable->text + "' stands for two relationships of one MATCH",
                             pattern.variable->range)
                .hint("no relationship is matched twice by one MATCH: use another name, or a second MATCH");
        }
        RelationshipPattern bound;
        bound.slot = known ? *known : introduce(pattern.variable, type);
        bound.direction = bound_direction(pattern.direction);
        if (pattern.types) bound.types = bind_labels(*pattern.types);
        if (pattern.length) {
            bound.length = PathLength{pattern.length->minimum.value_or(1), pattern.length->maximum};
            bound.each = draft_.add_unnamed_slot(Kind::Relationship);
        }
        clause_.relationships.push_back(std::move(bound));
        return clause_.relationships.back().slot;
    }

    Slot introduce(const std::optional<parse::Name>& variable, StaticType type) {
        const Slot slot = variable ? draft_.add_slot(variable->text, type) : draft_.add_unnamed_slot(type);
        if (variable) scope_.set(variable->text, slot);
        clause_.introduces.push_back(slot);
        return slot;
    }

    void add_properties_of(const parse::PathPattern& pattern) {
        for (std::size_t i = 0; i < pattern.nodes.size(); ++i) {
            add_properties(pattern.nodes[i].properties, node_slots_[next_node_++], clause_.predicates);
            if (i == pattern.relationships.size()) break;
            RelationshipPattern& bound = clause_.relationships[next_relationship_++];
            const parse::ExpressionPtr& properties = pattern.relationships[i].properties;
            if (bound.length) {
                add_properties(properties, bound.each, bound.predicates);
            } else {
                add_properties(properties, bound.slot, clause_.predicates);
            }
        }
    }

    // {name: 'Ann'} is name = 'Ann'.
    void add_properties(const parse::ExpressionPtr& properties, Slot slot, Expressions& predicates) {
        if (properties == nullptr) return;
        const auto* map = properties->as<parse::MapLiteral>();
        KVELD_CHECK(map != nullptr, "properties in MATCH are a map");
        ExpressionBinder binder(draft_, scope_, "a pattern");
        for (const parse::MapEntry& entry : map->entries) {
            ExpressionPtr value = binder.bind(*entry.value);
            const SourceRange range{entry.key.range.start, value->range.end};
            ExpressionPtr property =
                make(Property{variable_of(draft_, slot, entry.key.range), entry.key.text}, Kind::Any, entry.key.range);
            predicates.push_back(make(Comparison{ComparisonOperator::Equal, std::move(property), std::move(value)},
                                      Kind::Boolean, range));
        }
    }

    Draft& draft_;
    Scope& scope_;
    MatchClause clause_;
    std::vector<Slot> node_slots_;  // as written, for the second round
    std::size_t next_node_ = 0;
    std::size_t next_relationship_ = 0;
};

}  // namespace

MatchClause bind_match(const parse::MatchClause& match, Draft& draft, Scope& scope) {
    return MatchBinder(draft, scope).bind(match);
}

void require_new(const parse::Name& name, const Draft& draft, const Scope& scope) {
    const auto known = scope.find(name.text);
    if (!known) return;
    const StaticType type = draft.type_of(*known);
    const std::string what = type.kind == Kind::Any || type.kind == Kind::Null ? "a value" : with_article(type);
    throw QueryError(ErrorType::SyntaxError, "VariableAlreadyBound",
                     "'" + name.text + "' stands for " + what + " already", name.range)
        .hint("use another name");
}

std::optional<Slot> find_as(const parse::Name& name, StaticType wanted, const Draft& draft, const Scope& scope) {
    const auto known = scope.find(name.text);
    if (known && !may_be(draft.type_of(*known), wanted)) {
        throw QueryError(ErrorType::SyntaxError, "VariableTypeConflict",
                         "'" + name.text + "' stands for " + with_article(draft.type_of(*known)) +
                             " already, and here for " + with_article(wanted),
                         name.range)
            .hint("use another name");
    }
    return known;
}

}  // namespace kveld::query::bind
