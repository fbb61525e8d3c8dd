// CREATE: new nodes and relationships, between new and known nodes.

#include <algorithm>

#include "query/bind/children.h"
#include "query/bind/clauses.h"
#include "query/bind/expression_binder.h"

namespace kveld::query::bind {
namespace {

// The labels that a new node is given; only names make sense, joined by & or ':'.
void collect_labels(const parse::LabelExpression& labels, std::vector<std::string>& names) {
    switch (labels.kind) {
        case parse::LabelExpression::Kind::Name:
            if (std::ranges::find(names, labels.name.text) == names.end()) names.push_back(labels.name.text);
            return;
        case parse::LabelExpression::Kind::And:
            for (const parse::LabelExpression& operand : labels.operands) collect_labels(operand, names);
            return;
        default:
            throw QueryError(ErrorType::SyntaxError, "UnexpectedSyntax",
                             "a new node is given labels, and this asks for a choice of them", labels.range)
                .hint("write (:A:B)");
    }
}

class CreateBinder {
public:
    CreateBinder(Draft& draft, Scope& scope) : draft_(draft), scope_(scope) {}

    CreateClause bind(const parse::CreateClause& create) {
        for (const parse::PathPattern& pattern : create.patterns) add_path(pattern);
        return std::move(clause_);
    }

private:
    void add_path(const parse::PathPattern& pattern) {
        if (pattern.selection != parse::PathSelection::All) {
            throw QueryError(ErrorType::SyntaxError, "UnexpectedSyntax", "a shortest path can't be created",
                             pattern.range);
        }
        const bool alone = pattern.relationships.empty();
        PathOf path;
        path.nodes.push_back(add_node(pattern.nodes[0], alone));
        for (std::size_t i = 0; i < pattern.relationships.size(); ++i) {
            path.relationships.push_back(add_relationship(pattern.relationships[i]));
            path.nodes.push_back(add_node(pattern.nodes[i + 1], alone));
            const bool to_the_left = pattern.relationships[i].direction == parse::Direction::Left;
            clause_.relationships.back().source = path.nodes[to_the_left ? i + 1 : i];
            clause_.relationships.back().target = path.nodes[to_the_left ? i : i + 1];
        }
        if (!pattern.variable) return;
        require_new(*pattern.variable, draft_, scope_);
        const Slot slot = introduce(pattern.variable, Kind::Path);
        clause_.paths.push_back({slot, make(std::move(path), Kind::Path, pattern.range)});
    }

    // A node that is known can be an end of a new relationship, and no more.
    Slot add_node(const parse::NodePattern& node, bool alone) {
        const bool known = node.variable && scope_.find(node.variable->text);
        if (known && (alone || node.labels || node.properties != nullptr)) require_new(*node.variable, draft_, scope_);
        if (known) return *find_as(*node.variable, Kind::Node, draft_, scope_);
        NewNode created;
        if (node.labels) collect_labels(*node.labels, created.labels);
        created.properties = bind_properties(node.properties);
        created.slot = introduce(node.variable, Kind::Node);
        clause_.nodes.push_back(std::move(created));
        return clause_.nodes.back().slot;
    }

    Slot add_relationship(const parse::RelationshipPattern& pattern) {
        if (pattern.variable) require_new(*pattern.variable, draft_, scope_);
        if (!pattern.types || pattern.types->kind != parse::LabelExpression::Kind::Name) {
            throw QueryError(ErrorType::SyntaxError, "NoSingleRelationshipType", "a new relationship is given one type",
                             pattern.types ? pattern.types->range : pattern.range)
                .hint("write -[:TYPE]->");
        }
        NewRelationship created;
        created.type = pattern.types->name.text;
        created.properties = bind_properties(pattern.properties);
        created.slot = introduce(pattern.variable, Kind::Relationship);
        clause_.relationships.push_back(std::move(created));
        return clause_.relationships.back().slot;
    }

    // Properties may name properties of what the clause creates before them, as in CREATE (a {x: 1}), ({y: a.x}).
    ExpressionPtr bind_properties(const parse::ExpressionPtr& properties) {
        if (properties == nullptr) return nullptr;
        ExpressionPtr bound = ExpressionBinder(draft_, scope_, "CREATE").bind(*properties);
        replace_created(bound);
        const auto* parameter = bound->as<Constant>();
        if (parameter != nullptr && parameter->value.type() != graph::ValueType::Map && !parameter->value.is_null()) {
            QueryError error(ErrorType::TypeError, "InvalidArgumentType", "properties are a map", bound->range);
            error.set_phase(Phase::Runtime);
            throw error;
        }
        return bound;
    }

    // What is created is not there yet when properties are computed, but which properties it will have is known.
    void replace_created(ExpressionPtr& expression) {
        const auto* property = expression->as<Property>();
        if (property != nullptr && created_by(*property->object) != nullptr) {
            expression = value_of(*created_by(*property->object), property->key, expression->range);
            return;
        }
        if (created_by(*expression) != nullptr) {
            const std::string name = draft_.name_of(expression->as<Variable>()->slot);
            throw QueryError(ErrorType::SyntaxError, "UndefinedVariable",
                             "'" + name + "' is created by this clause and only has its properties yet",
                             expression->range)
                .hint("use a second CREATE");
        }
        for_each_child(*expression, [this](ExpressionPtr& child) { replace_created(child); });
    }

    const ExpressionPtr* created_by(const Expression& expression) const {
        const auto* variable = expression.as<Variable>();
        const auto is_it = [variable](const auto& it) { return it.slot == variable->slot; };
        if (variable == nullptr) return nullptr;
        const auto node = std::ranges::find_if(clause_.nodes, is_it);
        if (node != clause_.nodes.end()) return &node->properties;
        const auto relationship = std::ranges::find_if(clause_.relationships, is_it);
        return relationship != clause_.relationships.end() ? &relationship->properties : nullptr;
    }

    ExpressionPtr value_of(const ExpressionPtr& properties, const std::string& key, SourceRange range) {
        if (properties == nullptr) return make(Constant{}, Kind::Null, range);
        if (const auto* map = properties->as<MapOf>()) {
            const auto found = std::ranges::find(map->keys, key);
            if (found == map->keys.end()) return make(Constant{}, Kind::Null, range);
            return draft_.repeat(*map->values[static_cast<std::size_t>(found - map->keys.begin())]);
        }
        const graph::Value& map = properties->as<Constant>()->value;
        const graph::Value* const value = map.is_null() ? nullptr : graph::find(map.as_map(), key);
        return make(Constant{value != nullptr ? *value : graph::Value()}, Kind::Any, range);
    }

    Slot introduce(const std::optional<parse::Name>& variable, StaticType type) {
        const Slot slot = variable ? draft_.add_slot(variable->text, type) : draft_.add_unnamed_slot(type);
        if (variable) scope_.set(variable->text, slot);
        return slot;
    }

    Draft& draft_;
    Scope& scope_;
    CreateClause clause_;
};

}  // namespace

CreateClause bind_create(const parse::CreateClause& create, Draft& draft, Scope& scope) {
    return CreateBinder(draft, scope).bind(create);
}

UnwindClause bind_unwind(const parse::UnwindClause& unwind, Draft& draft, Scope& scope) {
    UnwindClause bound;
    bound.list = ExpressionBinder(draft, scope, "UNWIND").bind(*unwind.list);
    require_new(unwind.variable, draft, scope);
    // What is no list is unwound as a list of one.
    const StaticType type = bound.list->type.kind == Kind::List ? item_of(bound.list->type) : bound.list->type;
    bound.slot = draft.add_slot(unwind.variable.text, type);
    scope.set(unwind.variable.text, bound.slot);
    return bound;
}

}  // namespace kveld::query::bind
