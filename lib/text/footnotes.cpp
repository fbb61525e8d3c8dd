#include "text/footnotes.h"

#include <algorithm>
#include <optional>

#include "text/characters.h"
#include "text/footnote_marks.h"
#include "text/footnote_number.h"

namespace kveld::text {
namespace {

constexpr std::uint32_t kBlankLinesAtPageEnd = 3;
constexpr std::size_t kFewestThatCount = 3;  // marks in a row, 1, 2, 3, that are marks though no footnote is there
constexpr std::uint32_t kMostSkipped = 8;    // footnotes that a converter may have lost in a row

struct LeadingNumber {
    std::uint32_t value = 0;
    std::size_t text_line = 0;  // the line on which the footnote's text begins
    std::uint64_t text_start = 0;
};

bool ends_sentence(std::string_view line) {
    const std::string_view bare = without_closing(line);
    return !bare.empty() && (bare.back() == '.' || bare.back() == '!' || bare.back() == '?');
}

class FootnoteFinder {
public:
    FootnoteFinder(std::string_view text, std::vector<Line>& lines)
        : text_(text), lines_(lines), are_unwrapped_(are_unwrapped(lines)), marks_(text, lines) {}

    NotesFound find() {
        for (std::size_t i = 0; i < lines_.size();) {
            i = can_start_block(i) && is_next_footnote(i) ? take_block(i) : i + 1;
        }
        find_marks_of_lost_footnotes();
        std::ranges::sort(found_.marks, {}, &NoteMark::start);
        return std::move(found_);
    }

private:
    bool can_start_block(std::size_t i) const {
        const Line& line = lines_[i];
        if (line.role != LineRole::Text) return false;
        const auto number = number_at(line.of(text_));
        if (!number) return false;
        if (are_unwrapped_ || number->form == NumberForm::Bracketed) return true;
        return line.blank_before > 0 || line.page_start || (i > 0 && lines_[i - 1].role == LineRole::Furniture);
    }

    // "12 Kamerstukken II": a number, white space, and something behind it; behind a superscript or bracket also no
    // white space. Or the number alone, and its text on the next line.
    std::optional<LeadingNumber> leading_number(std::size_t i) const {
        const Line& line = lines_[i];
        const std::string_view content = line.of(text_);
        const auto number = number_at(content);
        if (!number) return std::nullopt;
        if (number->length == content.size()) return lone_number(i, number->value);
        const std::size_t blank = blank_length(content, number->length);
        if (blank == 0 && number->form == NumberForm::Plain) return std::nullopt;
        return LeadingNumber{number->value, i, line.start + number->length + blank};
    }

    std::optional<LeadingNumber> lone_number(std::size_t i, std::uint32_t value) const {
        const std::size_t next = i + 1;
        if (next == lines_.size() || ends_page_before(next) || lines_[next].blank_before > 1) return std::nullopt;
        const std::string_view content = lines_[next].of(text_);
        const bool begins_note = !starts_lower(content) || content.find("://") != std::string_view::npos;
        if (!begins_note || number_at(content)) return std::nullopt;
        return LeadingNumber{value, next, lines_[next].start};
    }

    std::optional<SourceSpan> mark_of(std::uint32_t number, std::uint64_t body) const {
        const bool starts_again = number <= last_number_;
        if (starts_again && number != 1) return std::nullopt;
        if (number > last_number_ + kMostSkipped) return std::nullopt;
        const std::uint64_t after_block = std::max(last_mark_, last_block_end_);
        const auto on_this_page = mark_between(number, after_block, body);
        if (on_this_page || starts_again) return on_this_page;
        return mark_between(number, last_mark_, body);
    }

    std::optional<SourceSpan> mark_between(std::uint32_t number, std::uint64_t from, std::uint64_t to) const {
        if (const auto fused = marks_.first_between(number, from, to)) return fused;
        const auto alone = marks_.first_alone_between(number, from, to);
        return alone && !is_in_footnote(*alone) ? alone : std::nullopt;
    }

    bool is_next_footnote(std::size_t i) const {
        const auto number = leading_number(i);
        return number && mark_of(number->value, lines_[i].start);
    }

    bool ends_page_before(std::size_t i) const {
        const Line& line = lines_[i];
        return line.page_start || line.role != LineRole::Text || line.blank_before >= kBlankLinesAtPageEnd;
    }

    bool continues_behind_blank(std::size_t i) const {
        const std::string_view line = lines_[i].of(text_);
        return starts_lower(line) || line.find("://") != std::string_view::npos ||
               !ends_sentence(lines_[i - 1].of(text_));
    }

    std::size_t take_block(std::size_t i) {
        do {
            i = take_note(i);
        } while (i < lines_.size() && !ends_page_before(i) && is_next_footnote(i));
        last_block_end_ = lines_[i - 1].end;
        return i;
    }

    std::size_t take_note(std::size_t i) {
        const LeadingNumber number = *leading_number(i);
        const SourceSpan mark = *mark_of(number.value, lines_[i].start);
        found_.marks.push_back({mark.start, mark.end, static_cast<std::uint32_t>(found_.bodies.size())});
        last_number_ = number.value;
        last_mark_ = mark.end;
        take_alone(mark);
        NoteBody body{std::to_string(number.value), number.text_line, number.text_line + 1, number.text_start};
        while (body.end_line < lines_.size() && !ends_page_before(body.end_line)) {
            if (are_unwrapped_ || is_next_footnote(body.end_line)) break;
            if (lines_[body.end_line].blank_before > 0 && !continues_behind_blank(body.end_line)) break;
            ++body.end_line;
        }
        for (std::size_t line = i; line < body.end_line; ++line) lines_[line].role = LineRole::Footnote;
        found_.bodies.push_back(body);
        return body.end_line;
    }

    void take_alone(SourceSpan mark) {
        const auto line = std::ranges::lower_bound(lines_, mark.start, {}, &Line::start);
        if (line != lines_.end() && line->start == mark.start && line->end == mark.end) line->role = LineRole::Mark;
    }

    void find_marks_of_lost_footnotes() {
        const std::size_t known = found_.marks.size();
        std::uint32_t number = 1;
        std::uint64_t from = 0;
        for (std::size_t i = 0; i < known; ++i) {
            const std::uint32_t next = static_cast<std::uint32_t>(std::stoul(found_.bodies[found_.marks[i].note].mark));
            if (next < number) number = 1;
            for (; number < next; ++number) {
                const auto mark = marks_.first_between(number, from, found_.marks[i].start);
                if (!mark) continue;
                found_.marks.push_back({mark->start, mark->end, kNone});
                found_.lost.push_back(std::to_string(number));
                from = mark->end;
            }
            from = found_.marks[i].end;
            number = next + 1;
        }
        find_marks_behind(number, from, known > 0 ? 1 : kFewestThatCount);
    }

    // Marks that count on behind the last footnote, or where there is none, from 1 on.
    void find_marks_behind(std::uint32_t number, std::uint64_t from, std::size_t fewest) {
        std::vector<SourceSpan> behind;
        while (const auto mark = marks_.first_between(number, from, text_.size())) {
            from = mark->end;
            if (is_in_footnote(*mark)) continue;
            behind.push_back(*mark);
            ++number;
        }
        if (behind.size() < fewest) return;
        number -= static_cast<std::uint32_t>(behind.size());
        for (const SourceSpan& mark : behind) {
            found_.marks.push_back({mark.start, mark.end, kNone});
            found_.lost.push_back(std::to_string(number++));
        }
    }

    bool is_in_footnote(SourceSpan mark) const {
        const auto behind = std::ranges::upper_bound(lines_, mark.start, {}, &Line::start);
        return behind != lines_.begin() && (behind - 1)->role == LineRole::Footnote;
    }

    std::string_view text_;
    std::vector<Line>& lines_;
    bool are_unwrapped_;
    PossibleMarks marks_;
    NotesFound found_;
    std::uint32_t last_number_ = 0;
    std::uint64_t last_mark_ = 0;
    std::uint64_t last_block_end_ = 0;
};

}  // namespace

NotesFound find_footnotes(std::string_view text, std::vector<Line>& lines) {
    return FootnoteFinder(text, lines).find();
}

}  // namespace kveld::text
