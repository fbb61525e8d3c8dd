#pragma once

// Nodes and relationships in columns of either layout they may have: as numbers, or as values where types are mixed.
//
//     const graph::Vertex from = vertex_at(column, row);        // kNoVertex for a null
//     const bool same = is_in(edge, list_value);
//
// Throws QueryError (TypeError) where something else stands there, which the binder could not know.

#include "query/run/vector.h"

namespace kveld::query::run {

[[noreturn]] void not_a(graph::ValueType wanted, const graph::Value& met);

inline graph::Vertex vertex_at(const Vector& column, std::uint32_t row) {
    if (column.is_null(row)) return graph::kNoVertex;
    if (column.layout() == Layout::Vertex) return column.values<graph::Vertex>()[column.index(row)];
    const graph::Value value = column.at(row);
    if (value.type() != graph::ValueType::Node) not_a(graph::ValueType::Node, value);
    return value.as_node();
}

inline graph::Edge edge_at(const Vector& column, std::uint32_t row) {
    if (column.is_null(row)) return graph::kNoEdge;
    if (column.layout() == Layout::Edge) return column.values<graph::Edge>()[column.index(row)];
    const graph::Value value = column.at(row);
    if (value.type() != graph::ValueType::Relationship) not_a(graph::ValueType::Relationship, value);
    return value.as_relationship();
}

// Whether the two, relationships or lists of them, have one in common.
bool share_a_relationship(const graph::Value& a, const graph::Value& b);

}  // namespace kveld::query::run
