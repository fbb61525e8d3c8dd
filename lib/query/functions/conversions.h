#pragma once

// Scalars as text, in the form that Cypher writes them: 42, 1.0, 1.0E10, true, 2024-06-13.

#include <string>

#include "graph/value.h"

namespace kveld::query::functions {

// Of a boolean, number, string or date.
std::string text_of_scalar(const graph::Value& value);

// In the fewest digits that read back to it; with an exponent below 0.001 and from 10,000,000 on, as Java writes it.
std::string text_of_float(double value);

}  // namespace kveld::query::functions
