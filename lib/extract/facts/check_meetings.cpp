// The days and places of the Council's meetings.

#include <algorithm>
#include <optional>

#include "extract/calendar.h"
#include "extract/facts/contradictions.h"
#include "extract/packs.h"

namespace kveld::extract {
namespace {

constexpr std::string_view kCouncil = "meeting:council-";

struct ToldMeeting {
    std::string id;
    text::Day day;
    std::string configuration;
    Place place;
    std::optional<bool> formal;
};

class MeetingCheck {
public:
    MeetingCheck(const Packs& packs, std::vector<std::string>& told) : packs_(packs), told_(told) {}

    void check(const ToldMeeting& meeting) {
        if (!meeting.day.known()) return;
        check_day(meeting);
        check_place(meeting);
    }

private:
    // A day near a known meeting, and not of it. What is far from all may be a meeting that the calendar lacks.
    void check_day(const ToldMeeting& meeting) {
        constexpr std::int64_t kNear = 3;
        const std::int64_t day = day_number(meeting.day);
        const CouncilMeeting* near = nullptr;
        for (const CouncilMeeting& known : packs_.facts().meetings()) {
            if (known.configuration != meeting.configuration) continue;
            if (known.from <= meeting.day && meeting.day <= known.to) return;
            if (day_number(known.from) - day <= kNear && day - day_number(known.to) <= kNear) near = &known;
        }
        if (near != nullptr)
            told_.push_back("names " + meeting.id + ", but by the calendar that Council met from " + near->from.iso() +
                            " to " + near->to.iso());
    }

    void check_place(const ToldMeeting& meeting) {
        const Presidency* presidency = packs_.mentions().presidencies().on(meeting.day);
        const std::string& state = meeting.place.state;
        if (state.empty() || presidency == nullptr) return;
        const bool is_seat = state == "BE" || state == "LU";
        const bool is_informal = meeting.formal ? !*meeting.formal : !is_seat;
        const std::string names = "has " + meeting.id + " in " + meeting.place.name;
        if (meeting.formal.value_or(false) && !is_seat) {
            told_.push_back(names + ", but a formal Council meets in Brussels or Luxembourg");
        } else if (is_informal && state != presidency->state) {
            told_.push_back(names + ", but an informal Council meets in the state that presides (" + presidency->state +
                            ')');
        }
    }

    const Packs& packs_;
    std::vector<std::string>& told_;
};

}  // namespace

void check_meetings(const text::Document& letter, const std::vector<Mention>& mentions, const Packs& packs,
                    std::vector<std::string>& told) {
    MeetingCheck meetings(packs, told);
    const text::MeetingReference& own = letter.metadata.meeting;
    if (own.known() && own.id().starts_with(kCouncil))
        meetings.check({own.id(), own.start, own.configuration, packs.facts().place(own.place), own.formal});
    for (const Mention& mention : mentions) {
        if (mention.type != MentionType::Meeting || !mention.id.starts_with(kCouncil)) continue;
        const std::string_view words = text::slice(letter.clean, mention.span);
        meetings.check({mention.id, day_from_iso(mention.id.substr(kCouncil.size())),
                        packs.facts().configuration(words), packs.facts().place(words), std::nullopt});
    }
}

}  // namespace kveld::extract
