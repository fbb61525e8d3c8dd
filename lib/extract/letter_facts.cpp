#include "extract/letter_facts.h"

#include <charconv>

#include "extract/calendar.h"

namespace kveld::extract {
namespace {

int number_of(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

Nearness nearness_of(std::string_view relative) noexcept {
    if (relative == "past") return Nearness::Past;
    return relative == "next" ? Nearness::Future : Nearness::Any;
}

}  // namespace

text::Day LetterFacts::event_day() const noexcept {
    const text::Metadata& metadata = letter_.metadata;
    return metadata.meeting.known() ? metadata.meeting.start : metadata.date;
}

std::string LetterFacts::date(std::string_view day, std::string_view month, std::string_view year,
                              std::string_view relative) const {
    return resolve_day(number_of(day), number_of(month), number_of(year), nearness_of(relative), letter_.metadata.date)
        .iso();
}

std::string LetterFacts::presidency(std::string_view turn) const {
    const Presidency* found = nullptr;
    if (turn == "next")
        found = presidencies_.after(event_day());
    else if (turn == "previous")
        found = presidencies_.before(event_day());
    else
        found = presidencies_.on(event_day());
    return found == nullptr ? std::string() : found->state;
}

std::string LetterFacts::chamber() const {
    std::string small;
    for (const char c : letter_.metadata.chamber)
        small += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    return small;
}

std::string LetterFacts::meeting_day(const std::string& date, std::string_view body) const {
    const text::MeetingReference& own = letter_.metadata.meeting;
    const text::Day day = day_from_iso(date);
    return own.known() && own.body == body && own.start <= day && day <= own.end ? own.start.iso() : date;
}

std::string LetterFacts::known_title(text::Span span, std::string_view kind) const {
    return titles_.find(text::slice(folded_, span), kind);
}

}  // namespace kveld::extract
