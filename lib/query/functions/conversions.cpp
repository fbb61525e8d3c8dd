#include "query/functions/conversions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "base/utf8.h"
#include "graph/date.h"
#include "query/functions/argument_errors.h"
#include "query/functions/implementations.h"
#include "query/functions/memory_values.h"

namespace kveld::query::functions {
namespace {

using graph::Value;
using graph::ValueType;

std::string_view without_blanks(std::string_view text) noexcept {
    constexpr std::string_view kBlanks = " \t\r\n\f\v";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// Takes what from_chars takes, and a plus; all of the text must be the number.
template <typename Number>
std::optional<Number> read_number(std::string_view text) noexcept {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return std::nullopt;
    }
    Number number{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// Decimal notation and the names that toString() gives to what has none.
std::optional<double> read_float(std::string_view text) noexcept {
    if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
    if (text == "Infinity") return std::numeric_limits<double>::infinity();
    if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
    if (text.find_first_of("iInN") != std::string_view::npos) return std::nullopt;  // from_chars' own names for these
    return read_number<double>(text);
}

// Towards zero; none beyond 64 bits.
std::optional<std::int64_t> whole_part(double number) noexcept {
    constexpr double kBeyond = 9223372036854775808.0;  // 2^63
    if (!(number >= -kBeyond && number < kBeyond)) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

Value integer_or_null(std::optional<std::int64_t> number) noexcept {
    return number ? Value::integer(*number) : Value();
}

// None where the type has no such conversion; null where the value has none.
std::optional<Value> as_boolean(const Value& value) {
    switch (value.type()) {
        case ValueType::Boolean: return value;
        case ValueType::Integer: return Value::boolean(value.as_integer() != 0);
        case ValueType::String: {
            const std::string text = base::utf8::to_lower(without_blanks(value.as_string()));
            if (text == "true") return Value::boolean(true);
            if (text == "false") return Value::boolean(false);
            return Value();
        }
        default: return std::nullopt;
    }
}

std::optional<Value> as_integer(const Value& value) {
    switch (value.type()) {
        case ValueType::Boolean: return Value::integer(value.as_boolean() ? 1 : 0);
        case ValueType::Integer: return value;
        case ValueType::Float: return integer_or_null(whole_part(value.as_float()));
        case ValueType::String: {
            const std::string_view text = without_blanks(value.as_string());
            if (const auto integer = read_number<std::int64_t>(text)) return Value::integer(*integer);
            const std::optional<double> number = read_float(text);
            return integer_or_null(number ? whole_part(*number) : std::nullopt);
        }
        default: return std::nullopt;
    }
}

std::optional<Value> as_float(const Value& value) {
    switch (value.type()) {
        case ValueType::Integer:
        case ValueType::Float: return Value::floating(value.as_number());
        case ValueType::String: {
            const std::optional<double> number = read_float(without_blanks(value.as_string()));
            return number ? Value::floating(*number) : Value();
        }
        default: return std::nullopt;
    }
}

std::optional<Value> as_text(const Value& value, CallContext& context) {
    switch (value.type()) {
        case ValueType::String: return value;
        case ValueType::Boolean:
        case ValueType::Integer:
        case ValueType::Float:
        case ValueType::Date: return text_in(context.memory, text_of_scalar(value));
        default: return std::nullopt;
    }
}

Value value_or_throw(const std::optional<Value>& converted, const Value& value, std::string_view function,
                     std::string_view wanted) {
    if (!converted) throw wrong_argument(function, wanted, value);
    return *converted;
}

// "12345" and 3: what stands behind the point is left out where it is nothing, but for one zero.
std::string with_point(std::string_view digits, std::size_t whole) {
    std::string text(digits.substr(0, whole));
    text += '.';
    text += digits.size() > whole ? digits.substr(whole) : "0";
    return text;
}

}  // namespace

std::string text_of_float(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
    if (value == 0) return std::signbit(value) ? "-0.0" : "0.0";

    // d.ddde±xx, from which digits and exponent are taken.
    std::array<char, 32> written{};
    const char* const end =
        std::to_chars(written.data(), written.data() + written.size(), std::fabs(value), std::chars_format::scientific)
            .ptr;
    const char* const mark = std::find(static_cast<const char*>(written.data()), end, 'e');
    std::string digits(static_cast<const char*>(written.data()), mark);
    std::erase(digits, '.');
    int exponent = 0;
    std::from_chars(mark[1] == '+' ? mark + 2 : mark + 1, end, exponent);

    const std::string sign = value < 0 ? "-" : "";
    if (exponent < -3 || exponent >= 7) return sign + with_point(digits, 1) + 'E' + std::to_string(exponent);
    if (exponent < 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() < whole) digits.append(whole - digits.size(), '0');
    return sign + with_point(digits, whole);
}

std::string text_of_scalar(const Value& value) {
    switch (value.type()) {
        case ValueType::Boolean: return value.as_boolean() ? "true" : "false";
        case ValueType::Integer: return std::to_string(value.as_integer());
        case ValueType::Float: return text_of_float(value.as_float());
        case ValueType::String: return std::string(value.as_string());
        case ValueType::Date: return graph::to_iso(value.as_date());
        default: return {};
    }
}

Value to_boolean(Arguments arguments, CallContext& /*context*/) {
    return value_or_throw(as_boolean(arguments[0]), arguments[0], "toBoolean", "Boolean, String or Integer");
}
Value to_integer(Arguments arguments, CallContext& /*context*/) {
    return value_or_throw(as_integer(arguments[0]), arguments[0], "toInteger", "Number, String or Boolean");
}
Value to_float(Arguments arguments, CallContext& /*context*/) {
    return value_or_throw(as_float(arguments[0]), arguments[0], "toFloat", "Number or String");
}
Value to_string(Arguments arguments, CallContext& context) {
    return value_or_throw(as_text(arguments[0], context), arguments[0], "toString", "String, Number, Boolean or Date");
}

Value to_boolean_or_null(Arguments arguments, CallContext& /*context*/) {
    return as_boolean(arguments[0]).value_or(Value());
}
Value to_integer_or_null(Arguments arguments, CallContext& /*context*/) {
    return as_integer(arguments[0]).value_or(Value());
}
Value to_float_or_null(Arguments arguments, CallContext& /*context*/) {
    return as_float(arguments[0]).value_or(Value());
}
Value to_string_or_null(Arguments arguments, CallContext& context) {
    return as_text(arguments[0], context).value_or(Value());
}

Value coalesce(Arguments arguments, CallContext& /*context*/) {
    const auto* const found = std::find_if(arguments.data(), arguments.data() + arguments.size(),
                                           [](const Value& v) { return !v.is_null(); });
    return found == arguments.data() + arguments.size() ? Value() : *found;
}

Value exists(Arguments arguments, CallContext& /*context*/) {
    return Value::boolean(!arguments[0].is_null());
}

}  // namespace kveld::query::functions
