#pragma once

// JSON → value, as parameters come in.
//
//     Value value = read_json(R"({"n": 3, "share": 0.5, "since": {"$temporal": "2024-06-13"}})", memory);
//
// Numbers without fraction or exponent are integers. {"$float": "NaN"} (or "Infinity", "-Infinity") is a float, and
// {"$temporal": "2024-06-13"} a date. The value lies in `memory`.
//
// Refuses, as Error (Usage) with the place: what is not JSON or not UTF-8, integers beyond 64 bits, a key that stands
// in an object twice, values that nest deeper than 500, and the forms of nodes, relationships and paths.

#include <memory_resource>
#include <string_view>

#include "graph/value.h"

namespace kveld::query {

graph::Value read_json(std::string_view json, std::pmr::memory_resource* memory);

}  // namespace kveld::query
