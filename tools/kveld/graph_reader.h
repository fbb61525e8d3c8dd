#pragma once

// Properties and neighbours of a graph by their names, for what prints them; what is not there is empty or 0.
//
//     GraphReader graph{GraphView(file.graph())};
//     graph.text(Of::Vertex, passage, "doc");    graph.text(Of::Edge, edge, "cue")
//     graph.date(Of::Edge, edge, "date")

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/view.h"

namespace kveld::command {

enum class Of : std::uint8_t { Vertex, Edge };  // their numbers are of one type

class GraphReader {
public:
    explicit GraphReader(graph::GraphView view) : view_(view) {}
    const graph::GraphView& view() const noexcept { return view_; }

    graph::Value value(Of of, std::uint32_t number, std::string_view key) const;
    std::string text(Of of, std::uint32_t number, std::string_view key) const;
    std::int64_t integer(Of of, std::uint32_t number, std::string_view key) const;
    bool truth(Of of, std::uint32_t number, std::string_view key) const;
    std::string date(Of of, std::uint32_t number, std::string_view key) const;  // "2024-06-13"

    std::string name(graph::Vertex vertex) const;  // its name, else its id
    std::string type(graph::Edge edge) const;

    // The first vertex with this label from which an edge of this type leads here.
    std::optional<graph::Vertex> source_of(graph::Vertex vertex, std::string_view type, std::string_view label) const;

    // All vertices to which edges of this type lead from here, each once, in order.
    std::vector<graph::Vertex> targets_of(graph::Vertex vertex, std::string_view type) const;

private:
    graph::GraphView view_;
};

}  // namespace kveld::command
