#pragma once

// item IN list: true where an item equals it, null where a null decides, false else.
//
//     is_member(3, {1, null, 3}) == true;     is_member(4, {1, null, 3}) is nothing;     is_member(null, {}) == false

#include <optional>
#include <span>

#include "graph/value.h"

namespace kveld::query::functions {

std::optional<bool> is_member(const graph::Value& item, std::span<const graph::Value> list);

}  // namespace kveld::query::functions
