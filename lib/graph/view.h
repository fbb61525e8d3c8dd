#pragma once

// The one way in which operators, functions and writers read a graph: the frozen base, and what a session has added.
//
//     GraphView view(graph);                    // base only
//     GraphView view(graph, &changes);          // base + changes
//     if (view.base_only()) fast_loop(view.base()); else general_loop(view);
//
// An operator asks base_only() once and may then read base() directly; the members below serve both. Names that exist
// only in the changes have ids after the base's. Not copied data: it is valid while base and changes are.

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/change_set.h"
#include "graph/property_graph.h"

namespace kveld::graph {

struct AddedVertex;  // change_set_state.h
struct AddedEdge;

struct Neighbour {
    Vertex vertex;
    Edge edge;
};

class GraphView {
public:
    explicit GraphView(const PropertyGraph& base, const ChangeSet* changes = nullptr);

    bool base_only() const noexcept;
    const PropertyGraph& base() const noexcept { return *base_; }

    std::uint32_t vertex_count() const noexcept;  // numbers are 0 … vertex_count()-1
    std::uint32_t edge_count() const noexcept;

    std::uint32_t label_count() const noexcept;
    std::uint32_t type_count() const noexcept;
    std::uint32_t key_count() const noexcept;
    std::optional<LabelId> find_label(std::string_view name) const;
    std::optional<TypeId> find_type(std::string_view name) const;
    std::optional<KeyId> find_key(std::string_view name) const;
    std::string_view label_name(LabelId label) const;
    std::string_view type_name(TypeId type) const;
    std::string_view key_name(KeyId key) const;

    // All vertices with the label, ascending, as intervals.
    void intervals_with(LabelId label, std::pmr::vector<VertexInterval>& out) const;
    bool has_label(Vertex vertex, LabelId label) const;
    void labels_of(Vertex vertex, std::pmr::vector<LabelId>& out) const;  // sorted by name
    std::optional<Vertex> find_vertex(std::optional<LabelId> label, std::string_view id) const;
    // All of them: an id is unique in a label set only, and the changes may hold it again.
    void find_vertices(std::optional<LabelId> label, std::string_view id, std::pmr::vector<Vertex>& out) const;

    TypeId type_of(Edge edge) const;
    Vertex source(Edge edge) const;
    Vertex target(Edge edge) const;
    // Appends the neighbours over one type; Both gives forward ones first, and a loop once.
    void neighbours(Vertex vertex, TypeId type, Direction direction, std::pmr::vector<Neighbour>& out) const;
    // How many neighbours() would append. Without changes O(1), but O(log degree) for Both, to count loops once.
    std::uint64_t degree(Vertex vertex, TypeId type, Direction direction) const;
    // How many edges of the type, for the planner.
    std::uint64_t edge_count_of(TypeId type) const;
    std::uint64_t vertex_count_of(LabelId label) const;

    Value vertex_property(Vertex vertex, KeyId key) const;
    Value edge_property(Edge edge, KeyId key) const;
    // The keys that have a value, sorted by name.
    void vertex_keys(Vertex vertex, std::pmr::vector<KeyId>& out) const;
    void edge_keys(Edge edge, std::pmr::vector<KeyId>& out) const;

private:
    void find_added_vertices(std::optional<LabelId> label, std::string_view id, std::pmr::vector<Vertex>& out) const;
    const AddedVertex* added_vertex(Vertex vertex) const;  // null for those of the base
    const AddedEdge* added_edge(Edge edge) const;

    const PropertyGraph* base_;
    const ChangeSet::State* changes_;  // null where there are none
};

}  // namespace kveld::graph
