#pragma once

// All paths from a node over relationships of certain types, none of which occurs twice in a path: depth first, each
// path before those that are longer by it, neighbours in the order that the graph gives.
//
//     Trails trails(types, direction, length, view, memory);
//     trails.begin(vertex);
//     while (trails.next(keep)) {
//         if (trails.is_long_enough()) use(trails.end(), trails.relationships());
//     }
//
// keep(neighbours, first) takes out of the neighbours of a path's end, which begin at `first`, those that the path may
// not go on to. Paths may be many: who asks polls.

#include <memory_resource>
#include <span>
#include <vector>

#include "graph/view.h"
#include "query/bind/query.h"

namespace kveld::query::run {

class Trails {
public:
    Trails(std::vector<graph::TypeId> types, graph::Direction direction, bind::PathLength length,
           const graph::GraphView& view, std::pmr::memory_resource* memory);

    void begin(graph::Vertex vertex);

    // Goes to the next path; false where there are no more.
    template <typename Keep>
    bool next(Keep& keep) {
        if (is_new_) {
            is_new_ = false;
        } else {
            if (may_grow()) open(keep);
            if (!step()) return false;
        }
        return true;
    }

    bool is_long_enough() const noexcept { return path_.size() >= length_.minimum; }
    graph::Vertex end() const noexcept { return end_; }
    std::span<const graph::Edge> relationships() const noexcept { return path_; }

private:
    // The neighbours of one path's end that were not gone to yet; those of all stand in one row.
    struct Level {
        std::size_t first = 0;
        std::size_t next = 0;
    };

    bool may_grow() const noexcept {
        return end_ != graph::kNoVertex && (!length_.maximum || path_.size() < *length_.maximum);
    }
    bool step();
    void close();
    void append_neighbours();

    template <typename Keep>
    void open(Keep& keep) {
        const std::size_t first = neighbours_.size();
        append_neighbours();
        keep(neighbours_, first);
        levels_.push_back({first, first});
    }

    std::vector<graph::TypeId> types_;
    graph::Direction direction_;
    bind::PathLength length_;
    const graph::GraphView& view_;
    std::pmr::vector<graph::Neighbour> neighbours_;
    std::pmr::vector<Level> levels_;
    std::pmr::vector<graph::Edge> path_;
    graph::Vertex end_ = graph::kNoVertex;
    bool is_new_ = false;  // nothing was given out yet
};

}  // namespace kveld::query::run
