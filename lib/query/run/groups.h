#pragma once

// Vertices lie in the graph by label set and edges by type: what holds for all of such a group is found once, and rows
// that follow each other are mostly of one group.
//
//     GroupRuns<VertexGroups> runs;
//     for (const GroupRun& run : runs.find(graph, vertices, chunk)) …       // run.first … run.last-1: selected rows
//
// Rows that are null belong to the run around them.

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "graph/property_graph.h"
#include "graph/storage.h"
#include "graph/view.h"
#include "query/run/chunk.h"

namespace kveld::query::run {

struct VertexGroups {
    static constexpr Layout kLayout = Layout::Vertex;
    static std::uint32_t count(const graph::PropertyGraph& graph) { return graph.label_set_count(); }
    static std::uint16_t group_of(const graph::PropertyGraph& graph, graph::Vertex vertex) {
        return graph.label_set_of(vertex);
    }
    static graph::VertexInterval interval(const graph::PropertyGraph& graph, std::uint16_t set) {
        return graph.vertices_of(set);
    }
    static const graph::Column* column(const graph::PropertyGraph& graph, std::uint16_t set, graph::KeyId key) {
        return graph.storage().set_columns[set].find(key);
    }
    static graph::ColumnSlice slice(const graph::PropertyGraph& graph, std::uint16_t set, graph::KeyId key) {
        return graph.vertex_column(set, key);
    }
    static graph::Value value(graph::Vertex vertex) { return graph::Value::node(vertex); }
    static graph::Value property(const graph::GraphView& view, graph::Vertex vertex, graph::KeyId key) {
        return view.vertex_property(vertex, key);
    }
};

struct EdgeGroups {
    static constexpr Layout kLayout = Layout::Edge;
    static std::uint32_t count(const graph::PropertyGraph& graph) { return graph.type_count(); }
    static std::uint16_t group_of(const graph::PropertyGraph& graph, graph::Edge edge) { return graph.type_of(edge); }
    static graph::VertexInterval interval(const graph::PropertyGraph& graph, std::uint16_t type) {
        return graph.edges_of(type);
    }
    static const graph::Column* column(const graph::PropertyGraph& graph, std::uint16_t type, graph::KeyId key) {
        return graph.storage().type_columns[type].find(key);
    }
    static graph::ColumnSlice slice(const graph::PropertyGraph& graph, std::uint16_t type, graph::KeyId key) {
        return graph.edge_column(type, key);
    }
    static graph::Value value(graph::Edge edge) { return graph::Value::relationship(edge); }
    static graph::Value property(const graph::GraphView& view, graph::Edge edge, graph::KeyId key) {
        return view.edge_property(edge, key);
    }
};

struct GroupRun {
    std::uint32_t first = 0;  // of the rows that the chunk selects
    std::uint32_t last = 0;
    std::uint16_t group = 0;
};

template <typename Groups>
class GroupRuns {
public:
    // Of the base's vertices or edges. Empty where all are null.
    std::span<const GroupRun> find(const graph::PropertyGraph& graph, const Vector& numbers, const Chunk& chunk) {
        runs_.clear();
        const auto values = numbers.values<std::uint32_t>();
        graph::VertexInterval interval;
        for (std::uint32_t i = 0; i < chunk.size; ++i) {
            const std::uint32_t row = chunk.row(i);
            if (numbers.is_null(row)) continue;
            const std::uint32_t number = values[numbers.index(row)];
            if (number >= interval.first && number < interval.last) continue;
            const std::uint16_t group = Groups::group_of(graph, number);
            interval = Groups::interval(graph, group);
            if (!runs_.empty()) runs_.back().last = i;
            runs_.push_back({runs_.empty() ? 0 : i, chunk.size, group});
        }
        return runs_;
    }

private:
    std::vector<GroupRun> runs_;
};

}  // namespace kveld::query::run
