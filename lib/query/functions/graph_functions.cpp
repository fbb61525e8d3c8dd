#include <algorithm>
#include <string>
#include <vector>

#include "query/functions/argument_errors.h"
#include "query/functions/implementations.h"
#include "query/functions/memory_values.h"

namespace kveld::query::functions {
namespace {

using graph::Value;
using graph::ValueType;

// The keys of what has any, sorted by name.
std::vector<std::string_view> keys_of(const Value& value, const graph::GraphView& view) {
    std::vector<std::string_view> names;
    if (value.type() == ValueType::Map) {
        for (const graph::MapEntry& entry : value.as_map()) names.push_back(entry.key);
        return names;
    }
    std::pmr::vector<graph::KeyId> ids;
    if (value.type() == ValueType::Node) {
        view.vertex_keys(value.as_node(), ids);
    } else {
        view.edge_keys(value.as_relationship(), ids);
    }
    for (const graph::KeyId key : ids) names.push_back(view.key_name(key));
    return names;
}

Value property_of(const Value& entity, graph::KeyId key, const graph::GraphView& view) {
    return entity.type() == ValueType::Node ? view.vertex_property(entity.as_node(), key)
                                            : view.edge_property(entity.as_relationship(), key);
}

template <typename Names>
Value list_of_names(const Names& names, CallContext& context) {
    const std::span<Value> items = room_for(context.memory, names.size());
    std::ranges::transform(names, items.begin(), [](std::string_view name) { return Value::string(name); });
    return Value::list(items);
}

std::int64_t number_of(const Value& value, std::string_view function) {
    switch (value.type()) {
        case ValueType::Node: return value.as_node();
        case ValueType::Relationship: return value.as_relationship();
        default: throw wrong_argument(function, "Node or Relationship", value);
    }
}

}  // namespace

Value id(Arguments arguments, CallContext& /*context*/) {
    return Value::integer(number_of(arguments[0], "id"));
}

Value element_id(Arguments arguments, CallContext& context) {
    return text_in(context.memory, std::to_string(number_of(arguments[0], "elementId")));
}

Value labels(Arguments arguments, CallContext& context) {
    std::pmr::vector<graph::LabelId> ids;
    context.view.labels_of(arguments[0].as_node(), ids);
    std::vector<std::string_view> names;
    for (const graph::LabelId label : ids) names.push_back(context.view.label_name(label));
    return list_of_names(names, context);
}

Value type(Arguments arguments, CallContext& context) {
    return Value::string(context.view.type_name(context.view.type_of(arguments[0].as_relationship())));
}

Value keys(Arguments arguments, CallContext& context) {
    return list_of_names(keys_of(arguments[0], context.view), context);
}

Value properties(Arguments arguments, CallContext& context) {
    const Value& value = arguments[0];
    if (value.type() == ValueType::Map) return value;
    const std::vector<std::string_view> names = keys_of(value, context.view);
    if (names.empty()) return Value::map({});
    auto* const entries = static_cast<graph::MapEntry*>(
        context.memory->allocate(names.size() * sizeof(graph::MapEntry), alignof(graph::MapEntry)));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::optional<graph::KeyId> key = context.view.find_key(names[i]);
        ::new (entries + i) graph::MapEntry{names[i], key ? property_of(value, *key, context.view) : Value()};
    }
    return Value::map({entries, names.size()});
}

Value start_node(Arguments arguments, CallContext& context) {
    return Value::node(context.view.source(arguments[0].as_relationship()));
}

Value end_node(Arguments arguments, CallContext& context) {
    return Value::node(context.view.target(arguments[0].as_relationship()));
}

Value nodes(Arguments arguments, CallContext& context) {
    const std::span<const graph::Vertex> path = arguments[0].as_path().nodes;
    const std::span<Value> items = room_for(context.memory, path.size());
    std::ranges::transform(path, items.begin(), &Value::node);
    return Value::list(items);
}

Value relationships(Arguments arguments, CallContext& context) {
    const std::span<const graph::Edge> path = arguments[0].as_path().relationships;
    const std::span<Value> items = room_for(context.memory, path.size());
    std::ranges::transform(path, items.begin(), &Value::relationship);
    return Value::list(items);
}

Value length(Arguments arguments, CallContext& /*context*/) {
    return Value::integer(static_cast<std::int64_t>(arguments[0].as_path().relationships.size()));
}

}  // namespace kveld::query::functions
