#include <algorithm>
#include <string>
#include <vector>

#include "query/functions/argument_errors.h"
#include "query/functions/date_parts.h"
#include "query/functions/implementations.h"

namespace kveld::query::functions {

using graph::Value;
using graph::ValueType;

Value today(Arguments /*arguments*/, CallContext& context) {
    return Value::date(context.today);
}

Value date(Arguments arguments, CallContext& context) {
    if (arguments.empty()) return today(arguments, context);
    const Value& value = arguments[0];
    switch (value.type()) {
        case ValueType::Date: return value;
        case ValueType::Map: return Value::date(date_from_parts(value.as_map()));
        case ValueType::String: {
            const std::optional<std::int32_t> days = parse_iso_date(value.as_string());
            if (days) return Value::date(*days);
            throw QueryError(ErrorType::ArgumentError, "InvalidArgumentValue",
                             "'" + std::string(value.as_string()) + "' is no date")
                .hint("write year-month-day: date('2024-06-13')");
        }
        default: throw wrong_argument("date", "String, Map or Date", value);
    }
}

Value truncate_date(Arguments arguments, CallContext& /*context*/) {
    const std::string_view unit = arguments[0].as_string();
    const std::optional<std::int32_t> start = start_of(unit, arguments[1].as_date());
    if (!start) {
        throw QueryError(ErrorType::ArgumentError, "InvalidArgumentValue",
                         "date.truncate() knows no unit '" + std::string(unit) + "'")
            .hint("write 'millennium', 'century', 'decade', 'year', 'weekYear', 'quarter', 'month', 'week' or 'day'");
    }
    if (arguments.size() == 2) return Value::date(*start);
    const std::span<const graph::MapEntry> parts = arguments[2].as_map();
    std::vector<graph::MapEntry> entries(parts.begin(), parts.end());
    const auto behind = std::ranges::lower_bound(entries, "date", {}, &graph::MapEntry::key);
    entries.insert(behind, {"date", Value::date(*start)});
    return Value::date(date_from_parts(entries));
}

}  // namespace kveld::query::functions
