#include "graph/algorithms/chain.h"

#include <algorithm>
#include <cstddef>
#include <memory_resource>
#include <unordered_set>

namespace kveld::graph {
namespace {

struct Found {
    ChainStep step;
    std::size_t first_below = 0;  // what is below it stands in a row
    std::size_t below = 0;
};

// Each neighbour once, in order of first occurrence, with how many edges lead to it.
std::vector<ChainStep> steps_from(const GraphView& view, Vertex vertex, const ChainOptions& options,
                                  std::uint32_t depth) {
    std::pmr::vector<Neighbour> neighbours;
    view.neighbours(vertex, options.type, options.direction, neighbours);
    std::ranges::stable_sort(neighbours, {}, &Neighbour::vertex);
    std::vector<ChainStep> steps;
    for (const Neighbour& neighbour : neighbours) {
        if (!steps.empty() && steps.back().vertex == neighbour.vertex) {
            ++steps.back().edges;
        } else {
            steps.push_back({neighbour.vertex, neighbour.edge, 1, depth, false});
        }
    }
    return steps;
}

}  // namespace

std::vector<ChainStep> chain(const GraphView& view, Vertex start, const ChainOptions& options) {
    // Breadth first, so that each vertex is reached at its least depth; found[0] is the start.
    std::vector<Found> found = {{.step = {start, kNoEdge, 0, 0, false}}};
    std::unordered_set<Vertex> reached = {start};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const ChainStep from = found[i].step;
        if (from.already_shown || from.depth == options.depth) continue;
        found[i].first_below = found.size();
        for (ChainStep step : steps_from(view, from.vertex, options, from.depth + 1)) {
            step.already_shown = !reached.insert(step.vertex).second;
            found.push_back({.step = step});
        }
        found[i].below = found.size() - found[i].first_below;
    }
    // Then in the order of printing.
    std::vector<ChainStep> steps;
    std::vector<std::size_t> ahead = {0};
    while (!ahead.empty()) {
        const Found& next = found[ahead.back()];
        ahead.pop_back();
        if (next.step.depth > 0) steps.push_back(next.step);
        for (std::size_t below = next.below; below > 0; --below) ahead.push_back(next.first_below + below - 1);
    }
    return steps;
}

}  // namespace kveld::graph
