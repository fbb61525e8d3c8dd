#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

#include "query/functions/argument_errors.h"
#include "query/functions/arithmetic.h"
#include "query/functions/implementations.h"

namespace kveld::query::functions {
namespace {

using graph::Value;
using graph::ValueType;

// floor(x + 0.5) would round what lies just below a half up.
double rounded_half_up(double number) noexcept {
    const double below = std::floor(number);
    return number - below >= 0.5 ? below + 1 : below;
}

Value floating(double value) noexcept {
    return Value::floating(value);
}

}  // namespace

[[noreturn]] void throw_overflow(std::string_view operation) {
    throw QueryError(ErrorType::ArithmeticError, "IntegerOverflow",
                     "the " + std::string(operation) + " is beyond the integers of 64 bits")
        .hint("toFloat() makes a Float of one of the two");
}

[[noreturn]] void throw_division_by_zero() {
    throw QueryError(ErrorType::ArithmeticError, "DivisionByZero", "an Integer is divided by 0");
}

Value absolute(Arguments arguments, CallContext& /*context*/) {
    const Value& number = arguments[0];
    if (number.type() == ValueType::Float) return floating(std::fabs(number.as_float()));
    const std::int64_t value = number.as_integer();
    return Value::integer(value < 0 ? Subtract::apply(0, value) : value);
}

Value ceiling(Arguments arguments, CallContext& /*context*/) {
    return floating(std::ceil(arguments[0].as_number()));
}

Value floor(Arguments arguments, CallContext& /*context*/) {
    return floating(std::floor(arguments[0].as_number()));
}

Value round(Arguments arguments, CallContext& /*context*/) {
    const double number = arguments[0].as_number();
    if (arguments.size() == 1) return floating(std::isfinite(number) ? rounded_half_up(number) : number);
    constexpr std::int64_t kDigitsOfFloat = 308;
    const std::int64_t digits = arguments[1].as_integer();
    if (digits < 0) throw out_of_range("round() takes no negative number of digits");
    if (digits > kDigitsOfFloat) return floating(number);
    const double scale = std::pow(10.0, static_cast<double>(digits));
    const double scaled = number * scale;
    return floating(std::isfinite(scaled) ? std::round(scaled) / scale : number);
}

Value sign(Arguments arguments, CallContext& /*context*/) {
    const double number = arguments[0].as_number();
    return Value::integer(number > 0 ? 1 : number < 0 ? -1 : 0);
}

Value square_root(Arguments arguments, CallContext& /*context*/) {
    return floating(std::sqrt(arguments[0].as_number()));
}
Value exponential(Arguments arguments, CallContext& /*context*/) {
    return floating(std::exp(arguments[0].as_number()));
}
Value natural_logarithm(Arguments arguments, CallContext& /*context*/) {
    return floating(std::log(arguments[0].as_number()));
}
Value decimal_logarithm(Arguments arguments, CallContext& /*context*/) {
    return floating(std::log10(arguments[0].as_number()));
}
Value sine(Arguments arguments, CallContext& /*context*/) {
    return floating(std::sin(arguments[0].as_number()));
}
Value cosine(Arguments arguments, CallContext& /*context*/) {
    return floating(std::cos(arguments[0].as_number()));
}
Value tangent(Arguments arguments, CallContext& /*context*/) {
    return floating(std::tan(arguments[0].as_number()));
}
Value cotangent(Arguments arguments, CallContext& /*context*/) {
    return floating(1.0 / std::tan(arguments[0].as_number()));
}
Value arc_sine(Arguments arguments, CallContext& /*context*/) {
    return floating(std::asin(arguments[0].as_number()));
}
Value arc_cosine(Arguments arguments, CallContext& /*context*/) {
    return floating(std::acos(arguments[0].as_number()));
}
Value arc_tangent(Arguments arguments, CallContext& /*context*/) {
    return floating(std::atan(arguments[0].as_number()));
}
Value arc_tangent_of_two(Arguments arguments, CallContext& /*context*/) {
    return floating(std::atan2(arguments[0].as_number(), arguments[1].as_number()));
}
Value haversine(Arguments arguments, CallContext& /*context*/) {
    return floating((1.0 - std::cos(arguments[0].as_number())) / 2.0);
}
Value degrees(Arguments arguments, CallContext& /*context*/) {
    return floating(arguments[0].as_number() * 180.0 / std::numbers::pi);
}
Value radians(Arguments arguments, CallContext& /*context*/) {
    return floating(arguments[0].as_number() / 180.0 * std::numbers::pi);
}
Value euler_number(Arguments /*arguments*/, CallContext& /*context*/) {
    return floating(std::numbers::e);
}
Value pi(Arguments /*arguments*/, CallContext& /*context*/) {
    return floating(std::numbers::pi);
}
Value is_not_a_number(Arguments arguments, CallContext& /*context*/) {
    return Value::boolean(std::isnan(arguments[0].as_number()));
}

}  // namespace kveld::query::functions
