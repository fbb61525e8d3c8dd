#include "query/run/trails.h"

#include <algorithm>
#include <utility>

namespace kveld::query::run {
Trails::Trails(std::vector<graph::TypeId> types, graph::Direction direction, bind::PathLength length,
               const graph::GraphView& view, std::pmr::memory_resource* memory)
    : types_(std::move(types)),
      direction_(direction),
      length_(length),
      view_(view),
      neighbours_(memory),
      levels_(memory),
      path_(memory) {}

void Trails::begin(graph::Vertex vertex) {
    neighbours_.clear();
    levels_.clear();
    path_.clear();
    const bool possible = !length_.maximum || length_.minimum <= *length_.maximum;
    end_ = possible ? vertex : graph::kNoVertex;
    is_new_ = end_ != graph::kNoVertex;
}

// Goes on to the next neighbour, of this path's end or of one that it came from.
bool Trails::step() {
    // A path that could not grow has no level of its own.
    if (path_.size() == levels_.size() && !path_.empty()) path_.pop_back();
    while (!levels_.empty()) {
        Level& level = levels_.back();
        while (level.next < neighbours_.size()) {
            const graph::Neighbour neighbour = neighbours_[level.next++];
            if (std::ranges::find(path_, neighbour.edge) != path_.end()) continue;
            path_.push_back(neighbour.edge);
            end_ = neighbour.vertex;
            return true;
        }
        close();
    }
    return false;
}

void Trails::close() {
    neighbours_.resize(levels_.back().first, graph::Neighbour{graph::kNoVertex, graph::kNoEdge});
    levels_.pop_back();
    if (!path_.empty()) path_.pop_back();
}

void Trails::append_neighbours() {
    for (const graph::TypeId type : types_) view_.neighbours(end_, type, direction_, neighbours_);
}

}  // namespace kveld::query::run
