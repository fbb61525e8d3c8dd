#pragma once

// A manifest as the bytes at the end of a .kveld file: the numbers of inputs, packs and warnings, then every text as
// its length and its bytes, in the order of the struct; all numbers 32-bit.
//
//     decode_manifest(encode(manifest)) == manifest
//
// decode refuses nothing but bytes that are no manifest: none.

#include <optional>
#include <string>
#include <string_view>

#include "graph/graph_file.h"

namespace kveld::graph {

std::string encode(const Manifest& manifest);
std::optional<Manifest> decode_manifest(std::string_view bytes);

}  // namespace kveld::graph
