#pragma once

// Days since 1970-01-01 and back, in the proleptic Gregorian calendar (std::chrono's civil calendar does the sums).
//
//     parse_date("2024-06-13") == 19887;   to_iso(19887) == "2024-06-13"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kveld::graph {

struct CivilDay {
    std::int32_t year;
    std::uint32_t month;
    std::uint32_t day;
};

CivilDay civil_day(std::int32_t days) noexcept;
std::optional<std::int32_t> days_of(CivilDay day) noexcept;              // none where there is no such day
std::optional<std::int32_t> parse_date(std::string_view text) noexcept;  // ISO 8601 calendar date, YYYY-MM-DD
std::string to_iso(std::int32_t days);

}  // namespace kveld::graph
