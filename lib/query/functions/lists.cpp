#include <algorithm>
#include <iterator>
#include <string>

#include "base/utf8.h"
#include "query/functions/argument_errors.h"
#include "query/functions/implementations.h"
#include "query/functions/memory_values.h"

namespace kveld::query::functions {
namespace {

using graph::Value;
using graph::ValueType;

std::string reversed_text(std::string_view text) {
    std::string reversed;
    reversed.reserve(text.size());
    while (!text.empty()) {
        const std::uint32_t length = base::utf8::decode_before(text, text.size()).length;
        reversed += text.substr(text.size() - length);
        text.remove_suffix(length);
    }
    return reversed;
}

std::int64_t range_argument(const Value& value) {
    if (value.type() == ValueType::Integer) return value.as_integer();
    throw QueryError(ErrorType::ArgumentError, "InvalidArgumentType",
                     "range() takes Integers, not " + with_article(graph::name_of(value.type())));
}

// How many steps lead from the first to the last, which lies in the step's direction. In unsigned numbers, in which the
// difference of two integers always fits.
std::uint64_t steps_between(std::int64_t first, std::int64_t last, std::int64_t step) noexcept {
    const auto unsigned_of = [](std::int64_t number) { return static_cast<std::uint64_t>(number); };
    if (step > 0) return (unsigned_of(last) - unsigned_of(first)) / unsigned_of(step);
    return (unsigned_of(first) - unsigned_of(last)) / (std::uint64_t{0} - unsigned_of(step));
}

}  // namespace

Value size(Arguments arguments, CallContext& /*context*/) {
    const Value& value = arguments[0];
    if (value.type() == ValueType::List) return Value::integer(static_cast<std::int64_t>(value.as_list().size()));
    return Value::integer(static_cast<std::int64_t>(base::utf8::count(value.as_string())));
}

Value is_empty(Arguments arguments, CallContext& /*context*/) {
    const Value& value = arguments[0];
    switch (value.type()) {
        case ValueType::String: return Value::boolean(value.as_string().empty());
        case ValueType::List: return Value::boolean(value.as_list().empty());
        case ValueType::Map: return Value::boolean(value.as_map().empty());
        default: throw wrong_argument("isEmpty", "String, List or Map", value);
    }
}

Value reverse(Arguments arguments, CallContext& context) {
    const Value& value = arguments[0];
    if (value.type() == ValueType::String) return text_in(context.memory, reversed_text(value.as_string()));
    const std::span<Value> items = room_for(context.memory, value.as_list().size());
    std::ranges::reverse_copy(value.as_list(), items.begin());
    return Value::list(items);
}

Value head(Arguments arguments, CallContext& /*context*/) {
    const std::span<const Value> list = arguments[0].as_list();
    return list.empty() ? Value() : list.front();
}

Value last(Arguments arguments, CallContext& /*context*/) {
    const std::span<const Value> list = arguments[0].as_list();
    return list.empty() ? Value() : list.back();
}

Value tail(Arguments arguments, CallContext& /*context*/) {
    const std::span<const Value> list = arguments[0].as_list();
    return Value::list(list.subspan(std::min<std::size_t>(1, list.size())));
}

Value range(Arguments arguments, CallContext& context) {
    const std::int64_t first = range_argument(arguments[0]);
    const std::int64_t last = range_argument(arguments[1]);
    const std::int64_t step = arguments.size() > 2 ? range_argument(arguments[2]) : 1;
    if (step == 0) throw out_of_range("the step of range() is 0");
    if (step > 0 ? first > last : first < last) return Value::list({});
    const std::uint64_t steps = steps_between(first, last, step);
    if (steps == std::numeric_limits<std::uint64_t>::max()) throw out_of_range("the list would be too long");
    const std::span<Value> items = room_for(context.memory, steps + 1);
    std::int64_t next = first;
    for (Value& item : items) {
        item = Value::integer(next);
        next = static_cast<std::int64_t>(static_cast<std::uint64_t>(next) + static_cast<std::uint64_t>(step));
    }
    return Value::list(items);
}

}  // namespace kveld::query::functions
