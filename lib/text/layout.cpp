#include "text/layout.h"

#include <algorithm>

#include "text/characters.h"

namespace kveld::text {
namespace {

std::vector<Line> lines_of_parts(const forms::FormText& form) {
    std::vector<Line> lines;
    lines.reserve(form.parts.size() + form.notes.size());
    for (const forms::Part& part : form.parts) {
        Line line{part.span.start, part.span.end, part.behind_line_break ? 0U : 1U};
        line.part = part.kind;
        line.is_part = true;
        lines.push_back(line);
    }
    for (const forms::FormNote& note : form.notes) {
        Line line{note.body.start, note.body.end, 1, LineRole::Footnote};
        line.is_part = true;
        lines.push_back(line);
    }
    return lines;
}

// The lines of the running text, and behind them those of each note that stands in `notes_told` as one body.
std::vector<Line> lines_of_text(const forms::FormText& form) {
    const std::string_view text = form.text;
    const std::uint64_t end = form.notes.empty() ? text.size() : form.notes.front().body.start;
    std::vector<Line> lines = split_lines(text.substr(0, end), form.start);
    for (const forms::FormNote& note : form.notes) {
        for (Line& line : split_lines(text.substr(0, note.body.end), note.body.start)) {
            line.role = LineRole::Footnote;
            lines.push_back(line);
        }
    }
    return lines;
}

// The number of a mark without a note, "2" of " [2]".
std::string number_in(const forms::FormText& form, const forms::FormMark& mark) {
    std::string digits;
    for (const char c : std::string_view(form.text).substr(mark.span.start, mark.span.end - mark.span.start)) {
        if (is_ascii_digit(c)) digits += c;
    }
    return digits;
}

NotesFound notes_told(const forms::FormText& form, const std::vector<Line>& lines) {
    NotesFound notes;
    for (const forms::FormNote& note : form.notes) {
        const auto first = std::ranges::lower_bound(lines, note.body.start, {}, &Line::start);
        const auto behind = std::ranges::lower_bound(first, lines.end(), note.body.end, {}, &Line::start);
        const auto line = static_cast<std::size_t>(first - lines.begin());
        const std::uint64_t start = first == behind ? note.body.start : first->start;
        notes.bodies.push_back({note.mark, line, static_cast<std::size_t>(behind - lines.begin()), start});
    }
    for (const forms::FormMark& mark : form.marks) {
        notes.marks.push_back({mark.span.start, mark.span.end, mark.note});
        if (mark.note == kNone) notes.lost.push_back(number_in(form, mark));
    }
    return notes;
}

// Lines that hold nothing but marks.
void mark_lines_of_marks(const std::vector<NoteMark>& marks, std::vector<Line>& lines) {
    auto mark = marks.begin();
    for (Line& line : lines) {
        while (mark != marks.end() && mark->start < line.start) ++mark;
        std::uint64_t covered = line.start;
        for (; mark != marks.end() && mark->start == covered && covered < line.end; ++mark) covered = mark->end;
        if (line.role == LineRole::Text && covered == line.end && !line.is_part) line.role = LineRole::Mark;
    }
}

}  // namespace

Layout lay_out(const forms::FormText& form, const Rules::Data& rules) {
    Layout layout;
    layout.lines = form.parts.empty() ? lines_of_text(form) : lines_of_parts(form);
    layout.facts = mark_furniture(form.text, layout.lines, rules);
    layout.notes = form.marks.empty() && form.notes.empty() ? find_footnotes(form.text, layout.lines)
                                                            : notes_told(form, layout.lines);
    mark_lines_of_marks(layout.notes.marks, layout.lines);
    layout.paragraphs = gather_paragraphs(form.text, layout.lines, layout.notes.marks, rules);
    return layout;
}

}  // namespace kveld::text
