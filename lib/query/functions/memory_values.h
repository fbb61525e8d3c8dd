#pragma once

// Values made by functions, in the memory that the call's context names.
//
//     return text_in(context.memory, to_upper(text));
//     std::span<Value> items = room_for(context.memory, 3);   …   return Value::list(items);
//
// Throws QueryError (ArgumentError, NumberOutOfRange) for texts of 4 GiB and more, and for longer lists than 2^32 - 1.

#include <memory_resource>
#include <span>
#include <string_view>

#include "graph/value.h"

namespace kveld::query::functions {

graph::Value text_in(std::pmr::memory_resource* memory, std::string_view text);
// A text of two parts, without making it twice.
graph::Value joined_text(std::pmr::memory_resource* memory, std::string_view first, std::string_view second);
// Nulls, to be overwritten.
std::span<graph::Value> room_for(std::pmr::memory_resource* memory, std::uint64_t items);

}  // namespace kveld::query::functions
