#include "text/clean_text.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace kveld::text {
namespace {

using Joint = OffsetMap::Joint;

constexpr std::string_view kBetweenBlocks = "\n\n";

// Bytes at which something other than copying may have to be done: white space, and the first bytes of white space and
// invisible characters beyond ASCII.
constexpr std::array<bool, 256> kNeedsLook = [] {
    std::array<bool, 256> needs{};
    for (const unsigned char byte : {0x09, 0x0B, 0x20, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF}) needs[byte] = true;
    return needs;
}();

}  // namespace

CleanText::CleanText(std::string_view text, const std::vector<Line>& lines, const std::vector<NoteMark>& marks,
                     const Hyphenation& hyphenation)
    : text_(text), lines_(lines), marks_(marks), hyphenation_(hyphenation), anchors_(marks.size(), kUnseen) {
    clean_.reserve(text.size());
}

void CleanText::copy(std::uint64_t start, std::uint64_t end) {
    if (start == end) return;
    clean_.append(text_, start, end - start);
    map_.copy(start, end - start, joint_);
    joint_ = Joint::Fold;
    source_end_ = end;
}

// One space for white space in the source, which may be any; a single byte of it keeps the bytes in step.
void CleanText::write_space(std::uint64_t start, std::uint64_t end) {
    clean_ += ' ';
    const bool is_byte = start < text_.size() && static_cast<unsigned char>(text_[start]) < 0x80;
    if (is_byte && start < end) {
        map_.copy(start, 1, joint_);
        source_end_ = start + 1;
    } else {
        map_.replace({start, end}, 1, joint_);
        source_end_ = end;
    }
    joint_ = Joint::Fold;
}

void CleanText::write_piece(std::uint64_t start, std::uint64_t end) {
    std::uint64_t copied = start;
    for (std::uint64_t at = start; at < end;) {
        if (!kNeedsLook[static_cast<unsigned char>(text_[at])] ||
            (text_[at] == ' ' && at + 1 < end && !kNeedsLook[static_cast<unsigned char>(text_[at + 1])])) {
            ++at;
            continue;
        }
        const base::utf8::Decoded next = base::utf8::decode(text_, at);
        if (is_invisible(next.code_point)) {
            copy(copied, at);
            copied = at += next.length;
        } else if (base::utf8::is_space(next.code_point)) {
            std::uint64_t space_end = at + next.length;
            while (space_end < end) {
                const base::utf8::Decoded more = base::utf8::decode(text_, space_end);
                if (!is_blank(more.code_point)) break;
                space_end += more.length;
            }
            if (space_end == at + 1 && text_[at] == ' ') {
                at = space_end;
                continue;
            }
            copy(copied, at);
            write_space(at, space_end);
            copied = at = space_end;
        } else {
            at += next.length;
        }
    }
    copy(copied, end);
}

void CleanText::write_line(std::uint64_t start, std::uint64_t end) {
    auto mark = std::ranges::upper_bound(marks_, start, {}, &NoteMark::end);
    for (; mark != marks_.end() && mark->end <= end; ++mark) {
        if (start < mark->start) write_piece(start, mark->start);
        anchors_[static_cast<std::size_t>(mark - marks_.begin())] = clean_.size();
        joint_ = Joint::Gap;
        start = mark->end;
        const bool has_space = clean_.size() == block_start_ || clean_.back() == ' ';
        if (has_space) start += blank_length(text_.substr(0, end), start);
    }
    write_piece(start, end);
}

// Marks that have a line for themselves stand where the text before it ends.
void CleanText::anchor_marks_at(std::size_t line) {
    auto mark = std::ranges::lower_bound(marks_, lines_[line].start, {}, &NoteMark::start);
    for (; mark != marks_.end() && mark->end <= lines_[line].end; ++mark) {
        anchors_[static_cast<std::size_t>(mark - marks_.begin())] = clean_.size();
    }
}

// A space for the white space behind a line.
void CleanText::write_line_end(std::uint64_t end) {
    base::utf8::Decoded white = base::utf8::decode(text_, end);
    while (is_invisible(white.code_point)) {
        end += white.length;
        white = base::utf8::decode(text_, end);
    }
    write_space(end, end + white.length);
}

// Writes the line from `from` on, and what stands between it and the next one.
void CleanText::join_lines(std::uint64_t from, std::size_t line, std::size_t next) {
    const std::uint64_t end = lines_[line].end;
    const bool is_apart = next != line + 1;
    std::size_t marked = line + 1;
    while (marked < next && lines_[marked].role == LineRole::Mark) ++marked;
    const std::string_view content = text_.substr(from, end - from);
    const bool in_address =
        (in_address_ && content.find(' ') == std::string_view::npos) || is_address(last_word(content));
    const bool is_cut = lines_[line].is_cut(text_);
    const LineJoin join = is_cut ? LineJoin::Keep : hyphenation_.join(content, lines_[next].of(text_), in_address);
    in_address_ = in_address && join == LineJoin::Keep;
    write_line(from, join == LineJoin::Drop ? end - 1 : end);
    for (std::size_t mark = line + 1; mark < marked; ++mark) anchor_marks_at(mark);
    if (join == LineJoin::Space || join == LineJoin::Hang) write_line_end(end);
    if (is_apart) joint_ = Joint::Gap;
}

void CleanText::open_block() {
    joint_ = Joint::Fold;
    in_address_ = false;
    block_start_ = 0;
    if (clean_.empty()) return;
    clean_ += kBetweenBlocks;
    block_start_ = clean_.size();
    map_.replace({source_end_, source_end_}, kBetweenBlocks.size(), Joint::Gap);
    joint_ = Joint::Gap;
}

Span CleanText::write(const Paragraph& paragraph) {
    open_block();
    Span block{clean_.size(), clean_.size()};
    std::uint64_t from = lines_[paragraph.first_line].start + paragraph.skip;
    std::size_t line = paragraph.first_line;
    for (std::size_t next = line + 1; next < paragraph.end_line; ++next) {
        if (lines_[next].role != LineRole::Text) continue;
        join_lines(from, line, next);
        line = next;
        from = lines_[line].start;
    }
    write_line(from, lines_[line].end);
    for (std::size_t mark = line + 1; mark < lines_.size() && lines_[mark].role == LineRole::Mark; ++mark) {
        anchor_marks_at(mark);
    }
    block.end = clean_.size();
    return block;
}

Span CleanText::write(const NoteBody& note) {
    open_block();
    Span block{clean_.size(), clean_.size()};
    for (std::size_t i = note.first_line; i < note.end_line; ++i) {
        const std::uint64_t from = i == note.first_line ? note.text_start : lines_[i].start;
        if (i + 1 < note.end_line) {
            join_lines(from, i, i + 1);
        } else {
            write_line(from, lines_[i].end);
        }
    }
    block.end = clean_.size();
    return block;
}

}  // namespace kveld::text
