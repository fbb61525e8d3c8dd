#include <algorithm>
#include <string>

#include "query/functions/argument_errors.h"
#include "query/functions/arithmetic.h"
#include "query/functions/conversions.h"
#include "query/functions/implementations.h"
#include "query/functions/membership.h"
#include "query/functions/memory_values.h"
#include "query/functions/regex.h"

namespace kveld::query::functions {
namespace {

using graph::Value;
using graph::ValueType;

template <typename Operation>
Value compute(const Value& a, const Value& b) {
    const auto value_of = [](auto result) {
        if constexpr (std::is_same_v<decltype(result), double>) {
            return Value::floating(result);
        } else {
            return Value::integer(result);
        }
    };
    if (a.type() == ValueType::Integer && b.type() == ValueType::Integer) {
        return value_of(Operation::apply(a.as_integer(), b.as_integer()));
    }
    return value_of(Operation::apply(a.as_number(), b.as_number()));
}

Value joined_lists(std::span<const Value> first, std::span<const Value> second, CallContext& context) {
    const std::span<Value> items = room_for(context.memory, std::uint64_t{first.size()} + second.size());
    std::ranges::copy(second, std::ranges::copy(first, items.begin()).out);
    return Value::list(items);
}

// What is single may be added to a text.
std::string text_of_operand(const Value& value) {
    switch (value.type()) {
        case ValueType::Boolean:
        case ValueType::Integer:
        case ValueType::Float:
        case ValueType::String:
        case ValueType::Date: return text_of_scalar(value);
        default: throw wrong_argument("+", "String, Number, Boolean or Date beside a String", value);
    }
}

// Items are counted from the front, or with a negative number from the end.
std::int64_t place_of(std::int64_t index, std::size_t size) noexcept {
    return index < 0 ? index + static_cast<std::int64_t>(size) : index;
}

Value slice_of(std::span<const Value> list, std::int64_t from, std::int64_t to) {
    const auto size = static_cast<std::int64_t>(list.size());
    const std::int64_t first = std::clamp<std::int64_t>(place_of(from, list.size()), 0, size);
    const std::int64_t last = std::clamp<std::int64_t>(place_of(to, list.size()), first, size);
    return Value::list(list.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first)));
}

Value property_of(const Value& container, std::string_view key, const graph::GraphView& view) {
    if (container.type() == ValueType::Map) {
        const Value* const found = graph::find(container.as_map(), key);
        return found != nullptr ? *found : Value();
    }
    const std::optional<graph::KeyId> id = view.find_key(key);
    if (!id) return {};
    return container.type() == ValueType::Node ? view.vertex_property(container.as_node(), *id)
                                               : view.edge_property(container.as_relationship(), *id);
}

bool are_texts(Arguments arguments) noexcept {
    return arguments[0].type() == ValueType::String && arguments[1].type() == ValueType::String;
}

}  // namespace

Value add(Arguments arguments, CallContext& context) {
    const Value& a = arguments[0];
    const Value& b = arguments[1];
    if (a.is_number() && b.is_number()) return compute<Add>(a, b);
    if (a.type() == ValueType::List && b.type() == ValueType::List) {
        return joined_lists(a.as_list(), b.as_list(), context);
    }
    if (a.type() == ValueType::List) return joined_lists(a.as_list(), {&b, 1}, context);
    if (b.type() == ValueType::List) return joined_lists({&a, 1}, b.as_list(), context);
    if (are_texts(arguments)) return joined_text(context.memory, a.as_string(), b.as_string());
    if (a.type() == ValueType::String || b.type() == ValueType::String) {
        return joined_text(context.memory, text_of_operand(a), text_of_operand(b));
    }
    throw wrong_argument("+", "Number, String or List", a.is_number() ? b : a);
}

Value subtract(Arguments arguments, CallContext& /*context*/) {
    return compute<Subtract>(arguments[0], arguments[1]);
}
Value multiply(Arguments arguments, CallContext& /*context*/) {
    return compute<Multiply>(arguments[0], arguments[1]);
}
Value divide(Arguments arguments, CallContext& /*context*/) {
    return compute<Divide>(arguments[0], arguments[1]);
}
Value modulo(Arguments arguments, CallContext& /*context*/) {
    return compute<Modulo>(arguments[0], arguments[1]);
}
Value power(Arguments arguments, CallContext& /*context*/) {
    return compute<Power>(arguments[0], arguments[1]);
}

Value negate(Arguments arguments, CallContext& /*context*/) {
    const Value& number = arguments[0];
    if (number.type() == ValueType::Float) return Value::floating(-number.as_float());
    return Value::integer(Subtract::apply(std::int64_t{0}, number.as_integer()));
}

Value same(Arguments arguments, CallContext& /*context*/) {
    return arguments[0];
}

Value in_list(Arguments arguments, CallContext& /*context*/) {
    if (arguments[1].is_null()) return {};
    const std::optional<bool> found = is_member(arguments[0], arguments[1].as_list());
    return found ? Value::boolean(*found) : Value();
}

// What is no text has no beginning, no end and no part: null, as the TCK has it.
Value starts_with(Arguments arguments, CallContext& /*context*/) {
    if (!are_texts(arguments)) return {};
    return Value::boolean(arguments[0].as_string().starts_with(arguments[1].as_string()));
}
Value ends_with(Arguments arguments, CallContext& /*context*/) {
    if (!are_texts(arguments)) return {};
    return Value::boolean(arguments[0].as_string().ends_with(arguments[1].as_string()));
}
Value contains(Arguments arguments, CallContext& /*context*/) {
    if (!are_texts(arguments)) return {};
    return Value::boolean(arguments[0].as_string().find(arguments[1].as_string()) != std::string_view::npos);
}
Value matches(Arguments arguments, CallContext& /*context*/) {
    if (!are_texts(arguments)) return {};
    return Value::boolean(Regex(arguments[1].as_string()).matches(arguments[0].as_string()));
}

Value element(Arguments arguments, CallContext& context) {
    const Value& container = arguments[0];
    const Value& index = arguments[1];
    switch (container.type()) {
        case ValueType::List: {
            if (index.type() != ValueType::Integer) {
                throw QueryError(ErrorType::TypeError, "ListElementAccessByNonInteger",
                                 "an item of a List is asked for by " + with_article(graph::name_of(index.type())) +
                                     ", not by an Integer");
            }
            const std::span<const Value> list = container.as_list();
            const std::int64_t place = place_of(index.as_integer(), list.size());
            if (place < 0 || place >= static_cast<std::int64_t>(list.size())) return {};
            return list[static_cast<std::size_t>(place)];
        }
        case ValueType::Map:
        case ValueType::Node:
        case ValueType::Relationship:
            if (index.type() != ValueType::String) {
                throw QueryError(ErrorType::TypeError, "MapElementAccessByNonString",
                                 "a value of " + with_article(graph::name_of(container.type())) + " is asked for by " +
                                     with_article(graph::name_of(index.type())) + ", not by a String");
            }
            return property_of(container, index.as_string(), context.view);
        default: throw wrong_argument("[]", "List, Map, Node or Relationship", container);
    }
}

Value slice(Arguments arguments, CallContext& /*context*/) {
    return slice_of(arguments[0].as_list(), arguments[1].as_integer(), arguments[2].as_integer());
}
Value slice_from(Arguments arguments, CallContext& /*context*/) {
    const std::span<const Value> list = arguments[0].as_list();
    return slice_of(list, arguments[1].as_integer(), static_cast<std::int64_t>(list.size()));
}
Value slice_to(Arguments arguments, CallContext& /*context*/) {
    return slice_of(arguments[0].as_list(), 0, arguments[1].as_integer());
}

}  // namespace kveld::query::functions
