// Literals, parameters, variables, properties and labels; and which form goes where.

#include <algorithm>

#include "query/bind/expression_binder.h"
#include "query/functions/registry.h"

namespace kveld::query::bind {
namespace {

bool all_constant(const Expressions& expressions) {
    return std::ranges::all_of(expressions, [](const ExpressionPtr& it) { return it->is<Constant>(); });
}

std::vector<graph::Value> values_of(const Expressions& constants) {
    std::vector<graph::Value> values;
    for (const ExpressionPtr& constant : constants) values.push_back(constant->as<Constant>()->value);
    return values;
}

ExpressionPtr constant(graph::Value value, StaticType type, SourceRange range) {
    return make(Constant{value}, type, range);
}

}  // namespace

ExpressionPtr ExpressionBinder::bind(const parse::Expression& expression) {
    const SourceRange range = expression.range;
    return std::visit(
        parse::Overloaded{
            [&](const parse::NullLiteral&) { return constant({}, Kind::Null, range); },
            [&](const parse::BooleanLiteral& it) {
                return constant(graph::Value::boolean(it.value), Kind::Boolean, range);
            },
            [&](const parse::IntegerLiteral& it) {
                return constant(graph::Value::integer(it.value), Kind::Integer, range);
            },
            [&](const parse::FloatLiteral& it) {
                return constant(graph::Value::floating(it.value), Kind::Float, range);
            },
            [&](const parse::StringLiteral& it) { return constant(draft_.text(it.value), Kind::String, range); },
            // What a parameter is given is no mistake of the query's text: it is told when the query runs.
            [&](const parse::Parameter& it) { return constant(draft_.parameter(it.name, range), Kind::Any, range); },
            [&](const parse::Variable& it) { return variable_of(draft_, scope_.resolve(it.name, range), range); },
            [&](const parse::ListLiteral& it) { return bind_list(it, range); },
            [&](const parse::MapLiteral& it) { return bind_map(it, range); },
            [&](const parse::Property& it) { return bind_property(it, range); },
            [&](const parse::LabelTest& it) { return bind_label_test(it, range); },
            [&](const parse::Subscript& it) { return bind_subscript(it, range); },
            [&](const parse::Slice& it) { return bind_slice(it, range); },
            [&](const parse::Unary& it) { return bind_unary(it, range); },
            [&](const parse::Binary& it) { return bind_binary(it, range); },
            [&](const parse::Logical& it) { return bind_logical(it, range); },
            [&](const parse::Comparison& it) { return bind_comparison(it, range); },
            [&](const parse::Case& it) { return bind_case(it, range); },
            [&](const parse::ListComprehension& it) { return bind_comprehension(it, range); },
            [&](const parse::Quantifier& it) { return bind_quantifier(it, range); },
            [&](const parse::Reduce& it) { return bind_reduce(it, range); },
            [&](const parse::FunctionCall& it) { return bind_call(it, range); },
            [&](const parse::CountStar&) {
                return bind_aggregate(*functions::find_aggregate("count(*)"), false, {}, range);
            },
            [&](const parse::PatternExpression& it) -> ExpressionPtr {
                if (it.pattern.selection != parse::PathSelection::All) {
                    throw QueryError::unsupported("shortestPath", range);
                }
                throw QueryError::unsupported("a pattern as a predicate", range)
                    .hint("OPTIONAL MATCH the pattern and ask whether its relationship IS NOT NULL");
            },
            [&](const parse::PatternComprehension&) -> ExpressionPtr {
                throw QueryError::unsupported("a pattern comprehension", range)
                    .hint("OPTIONAL MATCH the pattern and collect() what you need");
            },
            [&](const parse::ExistsSubquery&) -> ExpressionPtr {
                throw QueryError::unsupported("EXISTS { … }", range).hint("MATCH the pattern and return DISTINCT rows");
            },
            [&](const parse::CountSubquery&) -> ExpressionPtr {
                throw QueryError::unsupported("COUNT { … }", range).hint("OPTIONAL MATCH the pattern and count()");
            },
        },
        expression.node);
}

Expressions ExpressionBinder::bind_all(const parse::Expressions& expressions) {
    Expressions bound;
    for (const parse::ExpressionPtr& expression : expressions) bound.push_back(bind(*expression));
    return bound;
}

ExpressionPtr ExpressionBinder::bind_predicate(const parse::Expression& expression) {
    ExpressionPtr bound = bind(expression);
    require(*bound, Kind::Boolean, place_);
    return bound;
}

void ExpressionBinder::bind_conjuncts(const parse::Expression& expression, Expressions& into) {
    const auto* logical = expression.as<parse::Logical>();
    if (logical == nullptr || logical->op != parse::LogicalOperator::And) {
        into.push_back(bind_predicate(expression));
        return;
    }
    for (const parse::ExpressionPtr& operand : logical->operands) bind_conjuncts(*operand, into);
}

ExpressionPtr ExpressionBinder::bind_list(const parse::ListLiteral& list, SourceRange range) {
    Expressions items = bind_all(list.items);
    StaticType item(Kind::Null);
    for (const ExpressionPtr& each : items) item = join(item, each->type);
    if (all_constant(items)) return constant(draft_.list(values_of(items)), list_of(item), range);
    return make(ListOf{std::move(items)}, list_of(item), range);
}

ExpressionPtr ExpressionBinder::bind_map(const parse::MapLiteral& map, SourceRange range) {
    std::map<std::string, ExpressionPtr> entries;  // of a key that occurs twice the last value counts
    for (const parse::MapEntry& entry : map.entries) entries[entry.key.text] = bind(*entry.value);
    MapOf bound;
    for (auto& [key, value] : entries) {
        bound.keys.push_back(key);
        bound.values.push_back(std::move(value));
    }
    if (!all_constant(bound.values)) return make(std::move(bound), Kind::Map, range);
    std::vector<graph::MapEntry> values;
    for (std::size_t i = 0; i < bound.keys.size(); ++i) {
        values.push_back({draft_.text(bound.keys[i]).as_string(), bound.values[i]->as<Constant>()->value});
    }
    return constant(draft_.map(values), Kind::Map, range);
}

ExpressionPtr ExpressionBinder::bind_property(const parse::Property& property, SourceRange range) {
    ExpressionPtr object = bind(*property.object);
    switch (object->type.kind) {
        case Kind::Null: break;
        case Kind::Path:  // the TCK has a name of its own for paths
            throw QueryError(ErrorType::SyntaxError, "InvalidArgumentType",
                             "a Path has no property '" + property.key.text + "'", property.key.range)
                .hint("nodes(…) and relationships(…) give what it consists of");
        case Kind::Boolean:
        case Kind::Integer:
        case Kind::Float:
        case Kind::Number:
        case Kind::String:
        case Kind::List:
            throw QueryError(ErrorType::TypeError, "InvalidArgumentType",
                             with_article(object->type) + " has no property '" + property.key.text + "'",
                             property.key.range)
                .hint("nodes, relationships, maps and dates have properties");
        default: break;
    }
    const StaticType type = object->type.kind == Kind::Null ? Kind::Null : Kind::Any;
    return make(Property{std::move(object), property.key.text}, type, range);
}

ExpressionPtr ExpressionBinder::bind_label_test(const parse::LabelTest& test, SourceRange range) {
    ExpressionPtr object = bind(*test.object);
    if (!may_be(object->type, Kind::Node) && !may_be(object->type, Kind::Relationship)) {
        throw QueryError(ErrorType::SyntaxError, "InvalidArgumentType", with_article(object->type) + " has no labels",
                         test.object->range)
            .hint("nodes have labels and relationships have a type");
    }
    return make(HasLabels{std::move(object), bind_labels(test.labels)}, Kind::Boolean, range);
}

LabelPredicate bind_labels(const parse::LabelExpression& labels) {
    LabelPredicate bound;
    switch (labels.kind) {
        case parse::LabelExpression::Kind::Name: bound.kind = LabelPredicate::Kind::Name; break;
        case parse::LabelExpression::Kind::And: bound.kind = LabelPredicate::Kind::And; break;
        case parse::LabelExpression::Kind::Or: bound.kind = LabelPredicate::Kind::Or; break;
        case parse::LabelExpression::Kind::Not: bound.kind = LabelPredicate::Kind::Not; break;
        case parse::LabelExpression::Kind::Any: bound.kind = LabelPredicate::Kind::Any; break;
    }
    bound.name = labels.name.text;
    for (const parse::LabelExpression& operand : labels.operands) bound.operands.push_back(bind_labels(operand));
    return bound;
}

}  // namespace kveld::query::bind
