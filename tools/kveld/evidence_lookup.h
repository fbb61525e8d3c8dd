#pragma once

// The passage that an id leads to, and what was read from it.
//
//     evidence_of("brief-12@3262/r8", graph)     one relationship
//     evidence_of("brief-12@3262/p1", graph)     a position: the stances that lead to it
//     evidence_of("brief-12@3262", graph)        a passage: all that its words say of who said, cited or did what
//
// Throws Error (Usage) where nothing has the id, with what ids look like. Linear in relationships.

#include <optional>
#include <string>
#include <vector>

#include "graph_reader.h"

namespace kveld::command {

struct Evidence {
    graph::Vertex passage{};
    std::optional<graph::Vertex> before;  // the passages around it in its letter
    std::optional<graph::Vertex> after;
    std::vector<graph::Edge> edges;
};

Evidence evidence_of(const std::string& id, const GraphReader& graph);

}  // namespace kveld::command
