#pragma once

// Collects vertices and edges, in any order, and freezes them.
//
//     GraphBuilder builder;
//     auto nl = builder.add_vertex({"MemberState", "Entity"});
//     builder.set(nl, "id", Value::string("state:NL"));
//     auto edge = builder.add_edge(nl, "SUPPORTS", position);
//     builder.set(edge, "date", Value::date(19887));
//     PropertyGraph graph = std::move(builder).freeze();
//
// The builder copies all text it is given. Null removes a property. Frozen numbers differ from the builder's: vertices
// are numbered by label set (sets in bytewise order of their sorted label names), inside a set by the string property
// `id`, without one by creation; edges by type name, source, target, then by the string property `id`, then by
// creation.
//
// Refuses (Error, Data): more than 2^32 - 2 vertices or edges, two vertices of one label set with one `id`, values that
// cannot be properties (maps, nodes, lists of lists). freeze() is O(n log n).

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string_view>

#include "graph/property_graph.h"
#include "graph/value.h"

namespace kveld::graph {

class GraphBuilder {
public:
    struct NewVertex {
        std::uint32_t number;
    };
    struct NewEdge {
        std::uint32_t number;
    };

    GraphBuilder();
    ~GraphBuilder();
    GraphBuilder(GraphBuilder&&) noexcept;
    GraphBuilder& operator=(GraphBuilder&&) noexcept;

    NewVertex add_vertex(std::span<const std::string_view> labels);
    NewVertex add_vertex(std::initializer_list<std::string_view> labels);
    NewEdge add_edge(NewVertex source, std::string_view type, NewVertex target);
    void set(NewVertex vertex, std::string_view key, const Value& value);
    void set(NewEdge edge, std::string_view key, const Value& value);

    PropertyGraph freeze() &&;

    struct State;  // builder_state.h, read by freeze()

private:
    std::unique_ptr<State> state_;
};

}  // namespace kveld::graph
