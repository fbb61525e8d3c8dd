#pragma once

// What a session has added on top of a frozen graph.
//
// New vertices and edges take the numbers after the base's (vertex_count() + i), so numbers hold for the session. A
// statement that fails takes back what it did:
//
//     ChangeSet::Mark before = changes.mark();
//     try { run(statement); } catch (...) { changes.roll_back(before); throw; }
//
// Not safe for writing from several threads.

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "graph/property_graph.h"

namespace kveld::graph {

struct NewProperty {
    std::string_view key;
    Value value;  // copied
};

class ChangeSet {
public:
    explicit ChangeSet(PropertyGraph base);
    ~ChangeSet();
    ChangeSet(ChangeSet&&) noexcept;
    ChangeSet& operator=(ChangeSet&&) noexcept;

    Vertex create_vertex(std::span<const std::string_view> labels, std::span<const NewProperty> properties);
    Edge create_edge(Vertex source, std::string_view type, Vertex target, std::span<const NewProperty> properties);

    struct Mark {
        std::uint64_t vertices;
        std::uint64_t edges;
        std::uint64_t names;
    };
    Mark mark() const noexcept;
    void roll_back(Mark mark);
    bool empty() const noexcept;

    // What was counted since the mark, for a statement's `stats`. labels_added counts labels new to the graph.
    struct Counts {
        std::uint64_t nodes_created = 0;
        std::uint64_t relationships_created = 0;
        std::uint64_t properties_set = 0;
        std::uint64_t labels_added = 0;
    };
    Counts counts_since(Mark mark) const;

    struct State;  // change_set_state.h, read by GraphView
    const State& state() const noexcept { return *state_; }

private:
    std::unique_ptr<State> state_;
};

}  // namespace kveld::graph
