#include "graph/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <system_error>

namespace kveld::graph {

namespace chrono = std::chrono;

namespace {

// The calendar repeats every 400 years, and std::chrono's years are 16-bit: sums are done inside one such cycle.
constexpr std::int64_t kYearsOfCycle = 400;
constexpr std::int64_t kDaysOfCycle = 146097;

std::int64_t cycle_of(std::int64_t number, std::int64_t length) noexcept {
    return number >= 0 ? number / length : -((length - 1 - number) / length);
}

}  // namespace

CivilDay civil_day(std::int32_t days) noexcept {
    const std::int64_t cycle = cycle_of(days, kDaysOfCycle);
    const chrono::year_month_day day{chrono::sys_days{chrono::days{days - cycle * kDaysOfCycle}}};
    return {static_cast<std::int32_t>(static_cast<int>(day.year()) + cycle * kYearsOfCycle),
            static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
}

std::optional<std::int32_t> days_of(CivilDay day) noexcept {
    if (day.month > 12 || day.day > 31) return std::nullopt;  // std::chrono keeps one byte of each
    const std::int64_t cycle = cycle_of(day.year, kYearsOfCycle);
    const chrono::year year{static_cast<int>(day.year - cycle * kYearsOfCycle)};
    const chrono::year_month_day civil{year, chrono::month{day.month}, chrono::day{day.day}};
    if (!civil.ok()) return std::nullopt;
    const std::int64_t days = chrono::sys_days{civil}.time_since_epoch().count() + cycle * kDaysOfCycle;
    if (days < std::numeric_limits<std::int32_t>::min() || days > std::numeric_limits<std::int32_t>::max()) {
        return std::nullopt;
    }
    return static_cast<std::int32_t>(days);
}

std::optional<std::int32_t> parse_date(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t start, std::size_t length) -> std::optional<std::uint32_t> {
        std::uint32_t value = 0;
        const char* first = text.data() + start;
        const auto [end, failure] = std::from_chars(first, first + length, value);
        if (failure != std::errc{} || end != first + length) return std::nullopt;
        return value;
    };
    const auto year = number(0, 4);
    const auto month = number(5, 2);
    const auto day = number(8, 2);
    if (!year || !month || !day) return std::nullopt;
    return days_of({static_cast<std::int32_t>(*year), *month, *day});
}

std::string to_iso(std::int32_t days) {
    const CivilDay day = civil_day(days);
    std::array<char, 24> text{};
    const char* sign = day.year < 0 ? "-" : day.year > 9999 ? "+" : "";
    const int length =
        std::snprintf(text.data(), text.size(), "%s%04d-%02u-%02u", sign, std::abs(day.year), day.month, day.day);
    return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace kveld::graph
