#pragma once

// The day that a citation names, from the groups day, month, year and relative of its pattern.
//
//     13 · juni · 2024              2024-06-13
//     25 · april · – · jl.          the last 25 April before the letter's date
//     9 · juli · – · a.s.           the next
//     14 · juni                     as with jl.: letters cite what has been written
//
// Empty where the groups name no day of the calendar, or where the year is left out and the letter's date is unknown.

#include <string>

#include "extract/references/candidate.h"
#include "text/document.h"

namespace kveld::extract {

std::string cited_date(const Candidate& candidate, const CitationWords& words, const text::Day& letter_date);

}  // namespace kveld::extract
