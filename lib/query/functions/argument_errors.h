#pragma once

// What functions say of arguments that they cannot take. All without a place: the evaluator knows it.
//
//     throw wrong_argument("labels", "Node", value);       // TypeError: labels() takes a Node, not an Integer
//     throw out_of_range("the step of range() is 0");      // ArgumentError

#include <string>
#include <string_view>

#include "graph/value.h"
#include "query/query_error.h"

namespace kveld::query::functions {

// TypeError; InvalidArgumentValue of functions, InvalidArgumentType of operators, as the TCK has it.
QueryError wrong_argument(std::string_view function, std::string_view wanted, const graph::Value& met);
// ArgumentError, NumberOutOfRange.
QueryError out_of_range(const std::string& message);

std::string with_article(std::string_view name);  // "an Integer"

}  // namespace kveld::query::functions
