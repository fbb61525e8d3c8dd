#include <cstdint>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "query/functions/argument_errors.h"
#include "query/functions/implementations.h"
#include "query/functions/memory_values.h"

namespace kveld::query::functions {
namespace {

using graph::Value;
namespace utf8 = base::utf8;

std::uint64_t count_argument(const Value& value, std::string_view function) {
    if (value.as_integer() >= 0) return static_cast<std::uint64_t>(value.as_integer());
    throw QueryError(ErrorType::ArgumentError, "NegativeIntegerArgument",
                     std::string(function) + "() takes no negative number of characters");
}

std::string_view without_leading_blanks(std::string_view text) noexcept {
    while (!text.empty()) {
        const utf8::Decoded first = utf8::decode(text, 0);
        if (!utf8::is_space(first.code_point)) break;
        text.remove_prefix(first.length);
    }
    return text;
}

std::string_view without_trailing_blanks(std::string_view text) noexcept {
    while (!text.empty()) {
        const utf8::Decoded last = utf8::decode_before(text, text.size());
        if (!utf8::is_space(last.code_point)) break;
        text.remove_suffix(last.length);
    }
    return text;
}

// The parts between the separators; without a separator every character is one.
std::vector<std::string_view> parts_of(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    if (separator.empty()) {
        while (!text.empty()) {
            const std::uint32_t length = utf8::decode(text, 0).length;
            parts.push_back(text.substr(0, length));
            text.remove_prefix(length);
        }
        return parts;
    }
    for (std::size_t found = text.find(separator); found != std::string_view::npos; found = text.find(separator)) {
        parts.push_back(text.substr(0, found));
        text.remove_prefix(found + separator.size());
    }
    parts.push_back(text);
    return parts;
}

}  // namespace

// What is cut out of a text lies where the text lies.
Value left(Arguments arguments, CallContext& /*context*/) {
    return Value::string(utf8::prefix(arguments[0].as_string(), count_argument(arguments[1], "left")));
}

Value right(Arguments arguments, CallContext& /*context*/) {
    const std::string_view text = arguments[0].as_string();
    const std::uint64_t wanted = count_argument(arguments[1], "right");
    const std::uint64_t all = utf8::count(text);
    return Value::string(wanted >= all ? text : text.substr(utf8::offset_of(text, all - wanted)));
}

Value substring(Arguments arguments, CallContext& /*context*/) {
    const std::string_view text = arguments[0].as_string();
    const std::string_view rest = text.substr(utf8::offset_of(text, count_argument(arguments[1], "substring")));
    if (arguments.size() == 2) return Value::string(rest);
    return Value::string(utf8::prefix(rest, count_argument(arguments[2], "substring")));
}

Value trim(Arguments arguments, CallContext& /*context*/) {
    return Value::string(without_trailing_blanks(without_leading_blanks(arguments[0].as_string())));
}
Value trim_left(Arguments arguments, CallContext& /*context*/) {
    return Value::string(without_leading_blanks(arguments[0].as_string()));
}
Value trim_right(Arguments arguments, CallContext& /*context*/) {
    return Value::string(without_trailing_blanks(arguments[0].as_string()));
}

Value replace(Arguments arguments, CallContext& context) {
    const std::string_view search = arguments[1].as_string();
    if (search.empty()) return arguments[0];
    std::string text;
    for (const std::string_view part : parts_of(arguments[0].as_string(), search)) {
        if (part.data() != arguments[0].as_string().data()) text += arguments[2].as_string();
        text += part;
    }
    return text_in(context.memory, text);
}

Value split(Arguments arguments, CallContext& context) {
    const std::vector<std::string_view> parts = parts_of(arguments[0].as_string(), arguments[1].as_string());
    const std::span<Value> items = room_for(context.memory, parts.size());
    for (std::size_t i = 0; i < items.size(); ++i) items[i] = Value::string(parts[i]);
    return Value::list(items);
}

Value to_lower(Arguments arguments, CallContext& context) {
    return text_in(context.memory, utf8::to_lower(arguments[0].as_string()));
}
Value to_upper(Arguments arguments, CallContext& context) {
    return text_in(context.memory, utf8::to_upper(arguments[0].as_string()));
}

}  // namespace kveld::query::functions
