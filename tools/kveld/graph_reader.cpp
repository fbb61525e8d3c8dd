#include "graph_reader.h"

#include <algorithm>

#include "graph/date.h"

namespace kveld::command {

using graph::Value;
using graph::ValueType;
using graph::Vertex;

Value GraphReader::value(Of of, std::uint32_t number, std::string_view key) const {
    const auto known = view_.find_key(key);
    if (!known) return Value::null();
    return of == Of::Vertex ? view_.vertex_property(number, *known) : view_.edge_property(number, *known);
}

std::string GraphReader::text(Of of, std::uint32_t number, std::string_view key) const {
    const Value found = value(of, number, key);
    return found.type() == ValueType::String ? std::string(found.as_string()) : std::string();
}

std::int64_t GraphReader::integer(Of of, std::uint32_t number, std::string_view key) const {
    const Value found = value(of, number, key);
    return found.type() == ValueType::Integer ? found.as_integer() : 0;
}

bool GraphReader::truth(Of of, std::uint32_t number, std::string_view key) const {
    const Value found = value(of, number, key);
    return found.type() == ValueType::Boolean && found.as_boolean();
}

std::string GraphReader::date(Of of, std::uint32_t number, std::string_view key) const {
    const Value found = value(of, number, key);
    return found.type() == ValueType::Date ? graph::to_iso(found.as_date()) : std::string();
}

std::string GraphReader::name(Vertex vertex) const {
    const std::string found = text(Of::Vertex, vertex, "name");
    return found.empty() ? text(Of::Vertex, vertex, "id") : found;
}

std::string GraphReader::type(graph::Edge edge) const {
    return std::string(view_.type_name(view_.type_of(edge)));
}

std::optional<Vertex> GraphReader::source_of(Vertex vertex, std::string_view type, std::string_view label) const {
    const auto known_type = view_.find_type(type);
    const auto known_label = view_.find_label(label);
    if (!known_type || !known_label) return std::nullopt;
    std::pmr::vector<graph::Neighbour> sources;
    view_.neighbours(vertex, *known_type, graph::Direction::In, sources);
    for (const graph::Neighbour& source : sources) {
        if (view_.has_label(source.vertex, *known_label)) return source.vertex;
    }
    return std::nullopt;
}

std::vector<Vertex> GraphReader::targets_of(Vertex vertex, std::string_view type) const {
    std::vector<Vertex> found;
    const auto known = view_.find_type(type);
    if (!known) return found;
    std::pmr::vector<graph::Neighbour> targets;
    view_.neighbours(vertex, *known, graph::Direction::Out, targets);
    for (const graph::Neighbour& target : targets) found.push_back(target.vertex);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace kveld::command
