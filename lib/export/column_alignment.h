#pragma once

// Whether a column is set right-aligned: all its values are numbers or null, and at least one is a number.

#include <cstddef>

#include "query/table.h"

namespace kveld::exporters {

bool holds_numbers(const query::Table& table, std::size_t column);

}  // namespace kveld::exporters
