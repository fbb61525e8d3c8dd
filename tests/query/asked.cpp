#include "asked.h"

#include <array>
#include <charconv>

#include "graph/date.h"
#include "query/query_error.h"

namespace kveld::query::testing {
namespace {

using graph::GraphView;
using graph::Value;
using graph::ValueType;

std::string float_text(double number) {
    std::array<char, 32> digits{};
    std::string text(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

template <typename Keys, typename ValueOf>
std::string properties(const Keys& keys, const GraphView& view, const ValueOf& value_of) {
    std::string text;
    for (const graph::KeyId key : keys) {
        text += (text.empty() ? "" : ", ") + std::string(view.key_name(key)) + ": " + printed(value_of(key), view);
    }
    return text.empty() ? text : "{" + text + "}";
}

std::string node(graph::Vertex vertex, const GraphView& view) {
    std::pmr::vector<graph::LabelId> labels;
    view.labels_of(vertex, labels);
    std::string text;
    for (const graph::LabelId label : labels) text += ":" + std::string(view.label_name(label));
    std::pmr::vector<graph::KeyId> keys;
    view.vertex_keys(vertex, keys);
    const std::string set = properties(keys, view, [&](graph::KeyId key) { return view.vertex_property(vertex, key); });
    return "(" + text + (text.empty() || set.empty() ? "" : " ") + set + ")";
}

std::string relationship(graph::Edge edge, const GraphView& view) {
    std::pmr::vector<graph::KeyId> keys;
    view.edge_keys(edge, keys);
    const std::string set = properties(keys, view, [&](graph::KeyId key) { return view.edge_property(edge, key); });
    return "[:" + std::string(view.type_name(view.type_of(edge))) + (set.empty() ? "" : " ") + set + "]";
}

std::string path(const graph::PathData& steps, const GraphView& view) {
    std::string text = "<" + node(steps.nodes[0], view);
    for (std::size_t i = 0; i < steps.relationships.size(); ++i) {
        const graph::Edge edge = steps.relationships[i];
        const bool forward = view.source(edge) == steps.nodes[i] && view.target(edge) == steps.nodes[i + 1];
        text += (forward ? "-" : "<-") + relationship(edge, view) + (forward ? "->" : "-");
        text += node(steps.nodes[i + 1], view);
    }
    return text + ">";
}

}  // namespace

std::string printed(const Value& value, const GraphView& view) {
    std::string text;
    switch (value.type()) {
        case ValueType::Null: return "null";
        case ValueType::Boolean: return value.as_boolean() ? "true" : "false";
        case ValueType::Integer: return std::to_string(value.as_integer());
        case ValueType::Float: return float_text(value.as_float());
        case ValueType::String: return "'" + std::string(value.as_string()) + "'";
        case ValueType::Date: return graph::to_iso(value.as_date());
        case ValueType::List:
            for (const Value& item : value.as_list()) text += (text.empty() ? "" : ", ") + printed(item, view);
            return "[" + text + "]";
        case ValueType::Map:
            for (const graph::MapEntry& entry : value.as_map()) {
                text += (text.empty() ? "" : ", ") + std::string(entry.key) + ": " + printed(entry.value, view);
            }
            return "{" + text + "}";
        case ValueType::Node: return node(value.as_node(), view);
        case ValueType::Relationship: return relationship(value.as_relationship(), view);
        case ValueType::Path: return path(value.as_path(), view);
    }
    return text;
}

std::string printed(const Table& table) {
    std::string text;
    for (std::uint64_t row = 0; row < table.row_count(); ++row) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            text += (column > 0 ? " | " : "") + printed(table.at(row, column), table.view());
        }
        text += "\n";
    }
    return text;
}

std::string printed(const Statistics& statistics) {
    return std::to_string(statistics.nodes_created) + " nodes, " + std::to_string(statistics.relationships_created) +
           " relationships, " + std::to_string(statistics.properties_set) + " properties, " +
           std::to_string(statistics.labels_added) + " labels";
}

Asked::Asked(std::string_view create) : session(graph::PropertyGraph(), Access::Write) {
    if (!create.empty()) table(create);
}

Table Asked::table(std::string_view query, std::string_view parameters, const Options& options) {
    return session.run(query, Parameters::from_json(parameters), options);
}

std::string Asked::error(std::string_view query, std::string_view parameters, const Options& options) {
    try {
        return "no error: " + printed(table(query, parameters, options));
    } catch (const QueryError& error) {
        return std::string(name_of(error.type())) + " " + error.detail() +
               (error.phase() == Phase::Compile ? " at compile: " : " at run: ") + error.what();
    } catch (const base::Error& error) {
        switch (error.kind()) {
            case base::ErrorKind::Limit: return std::string("limit: ") + error.what();
            case base::ErrorKind::Usage: return std::string("usage: ") + error.what();
            case base::ErrorKind::Unsupported: return std::string("unsupported: ") + error.what();
            default: return std::string("other: ") + error.what();
        }
    }
}

}  // namespace kveld::query::testing
