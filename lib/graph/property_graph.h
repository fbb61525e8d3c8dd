#pragma once

// The frozen graph: immutable, compact, and laid out as it lies in a .kveld file, so that opening one is mapping it.
//
//     PropertyGraph graph = open_graph("jbz.kveld");                       // graph_file.h
//     LabelId state = *graph.find_label("MemberState");
//     for (VertexInterval run : graph.vertices_with(state)) …              // a label is a few intervals
//     Adjacency out = graph.out(vertex, *graph.find_type("SUPPORTS"));     // neighbours, sorted
//     graph.vertex_property(vertex, *graph.find_key("name"));
//
// Numbers: vertices 0 … vertex_count()-1 by label set; edges 0 … edge_count()-1 by type, source, target, so the edges
// of one type are one interval, and of one type and source too. Copying is cheap (a shared pointer). All const members
// may be called from several threads. A graph from a damaged file throws Error (Data) when the damage is touched.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "graph/ids.h"
#include "graph/value.h"

namespace kveld::graph {

// The edges of one vertex, of one type, in one direction, sorted by neighbour.
struct Adjacency {
    const Vertex* neighbours = nullptr;
    const Edge* numbers = nullptr;  // of backward edges; null for forward ones, which are consecutive
    Edge first = 0;
    std::uint32_t size = 0;
    Edge edge(std::uint32_t i) const noexcept { return numbers != nullptr ? numbers[i] : first + i; }
};

// How the values of one (label set or type, key) are stored.
enum class ColumnKind : std::uint8_t { Absent, Boolean, Integer, Float, Dictionary, Text, Date, Mixed };

// A column read in place, for loops over many rows; row = number minus the interval's first. Values of a Dictionary
// column are codes whose order is the strings' order.
struct ColumnSlice {
    ColumnKind kind = ColumnKind::Absent;
    std::uint32_t first = 0;  // the number of the vertex or edge of row 0
    std::uint32_t rows = 0;
    const std::uint64_t* present = nullptr;  // bit per row; null where all are
    const void* values = nullptr;            // bool: bits; int64_t, double, uint32_t codes, int32_t days
    bool has(std::uint32_t row) const noexcept {
        return present == nullptr || ((present[row >> 6U] >> (row & 63U)) & 1U) != 0;
    }
};

class PropertyGraph {
public:
    PropertyGraph();  // the empty graph

    std::uint32_t vertex_count() const noexcept;
    std::uint32_t edge_count() const noexcept;

    // Names. Ids are 0 … count-1 in bytewise order of the names.
    std::uint32_t label_count() const noexcept;
    std::uint32_t type_count() const noexcept;
    std::uint32_t key_count() const noexcept;
    std::uint32_t label_set_count() const noexcept;
    std::optional<LabelId> find_label(std::string_view name) const;
    std::optional<TypeId> find_type(std::string_view name) const;
    std::optional<KeyId> find_key(std::string_view name) const;
    std::string_view label_name(LabelId label) const;
    std::string_view type_name(TypeId type) const;
    std::string_view key_name(KeyId key) const;

    // Vertices.
    LabelSetId label_set_of(Vertex vertex) const;              // O(log label sets)
    std::span<const LabelId> labels_of(LabelSetId set) const;  // sorted
    VertexInterval vertices_of(LabelSetId set) const;
    std::span<const VertexInterval> vertices_with(LabelId label) const;  // ascending, joined where they touch
    bool has_label(Vertex vertex, LabelId label) const;
    // The vertex of this label (or of any) with this string as property `id`. O(sets * log n).
    std::optional<Vertex> find_vertex(std::optional<LabelId> label, std::string_view id) const;
    std::optional<Vertex> find_vertex_of(LabelSetId set, std::string_view id) const;

    // Edges.
    TypeId type_of(Edge edge) const;
    Vertex source(Edge edge) const;  // O(log n)
    Vertex target(Edge edge) const;
    VertexInterval edges_of(TypeId type) const;  // an interval of edge numbers
    Adjacency out(Vertex vertex, TypeId type) const;
    Adjacency in(Vertex vertex, TypeId type) const;

    // Properties; null where there is none. Strings point into the graph.
    Value vertex_property(Vertex vertex, KeyId key) const;
    Value edge_property(Edge edge, KeyId key) const;
    bool has_vertex_property(Vertex vertex, KeyId key) const;
    bool has_edge_property(Edge edge, KeyId key) const;
    std::span<const KeyId> keys_of_set(LabelSetId set) const;  // keys that some vertex of the set has
    std::span<const KeyId> keys_of_type(TypeId type) const;
    ColumnSlice vertex_column(LabelSetId set, KeyId key) const;
    ColumnSlice edge_column(TypeId type, KeyId key) const;
    std::string_view dictionary_entry(std::uint32_t code) const;
    std::optional<std::uint32_t> dictionary_code(std::string_view text) const;

    struct Storage;  // storage.h: the arrays, in memory or mapped
    explicit PropertyGraph(std::shared_ptr<const Storage> storage);
    const Storage& storage() const noexcept { return *storage_; }

private:
    std::shared_ptr<const Storage> storage_;
};

}  // namespace kveld::graph
