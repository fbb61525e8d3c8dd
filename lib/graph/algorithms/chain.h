#pragma once

// What a document cites, what that cites, and so on (or what cites it), as a tree to print.
//
//     ChainOptions options{.type = *view.find_type("REFERENCES"), .direction = Direction::Out, .depth = 3};
//     for (const ChainStep& step : chain(view, letter, options)) {
//         print(step.depth, step.vertex, step.already_shown ? "see above" : "");
//     }
//
// Steps come in the order of printing: a vertex, then everything below it. What is below a vertex is shown once, at the
// place that is nearest to the start (of equally near ones the first); elsewhere the vertex is already_shown, so that
// cycles end. Several edges between the same two are one step. The start is no step. O(edges within the depth).

#include <cstdint>
#include <vector>

#include "graph/view.h"

namespace kveld::graph {

struct ChainOptions {
    TypeId type = 0;
    Direction direction = Direction::Out;  // Both: either way
    std::uint32_t depth = 0;               // how many steps from the start
};

struct ChainStep {
    Vertex vertex;
    Edge edge;            // the first of those that lead here
    std::uint32_t edges;  // how many do
    std::uint32_t depth;  // from 1
    bool already_shown;   // what is below it is shown elsewhere
};

std::vector<ChainStep> chain(const GraphView& view, Vertex start, const ChainOptions& options);

}  // namespace kveld::graph
