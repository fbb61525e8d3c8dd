#include "text/metadata.h"

#include <algorithm>
#include <optional>

#include "text/characters.h"

namespace kveld::text {
namespace {

constexpr std::uint32_t kOpeningSentences = 2;
constexpr int kHalfAYear = 6;  // months

std::int32_t number_of(const std::string& digits) {
    std::int32_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool is_leap(std::int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool is_in_calendar(const Day& day) {
    if (day.month < 1 || day.month > 12 || day.day < 1) return false;
    constexpr std::uint8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return day.day <= kDays[day.month - 1] + (day.month == 2 && is_leap(day.year) ? 1 : 0);
}

class MetadataReader {
public:
    MetadataReader(const Document& letter, const Structure& structure, const PrintedFacts& facts,
                   const Rules::Data& rules)
        : letter_(letter), structure_(structure), facts_(facts), rules_(rules) {}

    Metadata read() {
        found_.language = rules_.language;
        read_letterhead();
        take_printed_facts();
        subject_ = subject();
        read_kind();
        if (found_.kind == "annotated_agenda" || found_.kind == "report") read_meeting();
        if (structure_.title != kNone) found_.title = text_of(letter_.blocks[structure_.title]);
        return std::move(found_);
    }

private:
    std::string_view text_of(const Block& block) const { return slice(letter_.clean, block.span); }

    Day day_of(const PatternGroups& groups, const std::string& day, const std::string& month, std::int32_t year) const {
        const auto name = std::ranges::find(rules_.months, groups.at(month));
        const Day read{year, static_cast<std::uint8_t>(name - rules_.months.begin() + 1),
                       static_cast<std::uint8_t>(number_of(groups.at(day)))};
        return is_in_calendar(read) ? read : Day{};
    }

    void read_letterhead() {
        bool is_addressed = false;
        for (std::uint32_t i = 0; i < structure_.letterhead_end; ++i) {
            const std::string_view text = text_of(letter_.blocks[i]);
            for (const LayoutPattern& pattern : rules_.date_lines) {
                const auto groups = pattern.find_in(text);
                if (groups && !found_.date.known())
                    found_.date = day_of(*groups, "day", "month", number_of(groups->at("year")));
            }
            for (const LayoutPattern& pattern : rules_.addressees) {
                if (is_addressed || !pattern.find_in(text)) continue;
                found_.chamber = pattern.value();
                is_addressed = true;
            }
            for (const LayoutPattern& pattern : rules_.dossier_lines) read_dossier(pattern.find_in(text));
            for (const LayoutPattern& pattern : rules_.letter_numbers) read_number(pattern.find_in(text));
        }
        is_letter_ = is_addressed || !found_.title.empty();
    }

    void read_dossier(const std::optional<PatternGroups>& groups) {
        if (groups && found_.dossier.empty()) found_.dossier = as_dossier(groups->at("dossier"));
    }

    void read_number(const std::optional<PatternGroups>& groups) {
        if (!groups) return;
        for (const auto& [name, value] : *groups) {
            std::string& fact = name == "title" ? found_.title : found_.number;
            if (fact.empty()) fact = value;
        }
    }

    void take_printed_facts() {
        if (!facts_.number.empty()) found_.number = facts_.number;
        if (!facts_.dossier.empty()) found_.dossier = facts_.dossier;
        found_.session = facts_.session;
        if (!found_.date.known() && !facts_.date_groups.empty())
            found_.date = day_of(facts_.date_groups, "day", "month", number_of(facts_.date_groups.at("year")));
        if (found_.chamber.empty()) found_.chamber = facts_.chamber;
        if (!found_.dossier.empty() && !found_.number.empty())
            found_.id = "kst-" + found_.dossier + '-' + found_.number;
    }

    // The first sentences behind the letterhead.
    std::vector<std::string_view> opening() const {
        std::vector<std::string_view> sentences;
        for (const Sentence& sentence : letter_.sentences) {
            if (sentence.kind != SentenceKind::Sentence || sentence.block < structure_.letterhead_end) continue;
            if (letter_.blocks[sentence.block].kind != BlockKind::Paragraph || structure_.title < sentence.block) break;
            sentences.push_back(slice(letter_.clean, sentence.span));
            if (sentences.size() == kOpeningSentences) break;
        }
        return sentences;
    }

    // The title that the letterhead gives; of a paper without a letterhead, its first heading.
    std::string subject() const {
        if (!found_.title.empty() || structure_.letterhead_end > 0 || letter_.blocks.empty()) return found_.title;
        const Block& first = letter_.blocks.front();
        const bool is_heading = first.kind == BlockKind::Heading && first.span.length() <= LayoutPattern::kLongestLine;
        return is_heading ? std::string(text_of(first)) : std::string();
    }

    void read_kind() {
        found_.kind = structure_.kind;
        for (const LayoutPattern& pattern : rules_.kinds) {
            const bool is_for_subject = pattern.where() == "title" || pattern.where() == "subject";
            if (found_.kind.empty() && is_for_subject && pattern.find_in(subject_)) found_.kind = pattern.value();
        }
        for (const std::string_view sentence : opening()) {
            for (const LayoutPattern& pattern : rules_.kinds) {
                if (found_.kind.empty() && pattern.where() == "opening" && pattern.find_in(sentence))
                    found_.kind = pattern.value();
            }
        }
        if (found_.kind.empty() && is_letter_) found_.kind = "letter";
    }

    void read_meeting() {
        if (structure_.title != kNone) read_meeting_in(text_of(letter_.blocks[structure_.title]));
        if (!found_.meeting.known()) read_meeting_in(subject_);
        for (const std::string_view sentence : opening()) {
            if (!found_.meeting.known()) read_meeting_in(sentence);
        }
        if (found_.meeting.known() && found_.meeting.place.empty()) read_place_in_opening();
    }

    // A title that leaves the place out is completed by the opening, where that speaks of the same days.
    void read_place_in_opening() {
        const MeetingReference named = found_.meeting;
        for (const std::string_view sentence : opening()) {
            found_.meeting = {};
            read_meeting_in(sentence);
            const bool is_same = found_.meeting.start == named.start && found_.meeting.body == named.body;
            const std::string place = is_same ? found_.meeting.place : std::string();
            found_.meeting = named;
            found_.meeting.place = place;
            if (!place.empty()) return;
        }
    }

    void read_meeting_in(std::string_view text) {
        for (const LayoutPattern& pattern : rules_.meetings) {
            const auto groups = pattern.find_in(text);
            if (!groups) continue;
            const std::optional<std::int32_t> year = year_of(*groups);
            if (!year) continue;
            MeetingReference meeting;
            meeting.start = day_of(*groups, "first", groups->contains("first_month") ? "first_month" : "month", *year);
            meeting.end = groups->contains("last") ? day_of(*groups, "last", "month", *year) : meeting.start;
            if (meeting.start > meeting.end && meeting.start.month == 12)
                --meeting.start.year;  // 31 December and 1 January
            if (!meeting.start.known() || !meeting.end.known() || meeting.start > meeting.end) continue;
            const auto body = std::ranges::find(rules_.bodies, groups->at("body"), &NamedBody::name);
            meeting.body = body->body;
            meeting.configuration = body->configuration;
            if (groups->contains("place")) meeting.place = groups->at("place");
            if (groups->contains("formality")) meeting.formal = rules_.formalities.at(groups->at("formality"));
            found_.meeting = std::move(meeting);
            return;
        }
    }

    std::optional<std::int32_t> year_of(const PatternGroups& groups) const {
        if (const auto year = groups.find("year"); year != groups.end()) return number_of(year->second);
        if (!found_.date.known()) return std::nullopt;
        const auto name = std::ranges::find(rules_.months, groups.at("month"));
        const int ahead = static_cast<int>(name - rules_.months.begin()) + 1 - found_.date.month;
        if (found_.kind == "annotated_agenda" && ahead < -kHalfAYear) return found_.date.year + 1;
        if (found_.kind == "report" && ahead > kHalfAYear) return found_.date.year - 1;
        return found_.date.year;
    }

    const Document& letter_;
    const Structure& structure_;
    const PrintedFacts& facts_;
    const Rules::Data& rules_;
    Metadata found_;
    std::string subject_;
    bool is_letter_ = false;
};

}  // namespace

Metadata read_metadata(const Document& letter, const Structure& structure, const PrintedFacts& facts,
                       const Rules::Data& rules) {
    return MetadataReader(letter, structure, facts, rules).read();
}

}  // namespace kveld::text
