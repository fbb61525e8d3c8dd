#pragma once

// What the lines of the registry name: one function each, in a file for its family. Arguments have the signature's
// types, and there are no nulls among them but where the registry says so.

#include "query/functions/function.h"

namespace kveld::query::functions {

using Arguments = std::span<const graph::Value>;

// operators.cpp
graph::Value add(Arguments arguments, CallContext& context);
graph::Value subtract(Arguments arguments, CallContext& context);
graph::Value multiply(Arguments arguments, CallContext& context);
graph::Value divide(Arguments arguments, CallContext& context);
graph::Value modulo(Arguments arguments, CallContext& context);
graph::Value power(Arguments arguments, CallContext& context);
graph::Value negate(Arguments arguments, CallContext& context);
graph::Value same(Arguments arguments, CallContext& context);
graph::Value in_list(Arguments arguments, CallContext& context);
graph::Value starts_with(Arguments arguments, CallContext& context);
graph::Value ends_with(Arguments arguments, CallContext& context);
graph::Value contains(Arguments arguments, CallContext& context);
graph::Value matches(Arguments arguments, CallContext& context);
graph::Value element(Arguments arguments, CallContext& context);
graph::Value slice(Arguments arguments, CallContext& context);
graph::Value slice_from(Arguments arguments, CallContext& context);
graph::Value slice_to(Arguments arguments, CallContext& context);

// mathematics.cpp
graph::Value absolute(Arguments arguments, CallContext& context);
graph::Value ceiling(Arguments arguments, CallContext& context);
graph::Value floor(Arguments arguments, CallContext& context);
graph::Value round(Arguments arguments, CallContext& context);
graph::Value sign(Arguments arguments, CallContext& context);
graph::Value square_root(Arguments arguments, CallContext& context);
graph::Value exponential(Arguments arguments, CallContext& context);
graph::Value natural_logarithm(Arguments arguments, CallContext& context);
graph::Value decimal_logarithm(Arguments arguments, CallContext& context);
graph::Value sine(Arguments arguments, CallContext& context);
graph::Value cosine(Arguments arguments, CallContext& context);
graph::Value tangent(Arguments arguments, CallContext& context);
graph::Value cotangent(Arguments arguments, CallContext& context);
graph::Value arc_sine(Arguments arguments, CallContext& context);
graph::Value arc_cosine(Arguments arguments, CallContext& context);
graph::Value arc_tangent(Arguments arguments, CallContext& context);
graph::Value arc_tangent_of_two(Arguments arguments, CallContext& context);
graph::Value haversine(Arguments arguments, CallContext& context);
graph::Value degrees(Arguments arguments, CallContext& context);
graph::Value radians(Arguments arguments, CallContext& context);
graph::Value euler_number(Arguments arguments, CallContext& context);
graph::Value pi(Arguments arguments, CallContext& context);
graph::Value is_not_a_number(Arguments arguments, CallContext& context);

// text.cpp
graph::Value left(Arguments arguments, CallContext& context);
graph::Value right(Arguments arguments, CallContext& context);
graph::Value substring(Arguments arguments, CallContext& context);
graph::Value trim(Arguments arguments, CallContext& context);
graph::Value trim_left(Arguments arguments, CallContext& context);
graph::Value trim_right(Arguments arguments, CallContext& context);
graph::Value replace(Arguments arguments, CallContext& context);
graph::Value split(Arguments arguments, CallContext& context);
graph::Value to_lower(Arguments arguments, CallContext& context);
graph::Value to_upper(Arguments arguments, CallContext& context);

// lists.cpp
graph::Value size(Arguments arguments, CallContext& context);
graph::Value is_empty(Arguments arguments, CallContext& context);
graph::Value reverse(Arguments arguments, CallContext& context);
graph::Value head(Arguments arguments, CallContext& context);
graph::Value last(Arguments arguments, CallContext& context);
graph::Value tail(Arguments arguments, CallContext& context);
graph::Value range(Arguments arguments, CallContext& context);

// graph_functions.cpp
graph::Value id(Arguments arguments, CallContext& context);
graph::Value element_id(Arguments arguments, CallContext& context);
graph::Value labels(Arguments arguments, CallContext& context);
graph::Value type(Arguments arguments, CallContext& context);
graph::Value keys(Arguments arguments, CallContext& context);
graph::Value properties(Arguments arguments, CallContext& context);
graph::Value start_node(Arguments arguments, CallContext& context);
graph::Value end_node(Arguments arguments, CallContext& context);
graph::Value nodes(Arguments arguments, CallContext& context);
graph::Value relationships(Arguments arguments, CallContext& context);
graph::Value length(Arguments arguments, CallContext& context);

// conversions.cpp
graph::Value to_boolean(Arguments arguments, CallContext& context);
graph::Value to_integer(Arguments arguments, CallContext& context);
graph::Value to_float(Arguments arguments, CallContext& context);
graph::Value to_string(Arguments arguments, CallContext& context);
graph::Value to_boolean_or_null(Arguments arguments, CallContext& context);
graph::Value to_integer_or_null(Arguments arguments, CallContext& context);
graph::Value to_float_or_null(Arguments arguments, CallContext& context);
graph::Value to_string_or_null(Arguments arguments, CallContext& context);
graph::Value coalesce(Arguments arguments, CallContext& context);
graph::Value exists(Arguments arguments, CallContext& context);

// dates.cpp
graph::Value date(Arguments arguments, CallContext& context);
graph::Value today(Arguments arguments, CallContext& context);
graph::Value truncate_date(Arguments arguments, CallContext& context);

}  // namespace kveld::query::functions
