#pragma once

// The day on which something that a sentence tells happened, and where that day was read.
//
//     EventDate date = EventDates(letter).of(sentence);    // {2024-06-19, "sentence"}
//
// The first date with a day number in the sentence; else the last one before it in its paragraph; else the meeting's
// first day; else the letter's own date; else none.

#include <cstdint>
#include <string_view>
#include <vector>

#include "assemble/letter.h"

namespace kveld::assemble {

struct EventDate {
    std::string_view iso;   // "2024-06-19"; empty where no day is known
    std::string_view from;  // "sentence", "paragraph", "meeting", "letter"; empty where no day is known
};

class EventDates {
public:
    explicit EventDates(const Letter& letter);  // keeps a reference
    EventDate of(std::uint32_t sentence) const;

private:
    const Letter& letter_;
    std::vector<const extract::Mention*> dates_;  // in order
    std::string meeting_day_;
    std::string letter_day_;
};

}  // namespace kveld::assemble
