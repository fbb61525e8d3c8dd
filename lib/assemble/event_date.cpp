#include "assemble/event_date.h"

#include <algorithm>

namespace kveld::assemble {
namespace {

constexpr std::string_view kDatePrefix = "date:";

std::string_view day_of(const extract::Mention& date) {
    return std::string_view(date.id).substr(kDatePrefix.size());
}

}  // namespace

EventDates::EventDates(const Letter& letter)
    : letter_(letter),
      meeting_day_(letter.document.metadata.meeting.start.iso()),
      letter_day_(letter.document.metadata.date.iso()) {
    for (const extract::Mention& mention : letter.found.mentions) {
        if (mention.type == extract::MentionType::Date && mention.id.starts_with(kDatePrefix))
            dates_.push_back(&mention);
    }
}

EventDate EventDates::of(std::uint32_t sentence) const {
    const text::Sentence& told_in = letter_.document.sentences[sentence];
    const auto starts_before = [](const extract::Mention* date, std::uint64_t offset) {
        return date->span.start < offset;
    };
    const auto first_inside = std::lower_bound(dates_.begin(), dates_.end(), told_in.span.start, starts_before);
    if (first_inside != dates_.end() && (*first_inside)->span.end <= told_in.span.end) {
        return {day_of(**first_inside), "sentence"};
    }
    if (first_inside != dates_.begin() && told_in.block != text::kNone) {
        const extract::Mention& before = **std::prev(first_inside);
        if (before.span.start >= letter_.document.blocks[told_in.block].span.start)
            return {day_of(before), "paragraph"};
    }
    if (!meeting_day_.empty()) return {meeting_day_, "meeting"};
    if (!letter_day_.empty()) return {letter_day_, "letter"};
    return {};
}

}  // namespace kveld::assemble
