#pragma once

// Which numbers a builder's vertices and edges get in the frozen graph: decided by what they are, not by when they were
// added, as far as they have ids.

#include <cstdint>
#include <vector>

#include "graph/builder_state.h"

namespace kveld::graph {

// Numbers in order of first occurrence ↔ numbers in bytewise order of the names.
struct NameOrder {
    std::vector<std::uint16_t> old_of_new;
    std::vector<std::uint16_t> new_of_old;
};
NameOrder order_of_names(const TextPool& names);

struct LabelSetOrder {
    std::vector<std::vector<LabelId>> sets;  // in order
    std::vector<std::uint16_t> new_of_old;
};
LabelSetOrder order_of_label_sets(const GraphBuilder::State& state, const NameOrder& labels);

struct Numbering {
    std::vector<std::uint32_t> old_of_new;
    std::vector<std::uint32_t> new_of_old;
    std::vector<std::uint32_t> bounds;  // of the label sets or types
};

// By label set, then those with a string as `id` in the order of these strings, then the others by creation. Throws
// Error (Data) where two vertices of one label set have one id.
Numbering number_vertices(const GraphBuilder::State& state, const LabelSetOrder& sets);

// By type, source, target, then those with a string as `id` in the order of these strings, then the others by creation.
Numbering number_edges(const GraphBuilder::State& state, const NameOrder& types, const Numbering& vertices);

}  // namespace kveld::graph
