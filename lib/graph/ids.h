#pragma once

// The numbers by which a graph's things are known inside. Vertices and edges are 32-bit (a graph that needs more is
// refused when it is built); labels, relationship types, property keys and label sets are small.

#include <cstdint>
#include <limits>

namespace kveld::graph {

using Vertex = std::uint32_t;
using Edge = std::uint32_t;
using LabelId = std::uint16_t;
using TypeId = std::uint16_t;
using KeyId = std::uint16_t;
using LabelSetId = std::uint16_t;  // vertices with exactly the same labels form one set

inline constexpr Vertex kNoVertex = std::numeric_limits<Vertex>::max();
inline constexpr Edge kNoEdge = std::numeric_limits<Edge>::max();

struct VertexInterval {  // half open
    Vertex first = 0;
    Vertex last = 0;
};

enum class Direction : std::uint8_t { Out, In, Both };

}  // namespace kveld::graph
