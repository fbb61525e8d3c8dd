#pragma once

// What a change set holds, as GraphView reads it. Vectors are indexed by a number minus the base's count; names that
// are new have the ids after the base's.

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/change_set.h"
#include "graph/property_graph.h"

namespace kveld::graph {

struct NewProperties {
    std::vector<KeyId> keys;  // sorted by name
    std::vector<Value> values;
    const Value* find(KeyId key) const noexcept;
};

struct AddedVertex {
    std::vector<LabelId> labels;  // sorted by name
    NewProperties properties;
};

struct AddedEdge {
    Vertex source;
    Vertex target;
    TypeId type;
    NewProperties properties;
};

enum class NameKind : std::uint8_t { Label, Type, Key };

struct ChangeSet::State {
    explicit State(PropertyGraph graph) : base(std::move(graph)) {}

    PropertyGraph base;
    std::pmr::monotonic_buffer_resource memory;  // of names, texts and lists; what was rolled back stays until the end
    std::vector<std::string_view> labels;
    std::vector<std::string_view> types;
    std::vector<std::string_view> keys;
    std::vector<NameKind> names;  // in order of creation, to take them back
    std::vector<AddedVertex> vertices;
    std::vector<AddedEdge> edges;
    std::unordered_map<Vertex, std::vector<Edge>> out;  // added edges, in order of creation
    std::unordered_map<Vertex, std::vector<Edge>> in;
    std::unordered_map<std::string_view, std::vector<Vertex>> by_id;
    std::vector<std::uint64_t> vertices_of_label;  // added ones; by label id, as far as there are any
    std::vector<std::uint64_t> edges_of_type;

    std::string_view label_name(LabelId label) const;
    std::string_view type_name(TypeId type) const;
    std::string_view key_name(KeyId key) const;
};

}  // namespace kveld::graph
