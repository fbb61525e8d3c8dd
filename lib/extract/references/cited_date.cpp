#include "extract/references/cited_date.h"

#include <array>
#include <cstdlib>

namespace kveld::extract {
namespace {

using text::Day;

std::string group_of(const Candidate& candidate, std::string_view name) {
    const auto found = candidate.groups.find(name);
    return found == candidate.groups.end() ? std::string() : found->second;
}

int number_in(const std::string& digits) {
    return digits.empty() ? 0 : std::atoi(digits.c_str());
}

int days_in(int year, int month) {
    static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

int inferred_year(int month, int day, const std::string& relative, const Day& letter) {
    const bool later_in_year = month > letter.month || (month == letter.month && day > letter.day);
    const bool same_day = month == letter.month && day == letter.day;
    if (relative == "next") return later_in_year ? letter.year : letter.year + 1;
    return later_in_year && !same_day ? letter.year - 1 : letter.year;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string cited_date(const Candidate& candidate, const CitationWords& words, const Day& letter_date) {
    const CitationTable* months = words.table("months");
    if (months == nullptr) return {};
    const int day = number_in(group_of(candidate, "day"));
    std::string month_word = group_of(candidate, "month");
    if (month_word.empty()) month_word = group_of(candidate, "month_of_end");
    const int month = number_in(months->find(month_word));
    if (month < 1 || month > 12 || day < 1) return {};
    int year = number_in(group_of(candidate, "year"));
    if (year == 0) {
        if (!letter_date.known()) return {};
        const CitationTable* relative = words.table("relative");
        year = inferred_year(month, day, relative == nullptr ? "" : relative->find(group_of(candidate, "relative")),
                             letter_date);
    }
    if (year < 1000 || day > days_in(year, month)) return {};
    return std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day);
}

}  // namespace kveld::extract
