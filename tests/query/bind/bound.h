#pragma once

// What the tests of the binder share: statements bound with a few parameters, and printed.
//
//     bound("RETURN $age AS x") == "Project 38 -> x\ncolumns x: x"

#include <string>
#include <string_view>

#include "query/bind/binder.h"

namespace kveld::query::bind::testing {

// $age is 38, $name is 'Ann', $list is [1, 2], $map is {a: 1}, $nothing is null.
Statement bind_text(std::string_view query);

std::string bound(std::string_view query);

}  // namespace kveld::query::bind::testing
