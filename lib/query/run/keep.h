#pragma once

// Keeps values beyond the chunk they came in.
//
//     const Keeper keeper(context.view.base());
//     Value kept = keeper.keep(value, memory);
//
// What lies in the frozen graph stays there as long as the graph does, and is pointed at; all else is copied. So equal
// texts of a graph's dictionary are mostly one and the same piece of memory.

#include <memory_resource>

#include "graph/property_graph.h"

namespace kveld::query::run {

class Keeper {
public:
    explicit Keeper(const graph::PropertyGraph& graph);

    graph::Value keep(const graph::Value& value, std::pmr::memory_resource* memory) const;

private:
    const char* first_;  // of the graph's bytes
    const char* last_;
};

}  // namespace kveld::query::run
