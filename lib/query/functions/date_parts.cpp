#include "query/functions/date_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "base/error.h"
#include "graph/date.h"
#include "query/functions/argument_errors.h"

namespace kveld::query::functions {
namespace {

using graph::civil_day;
using graph::CivilDay;
using graph::days_of;

// What a part counts in: without it, and without a date that has it, the part means nothing.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPartsOf = {
    {{"day", "month"}, {"dayOfWeek", "week"}, {"dayOfQuarter", "quarter"}}};

// 1 is Monday. 1970-01-01 was a Thursday.
std::int64_t week_day(std::int64_t days) noexcept {
    return ((days + 3) % 7 + 7) % 7 + 1;
}

std::int64_t first_day_of(std::int32_t year, std::uint32_t month = 1) noexcept {
    return days_of({year, month, 1}).value_or(0);
}

// The day of its week that decides to which year the week belongs.
CivilDay thursday_of(std::int32_t days) noexcept {
    return civil_day(static_cast<std::int32_t>(days - week_day(days) + 4));
}

std::int64_t ordinal_day(const CivilDay& day) noexcept {
    return days_of(day).value_or(0) - first_day_of(day.year) + 1;
}

std::uint32_t quarter_of(const CivilDay& day) noexcept {
    return (day.month - 1) / 3 + 1;
}

// Monday of week 1: the week of January 4.
std::int64_t first_week_of(std::int32_t year) noexcept {
    const std::int64_t fourth = first_day_of(year) + 3;
    return fourth - week_day(fourth) + 1;
}

struct NamedPart {
    std::string_view name;
    DatePart part;
};

constexpr std::array<NamedPart, 10> kParts = {{
    {"year", [](std::int32_t days) -> std::int64_t { return civil_day(days).year; }},
    {"quarter", [](std::int32_t days) -> std::int64_t { return quarter_of(civil_day(days)); }},
    {"month", [](std::int32_t days) -> std::int64_t { return civil_day(days).month; }},
    {"week", [](std::int32_t days) { return (ordinal_day(thursday_of(days)) - 1) / 7 + 1; }},
    {"weekYear", [](std::int32_t days) -> std::int64_t { return thursday_of(days).year; }},
    {"day", [](std::int32_t days) -> std::int64_t { return civil_day(days).day; }},
    {"ordinalDay", [](std::int32_t days) { return ordinal_day(civil_day(days)); }},
    {"weekDay", [](std::int32_t days) { return week_day(days); }},
    {"dayOfWeek", [](std::int32_t days) { return week_day(days); }},
    {"dayOfQuarter",
     [](std::int32_t days) {
         const CivilDay day = civil_day(days);
         return days - first_day_of(day.year, quarter_of(day) * 3 - 2) + 1;
     }},
}};

// The day that many days behind the first, if it is not beyond the last.
std::optional<std::int32_t> nth(std::int64_t first, std::int64_t number, std::int64_t end) noexcept {
    if (number < 1 || first + number - 1 >= end) return std::nullopt;
    return static_cast<std::int32_t>(first + number - 1);
}

std::optional<std::int32_t> from_week(std::int64_t year, std::int64_t week, std::int64_t day_of_week) noexcept {
    const auto y = static_cast<std::int32_t>(year);
    if (week < 1 || week > 53 || day_of_week < 1 || day_of_week > 7) return std::nullopt;
    return nth(first_week_of(y), (week - 1) * 7 + day_of_week, first_week_of(y + 1));
}

std::optional<std::int32_t> from_ordinal(std::int64_t year, std::int64_t day) noexcept {
    const auto y = static_cast<std::int32_t>(year);
    return nth(first_day_of(y), day, first_day_of(y + 1));
}

std::optional<std::int32_t> from_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day) noexcept {
    const auto y = static_cast<std::int32_t>(year);
    if (quarter < 1 || quarter > 4) return std::nullopt;
    const std::int64_t end =
        quarter == 4 ? first_day_of(y + 1) : first_day_of(y, static_cast<std::uint32_t>(quarter * 3 + 1));
    return nth(first_day_of(y, static_cast<std::uint32_t>(quarter * 3 - 2)), day, end);
}

std::optional<std::int32_t> from_month(std::int64_t year, std::int64_t month, std::int64_t day) noexcept {
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    return days_of(
        {static_cast<std::int32_t>(year), static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(day)});
}

// Parts by name, each asked for once: what was not asked for does not belong to the others.
class Parts {
public:
    explicit Parts(std::span<const graph::MapEntry> parts) : parts_(parts) {}

    bool has(std::string_view name) const noexcept { return graph::find(parts_, name) != nullptr; }

    std::int64_t take(std::string_view name, std::int64_t otherwise) {
        const graph::Value* const part = graph::find(parts_, name);
        if (part == nullptr) return otherwise;
        ++taken_;
        if (part->type() != graph::ValueType::Integer)
            throw wrong_argument("date", "Integer as " + std::string(name), *part);
        return part->as_integer();
    }

    std::optional<std::int32_t> take_date() {
        const graph::Value* const part = graph::find(parts_, "date");
        if (part == nullptr) return std::nullopt;
        ++taken_;
        if (part->type() != graph::ValueType::Date) throw wrong_argument("date", "Date as date", *part);
        return part->as_date();
    }

    bool all_taken() const noexcept { return taken_ == parts_.size(); }

private:
    std::span<const graph::MapEntry> parts_;
    std::size_t taken_ = 0;
};

QueryError bad_parts(const std::string& message) {
    return {ErrorType::ArgumentError, "InvalidArgumentValue", message};
}

// Digits from the front of a text.
class IsoReader {
public:
    explicit IsoReader(std::string_view text) noexcept : rest_(text) {}

    bool take(char c) noexcept {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    std::size_t digits() const noexcept { return std::min(rest_.find_first_not_of("0123456789"), rest_.size()); }
    std::int64_t number(std::size_t length) noexcept {
        std::int64_t value = 0;
        std::from_chars(rest_.data(), rest_.data() + length, value);
        rest_.remove_prefix(length);
        return value;
    }
    bool at_end() const noexcept { return rest_.empty(); }

private:
    std::string_view rest_;
};

// What stands behind the year. Either all parts are joined by '-' or none.
std::optional<std::int32_t> read_behind_year(IsoReader& reader, std::int64_t year) noexcept {
    if (reader.at_end()) return from_month(year, 1, 1);
    const bool dashes = reader.take('-');
    if (reader.take('W')) {
        const std::size_t length = reader.digits();
        if (length != 2 && (dashes || length != 3)) return std::nullopt;
        const std::int64_t week = reader.number(2);
        if (reader.at_end()) return from_week(year, week, 1);
        if (dashes != reader.take('-') || reader.digits() != 1) return std::nullopt;
        const std::int64_t day = reader.number(1);
        return reader.at_end() ? from_week(year, week, day) : std::nullopt;
    }
    const std::size_t length = reader.digits();
    if (length == 3) {
        const std::int64_t day = reader.number(3);
        return reader.at_end() ? from_ordinal(year, day) : std::nullopt;
    }
    if (length != 2 && (dashes || length != 4)) return std::nullopt;
    const std::int64_t month = reader.number(2);
    if (reader.at_end()) return from_month(year, month, 1);
    if (dashes != reader.take('-') || reader.digits() != 2) return std::nullopt;
    const std::int64_t day = reader.number(2);
    return reader.at_end() ? from_month(year, month, day) : std::nullopt;
}

}  // namespace

DatePart find_date_part(std::string_view name) noexcept {
    const auto* const found = std::ranges::find(kParts, name, &NamedPart::name);
    return found == kParts.end() ? nullptr : found->part;
}

std::string date_part_hint(std::string_view wrong) {
    std::vector<std::string_view> known;
    std::string names;
    for (const NamedPart& part : kParts) {
        known.push_back(part.name);
        names += (names.empty() ? "" : ", ") + std::string(part.name);
    }
    if (const std::optional<std::string> near = base::nearest(wrong, known)) return "did you mean '" + *near + "'?";
    return "a Date has " + names;
}

std::int32_t date_from_parts(std::span<const graph::MapEntry> entries) {
    Parts parts(entries);
    const std::optional<std::int32_t> base = parts.take_date();
    if (!base && !parts.has("year")) throw bad_parts("date() needs a year");
    for (const auto& [part, of] : kPartsOf) {
        if (!base && parts.has(part) && !parts.has(of)) {
            throw bad_parts("date() needs a " + std::string(of) + " with " + std::string(part));
        }
    }
    const auto of_base = [&](std::string_view part) { return base ? find_date_part(part)(*base) : 1; };
    const bool by_week = parts.has("week") || parts.has("dayOfWeek");
    const bool by_quarter = parts.has("quarter") || parts.has("dayOfQuarter");
    const std::int64_t year = parts.take("year", of_base(by_week ? "weekYear" : "year"));
    if (year < -999'999 || year > 999'999) throw out_of_range("the year of date() is beyond 999999");

    std::optional<std::int32_t> day;
    if (by_week) {
        const std::int64_t week = parts.take("week", of_base("week"));
        day = from_week(year, week, parts.take("dayOfWeek", of_base("dayOfWeek")));
    } else if (parts.has("ordinalDay")) {
        day = from_ordinal(year, parts.take("ordinalDay", 1));
    } else if (by_quarter) {
        const std::int64_t quarter = parts.take("quarter", of_base("quarter"));
        day = from_quarter(year, quarter, parts.take("dayOfQuarter", of_base("dayOfQuarter")));
    } else {
        const std::int64_t month = parts.take("month", of_base("month"));
        day = from_month(year, month, parts.take("day", of_base("day")));
    }
    if (!parts.all_taken()) {
        throw bad_parts("these parts do not make a date")
            .hint(
                "write year, month and day; year, week and dayOfWeek; "
                "year, quarter and dayOfQuarter; or year and ordinalDay");
    }
    if (!day) throw out_of_range("there is no such day");
    return *day;
}

std::optional<std::int32_t> parse_iso_date(std::string_view text) noexcept {
    constexpr std::size_t kLongestYear = 6;
    IsoReader reader(text);
    const bool negative = reader.take('-');
    const bool has_sign = negative || reader.take('+');
    const std::size_t length = has_sign ? reader.digits() : 4;
    if (reader.digits() < 4 || length < 4 || length > kLongestYear) return std::nullopt;
    const std::int64_t year = reader.number(length);
    return read_behind_year(reader, negative ? -year : year);
}

std::optional<std::int32_t> start_of(std::string_view unit, std::int32_t days) noexcept {
    const CivilDay day = civil_day(days);
    const auto years = [&](std::int32_t length) {
        const std::int32_t rest = (day.year % length + length) % length;
        return static_cast<std::int32_t>(first_day_of(day.year - rest));
    };
    if (unit == "day") return days;
    if (unit == "week") return static_cast<std::int32_t>(days - week_day(days) + 1);
    if (unit == "month") return static_cast<std::int32_t>(first_day_of(day.year, day.month));
    if (unit == "quarter") return static_cast<std::int32_t>(first_day_of(day.year, quarter_of(day) * 3 - 2));
    if (unit == "weekYear") return static_cast<std::int32_t>(first_week_of(thursday_of(days).year));
    if (unit == "year") return years(1);
    if (unit == "decade") return years(10);
    if (unit == "century") return years(100);
    if (unit == "millennium") return years(1000);
    return std::nullopt;
}

}  // namespace kveld::query::functions
