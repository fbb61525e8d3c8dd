#include "extract/calendar.h"

#include <charconv>
#include <chrono>
#include <cstdlib>

namespace kveld::extract {
namespace {

using text::Day;

Day checked(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return {};
    return {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

bool number_of(std::string_view digits, int& number) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size();
}

}  // namespace

Day day_from_iso(std::string_view iso) {
    int year = 0;
    int month = 0;
    int day = 0;
    const bool is_iso = iso.size() == 10 && iso[4] == '-' && iso[7] == '-' && number_of(iso.substr(0, 4), year) &&
                        number_of(iso.substr(5, 2), month) && number_of(iso.substr(8, 2), day);
    return is_iso && month > 0 && day > 0 ? checked(year, month, day) : Day{};
}

std::int64_t day_number(const Day& day) {
    const std::chrono::year_month_day date{std::chrono::year(day.year), std::chrono::month(day.month),
                                           std::chrono::day(day.day)};
    return std::chrono::sys_days(date).time_since_epoch().count();
}

Day resolve_day(int day, int month, int year, Nearness nearness, const Day& letter) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return {};
    if (year != 0) return checked(year, month, day);
    if (!letter.known()) return {};
    Day best;
    for (int candidate = letter.year - 1; candidate <= letter.year + 1; ++candidate) {
        const Day found = checked(candidate, month, day);
        if (!found.known()) continue;
        if (nearness == Nearness::Past && found > letter) continue;
        if (nearness == Nearness::Future && found < letter) continue;
        const auto distance = [&](const Day& other) { return std::abs(day_number(other) - day_number(letter)); };
        if (!best.known() || distance(found) < distance(best)) best = found;
    }
    return best;
}

}  // namespace kveld::extract
