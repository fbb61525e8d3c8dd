#pragma once

// Everything that a frozen graph promises, checked: for `kveld verify`, and for tests.
//
//     verify_graph(graph);      // throws Error: Data for a graph from a file, Bug for one that was just frozen
//
// Checksums and numbers that point outside are what every reader checks as it goes; on top of these: zeros between
// sections, sorted dictionary, neighbours and ids, backward entries that mirror the forward edges, valid UTF-8, nothing
// under what is absent. O(n), reads the whole file.

#include "graph/property_graph.h"

namespace kveld::graph {

void verify_graph(const PropertyGraph& graph);

}  // namespace kveld::graph
