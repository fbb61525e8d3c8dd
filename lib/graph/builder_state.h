#pragma once

// What a builder has collected, as freeze() reads it: names and texts by numbers in order of first occurrence, vertices
// and edges in order of creation, and every property that was set, in order, so that the last one counts.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "graph/builder.h"
#include "graph/image.h"
#include "graph/text_pool.h"

namespace kveld::graph {

// A value of a property; what `payload` is depends on the type: the bits of a boolean, number or date, the number of a
// text in the pool, the number of a list.
struct Cell {
    std::uint64_t payload = 0;
    ValueType type = ValueType::Null;
};

struct PropertySet {
    std::uint64_t payload = 0;
    std::uint32_t owner = 0;  // a vertex or an edge, in order of creation
    std::uint16_t key = 0;
    ValueType type = ValueType::Null;
};
static_assert(sizeof(PropertySet) == 16);

struct EdgeEnds {
    std::uint32_t source;
    std::uint32_t target;
};

struct GraphBuilder::State {
    TextPool labels;
    TextPool types;
    TextPool keys;
    TextPool texts;
    std::map<std::vector<std::uint16_t>, std::uint16_t> label_sets;  // sorted numbers of labels → number of the set
    std::vector<std::uint16_t> set_of;                               // vertex → its label set
    std::vector<EdgeEnds> ends;                                      // edge → source and target
    std::vector<std::uint16_t> type_of;                              // edge → its type
    std::vector<PropertySet> vertex_properties;
    std::vector<PropertySet> edge_properties;
    std::vector<std::vector<Cell>> lists;

    Cell cell_of(const Value& value);
};

// freeze() itself; the state is used up. O(n log n).
Image freeze_image(GraphBuilder::State& state);

}  // namespace kveld::graph
