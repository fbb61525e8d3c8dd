#include "export/value_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "graph/date.h"

namespace kveld::exporters {
namespace {

using graph::GraphView;
using graph::Value;
using graph::ValueType;

std::string id_property(const GraphView& view, const Value& entity) {
    const auto key = view.find_key("id");
    if (!key) return {};
    const Value id = entity.type() == ValueType::Node ? view.vertex_property(entity.as_node(), *key)
                                                      : view.edge_property(entity.as_relationship(), *key);
    return id.is_null() ? std::string{} : ' ' + text_of(id, view);
}

std::string text_of_node(const Value& node, const GraphView& view) {
    std::pmr::vector<graph::LabelId> labels;
    view.labels_of(node.as_node(), labels);
    std::string text = "(";
    for (const graph::LabelId label : labels) text += ':' + std::string(view.label_name(label));
    return text + id_property(view, node) + ')';
}

std::string text_of_relationship(const Value& relationship, const GraphView& view) {
    return "[:" + std::string(view.type_name(view.type_of(relationship.as_relationship()))) +
           id_property(view, relationship) + ']';
}

std::string text_of_path(const graph::PathData& path, const GraphView& view) {
    std::string text = text_of_node(Value::node(path.nodes.front()), view);
    for (std::size_t i = 0; i < path.relationships.size(); ++i) {
        const bool forward = view.source(path.relationships[i]) == path.nodes[i];
        text += forward ? "-" : "<-";
        text += text_of_relationship(Value::relationship(path.relationships[i]), view);
        text += forward ? "->" : "-";
        text += text_of_node(Value::node(path.nodes[i + 1]), view);
    }
    return text;
}

std::string text_of_list(std::span<const Value> items, const GraphView& view) {
    std::string text = "[";
    for (const Value& item : items) {
        if (text.size() > 1) text += ", ";
        text += item.is_null() ? "null" : text_of(item, view);
    }
    return text + ']';
}

std::string text_of_map(std::span<const graph::MapEntry> entries, const GraphView& view) {
    std::string text = "{";
    for (const graph::MapEntry& entry : entries) {
        if (text.size() > 1) text += ", ";
        text += std::string(entry.key) + ": " + (entry.value.is_null() ? "null" : text_of(entry.value, view));
    }
    return text + '}';
}

}  // namespace

std::string text_of(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    std::string text(digits.data(), end);
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return text;
}

std::string text_of(const Value& value, const GraphView& view) {
    switch (value.type()) {
        case ValueType::Null: return {};
        case ValueType::Boolean: return value.as_boolean() ? "true" : "false";
        case ValueType::Integer: return std::to_string(value.as_integer());
        case ValueType::Float: return text_of(value.as_float());
        case ValueType::String: return std::string(value.as_string());
        case ValueType::Date: return graph::to_iso(value.as_date());
        case ValueType::List: return text_of_list(value.as_list(), view);
        case ValueType::Map: return text_of_map(value.as_map(), view);
        case ValueType::Node: return text_of_node(value, view);
        case ValueType::Relationship: return text_of_relationship(value, view);
        case ValueType::Path: return text_of_path(value.as_path(), view);
    }
    return {};
}

}  // namespace kveld::exporters
