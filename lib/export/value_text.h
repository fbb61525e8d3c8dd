#pragma once

// A value as people read it: strings without quotes, dates in ISO form, nodes by their labels and id.
//
//     text_of(Value::list({1, "a"}), view)  →  [1, a]
//     text_of(node, view)                   →  (:MemberState state:NL)
//
// Null is the empty text.

#include <string>

#include "graph/value.h"
#include "graph/view.h"

namespace kveld::exporters {

std::string text_of(const graph::Value& value, const graph::GraphView& view);

// A float in the fewest digits that read back to it, always with a point or an exponent: 1.0, 0.1, 1e+300, NaN.
std::string text_of(double value);

}  // namespace kveld::exporters
