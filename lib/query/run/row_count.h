#pragma once

// How many rows SKIP and LIMIT ask for.
//
//     row_count(*limit.count, "LIMIT", context)
//
// Throws QueryError (Runtime) where the value is no integer (InvalidArgumentType) or below 0 (NegativeIntegerArgument),
// which only parameters and computed constants can be: what is written was judged by the binder.

#include <cstdint>
#include <string_view>

#include "query/bind/expression.h"
#include "query/run/context.h"

namespace kveld::query::run {

std::uint64_t row_count(const bind::Expression& count, std::string_view clause, const Context& context);

}  // namespace kveld::query::run
