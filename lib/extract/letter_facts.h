#pragma once

// What a letter tells of itself, as the ids of its mentions need it.
//
//     LetterFacts facts(letter, presidencies, known_titles);
//     facts.value("date", groups)        "2024-06-13", from the groups day, month, year, relative
//
// Holes of templates that it fills (empty where it cannot):
//     date           the day of the groups day, month (a number), year and relative (past, next)
//     presidency     the state that presides at the letter's event; with the group turn (next, previous), its neighbour
//     chamber        the addressed Chamber: "ek", "tk"
//     known_title    the instrument whose title words all stand in the match, of the kind that the group kind names
//     title_slug     a slug of the match, at most 80 bytes
//     meeting_day    as date; the first day of the letter's own meeting where it is one of its days, of the same body

#include <string>
#include <string_view>

#include "extract/known_titles.h"
#include "extract/presidencies.h"
#include "text/document.h"

namespace kveld::extract {

class LetterFacts {
public:
    LetterFacts(const text::Document& letter, std::string_view folded, const Presidencies& presidencies,
                const KnownTitles& titles)
        : letter_(letter), folded_(folded), presidencies_(presidencies), titles_(titles) {}

    std::string_view clean() const noexcept { return letter_.clean; }
    std::string_view folded() const noexcept { return folded_; }
    const text::Document& letter() const noexcept { return letter_; }

    std::string date(std::string_view day, std::string_view month, std::string_view year,
                     std::string_view relative) const;
    std::string presidency(std::string_view turn) const;  // "BE"
    std::string chamber() const;
    std::string meeting_day(const std::string& date, std::string_view body) const;
    std::string known_title(text::Span span, std::string_view kind) const;

    // When what the letter tells happens: its meeting, else its own day.
    text::Day event_day() const noexcept;

private:
    const text::Document& letter_;
    std::string_view folded_;
    const Presidencies& presidencies_;
    const KnownTitles& titles_;
};

}  // namespace kveld::extract
