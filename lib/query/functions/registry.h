#pragma once

// Every function, operator and aggregate of the language, in one visible list (registry.cpp).
//
//     const Function* function = find_function("toupper");   // names ignore case
//     for (const Function& function : all_functions()) …     // for documentation, completion, tests of every example

#include <span>
#include <string_view>

#include "query/functions/function.h"

namespace kveld::query::functions {

const Function* find_function(std::string_view name) noexcept;    // null where there is none
const Aggregate* find_aggregate(std::string_view name) noexcept;  // count(*) is "count(*)"

// What users can call, sorted by name; operators are left out.
std::span<const Function> all_functions() noexcept;
std::span<const Aggregate> all_aggregates() noexcept;

}  // namespace kveld::query::functions
