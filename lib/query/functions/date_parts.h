#pragma once

// The parts of a date, by the names that Cypher gives them, and dates from such parts.
//
//     find_date_part("quarter")(days) == 2;                             // null for a part that dates do not have
//     date_from_parts({{"year", 1984}, {"week", 10}, {"dayOfWeek", 3}})    == 1984-03-07
//     parse_iso_date("1984-W10-3")                                         == 1984-03-07
//
// Weeks are ISO 8601's: they begin on Monday, and week 1 holds the year's first Thursday.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "graph/value.h"

namespace kveld::query::functions {

using DatePart = std::int64_t (*)(std::int32_t days);
DatePart find_date_part(std::string_view name) noexcept;
std::string date_part_hint(std::string_view wrong);  // names the nearest part, or all of them

// Throws QueryError (ArgumentError) without a place for parts that do not belong together or name no day.
std::int32_t date_from_parts(std::span<const graph::MapEntry> parts);

// ISO 8601 in all its lengths: 2024-06-13, 20240613, 2024-06, 202406, 2024-W24-4, 2024W244, 2024-165, 2024165, 2024.
// Years beyond four digits have a sign.
std::optional<std::int32_t> parse_iso_date(std::string_view text) noexcept;

// The first day of the unit that the day lies in: 'millennium', 'century', 'decade', 'year', 'weekYear', 'quarter',
// 'month', 'week', 'day'; none for another word.
std::optional<std::int32_t> start_of(std::string_view unit, std::int32_t days) noexcept;

}  // namespace kveld::query::functions
