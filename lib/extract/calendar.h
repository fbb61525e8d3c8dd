#pragma once

// Days as letters write them: a day and a month, the year often left out.
//
//     day_from_iso("2024-06-13")                                        {2024, 6, 13}
//     resolve_day(13, 6, 0, Nearness::Past, {2024, 6, 21})              {2024, 6, 13}: "13 juni jl."
//     resolve_day(25, 6, 0, Nearness::Future, {2024, 6, 21})            {2024, 6, 25}: "25 juni a.s."
//     resolve_day(30, 1, 0, Nearness::Any, {2024, 12, 20})              {2025, 1, 30}: the nearest
//
// A day that no calendar has (31 June) is unknown, as is one without a year where the letter has no date.

#include <string_view>

#include "text/document.h"

namespace kveld::extract {

enum class Nearness { Any, Past, Future };

text::Day day_from_iso(std::string_view iso);
text::Day resolve_day(int day, int month, int year, Nearness nearness, const text::Day& letter);

// Days since 1 January 1970; for distances.
std::int64_t day_number(const text::Day& day);

}  // namespace kveld::extract
