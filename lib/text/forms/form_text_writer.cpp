#include "text/forms/form_text_writer.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "text/characters.h"
#include "text/labels.h"

namespace kveld::text::forms {
namespace {

constexpr std::uint64_t kLongestText = std::uint64_t{256} << 20U;  // bytes
constexpr std::string_view kBetweenParts = "\n\n";
constexpr std::string_view kBullet = "• ";

bool is_white(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F;
}

// References to characters can name what is none: surrogates.
std::string with_spaces_for_invalid(std::string_view words) {
    std::string valid;
    while (const auto invalid = base::utf8::find_invalid(words)) {
        valid.append(words.substr(0, *invalid));
        valid += ' ';
        words.remove_prefix(*invalid + 1);
    }
    return valid.append(words);
}

}  // namespace

void FormTextWriter::Flow::write(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        const auto begin = std::find_if_not(words.begin() + static_cast<std::ptrdiff_t>(at), words.end(), is_white);
        const auto end = std::find_if(begin, words.end(), is_white);
        if (begin != words.begin() + static_cast<std::ptrdiff_t>(at)) space_due = true;
        if (begin == words.end()) return;
        if (space_due && text.size() > start) text += ' ';
        space_due = false;
        text.append(begin, end);
        at = static_cast<std::size_t>(end - words.begin());
    }
}

void FormTextWriter::open(PartKind kind, std::string element) {
    if (open_note_ != kNone) {
        in_note_.space_due = true;
        return;
    }
    close();
    running_.start = running_.text.size();
    running_.space_due = false;
    parts_.push_back({{running_.start, running_.start}, kind, std::move(element)});
    is_open_ = true;
}

void FormTextWriter::break_line() {
    if (open_note_ != kNone || !is_open_) return write(" ");
    if (running_.text.size() == running_.start) {
        parts_.back().behind_line_break = false;
        return;
    }
    const Part line = parts_.back();
    open(line.kind, line.element);
    parts_.back().behind_line_break = true;
}

void FormTextWriter::close() {
    if (open_note_ != kNone || !is_open_) return;
    is_open_ = false;
    parts_.back().span.end = running_.text.size();
}

void FormTextWriter::write(std::string_view words) {
    written_ += words.size();
    if (written_ > kLongestText) {
        throw base::Error(base::ErrorKind::Data, "its text is longer than 256 MiB, which no letter is")
            .hint("a small file can unfold into that: don't trust it");
    }
    std::string valid;
    if (base::utf8::find_invalid(words)) words = valid = with_spaces_for_invalid(words);
    if (open_note_ != kNone) {
        in_note_.write(words);
        return;
    }
    if (!is_open_) {
        if (std::ranges::all_of(words, is_white)) return;
        open(PartKind::Unknown, {});
    }
    running_.write(words);
}

std::uint32_t FormTextWriter::add_mark(std::string label) {
    const auto note = static_cast<std::uint32_t>(notes_.size());
    notes_.push_back({std::move(label), {}, {}});
    mark_again(note);
    return note;
}

void FormTextWriter::mark_again(std::uint32_t note) {
    if (open_note_ != kNone) return;
    if (!is_open_) open(PartKind::Unknown, {});
    marks_.push_back({running_.text.size(), note, parts_.size() - 1});
}

void FormTextWriter::open_note(std::uint32_t note, std::string element) {
    if (open_note_ != kNone) {
        ++inner_notes_;
        return;
    }
    open_note_ = note;
    in_note_ = {std::move(notes_[note].text), 0, !notes_[note].text.empty()};
    if (notes_[note].element.empty()) notes_[note].element = std::move(element);
}

void FormTextWriter::close_note() {
    if (inner_notes_ > 0) {
        --inner_notes_;
        return;
    }
    notes_[open_note_].text = std::move(in_note_.text);
    open_note_ = kNone;
}

// A part with its marks, from where they stand in the running text.
void FormTextWriter::put_part(FormText& form, std::size_t index) {
    Part& part = parts_[index];
    const auto is_marked = [&] { return next_mark_ < marks_.size() && marks_[next_mark_].part == index; };
    const std::string_view words(running_.text.data() + part.span.start, part.span.end - part.span.start);
    if (words.empty()) {
        while (is_marked()) ++next_mark_;
        return;
    }
    const bool goes_on = part.behind_line_break && !form.parts.empty();
    if (!form.text.empty()) form.text += goes_on ? "\n" : kBetweenParts;
    if (part.kind == PartKind::ListItem && !goes_on && label_of(words).kind == LabelKind::None) form.text += kBullet;
    Part put{{form.text.size(), 0}, part.kind, std::move(part.element), goes_on};
    std::uint64_t copied = part.span.start;
    for (; is_marked(); ++next_mark_) {
        const Mark& mark = marks_[next_mark_];
        if (number_of_note_[mark.note] == kNone) continue;
        form.text.append(running_.text, copied, mark.at - copied);
        copied = mark.at;
        const std::uint64_t start = form.text.size();
        form.text += '[' + notes_[mark.note].label + ']';
        form.marks.push_back({{start, form.text.size()}, number_of_note_[mark.note]});
    }
    form.text.append(running_.text, copied, part.span.end - copied);
    put.span.end = form.text.size();
    form.parts.push_back(std::move(put));
}

void FormTextWriter::put_parts(FormText& form) {
    for (std::size_t index = 0; index < parts_.size(); ++index) put_part(form, index);
}

void FormTextWriter::put_notes(FormText& form) {
    for (Note& note : notes_) {
        if (note.text.empty()) continue;
        if (!form.text.empty()) form.text += kBetweenParts;
        form.text += '[' + note.label + "] ";
        const std::uint64_t start = form.text.size();
        form.text += note.text;
        form.notes.push_back({std::move(note.label), {start, form.text.size()}, std::move(note.element)});
    }
}

FormText FormTextWriter::take() {
    if (open_note_ != kNone) {
        inner_notes_ = 0;
        close_note();
    }
    close();
    FormText form;
    std::uint32_t count = 0;
    for (const Note& note : notes_) {
        number_of_note_.push_back(note.text.empty() ? kNone : count++);
        if (note.text.empty()) form.remarks.push_back("footnote " + note.label + " has no text");
    }
    put_parts(form);
    put_notes(form);
    if (!form.text.empty()) form.text += '\n';
    return form;
}

}  // namespace kveld::text::forms
