#include "text/layout.h"

namespace kveld::text {
namespace {

std::vector<Line> lines_of_parts(const forms::FormText& form) {
    std::vector<Line> lines;
    lines.reserve(form.parts.size() + form.notes.size());
    for (const forms::Part& part : form.parts) {
        Line line{part.span.start, part.span.end, 1};
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

NotesFound notes_told(const forms::FormText& form) {
    NotesFound notes;
    std::size_t line = form.parts.size();
    for (const forms::FormNote& note : form.notes) {
        notes.bodies.push_back({note.mark, line, line + 1, note.body.start});
        ++line;
    }
    for (const forms::FormMark& mark : form.marks) notes.marks.push_back({mark.span.start, mark.span.end, mark.note});
    return notes;
}

}  // namespace

Layout lay_out(const forms::FormText& form, const Rules::Data& rules) {
    Layout layout;
    layout.lines = form.parts.empty() ? split_lines(form.text, form.start) : lines_of_parts(form);
    layout.facts = mark_furniture(form.text, layout.lines, rules);
    layout.notes = form.notes.empty() ? find_footnotes(form.text, layout.lines) : notes_told(form);
    layout.paragraphs = gather_paragraphs(form.text, layout.lines, layout.notes.marks, rules);
    return layout;
}

}  // namespace kveld::text
