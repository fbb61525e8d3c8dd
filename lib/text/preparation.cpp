#include "text/preparation.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/field_codes.h"

namespace kveld::text {
namespace {

using Joint = OffsetMap::Joint;

constexpr std::string_view kBetweenParts = "\n\n";
constexpr std::size_t kMostAccents = 30;  // on one letter, as Unicode's stream-safe text has it

// First bytes of characters that may be, or melt into, another: the ligature ij, and all from U+0300 on.
constexpr std::array<bool, 256> kMayChange = [] {
    std::array<bool, 256> may{};
    may[0xC4] = true;
    for (std::size_t byte = 0xCC; byte <= 0xF4; ++byte) may[byte] = true;
    return may;
}();

// Quotes, dashes and signs, which letters are full of.
bool is_plain_sign(char32_t c) noexcept {
    return c >= 0x2002 && c < 0x2126 && (c < 0x20D0 || c > 0x20F0);
}

std::string_view spelled_out(char32_t c) noexcept {
    switch (c) {
        case U'\u2010':
        case U'\u2011': return "-";
        case U'\u0132': return "IJ";
        case U'\u0133': return "ij";
        case U'\uFB00': return "ff";
        case U'\uFB01': return "fi";
        case U'\uFB02': return "fl";
        case U'\uFB03': return "ffi";
        case U'\uFB04': return "ffl";
        case U'\uFB05':
        case U'\uFB06': return "st";
        default: return {};
    }
}

class Preparer {
public:
    Preparer(const forms::FormText& form, FieldCodes codes) : form_(form), text_(form.text), codes_(std::move(codes)) {}

    std::optional<Preparation> prepare() {
        write_running_text();
        if (!has_changed_) return std::nullopt;
        copy_rest(text_.size());
        move_parts();
        write_notes();
        made_.form.start = form_.start;
        return std::move(made_);
    }

private:
    void write_running_text() {
        auto bracket = codes_.note_brackets.begin();
        std::uint64_t at = 0;
        for (const FieldCode& code : codes_.codes) {
            for (; bracket != codes_.note_brackets.end() && bracket->start < code.span.start; ++bracket) {
                write(at, bracket->start);
                leave_out(*bracket);
                at = bracket->end;
            }
            if (code.span.start < at) continue;  // inside a note
            if (code.note_number.empty()) {
                write(at, code.span.start);
                leave_out(code.span);
            } else {
                write_mark(at, code);
            }
            at = code.span.end;
        }
        for (; bracket != codes_.note_brackets.end(); ++bracket) {
            write(at, bracket->start);
            leave_out(*bracket);
            at = bracket->end;
        }
        write(at, text_.size());
    }

    // The white space before a mark belongs to it, but not at a line's start.
    void write_mark(std::uint64_t from, const FieldCode& code) {
        write(from, code.span.start);
        copy_rest(code.span.start);
        const std::uint64_t blank = blank_before_mark();
        const std::string mark = '[' + code.note_number + ']';
        forms::FormMark told{{text().size() - blank, text().size() + mark.size()}, kNone};
        replace(code.span, mark);
        if (code.note) {
            told.note = static_cast<std::uint32_t>(made_.form.notes.size());
            made_.form.notes.push_back({code.note_number, *code.note, {}});
        }
        made_.form.marks.push_back(told);
    }

    std::uint64_t blank_before_mark() {
        const auto is_break = [](char32_t c) { return c >= U'\n' && c <= U'\r'; };
        std::size_t start = text().size();
        while (start > 0) {
            const base::utf8::Decoded last = base::utf8::decode_before(text(), start);
            if (is_break(last.code_point)) return 0;
            if (!is_blank(last.code_point)) return text().size() - start;
            start -= last.length;
        }
        return 0;
    }

    // Notes have their place in the old text until they are written.
    void write_notes() {
        for (forms::FormNote& note : made_.form.notes) {
            text() += kBetweenParts;
            made_.map.replace({note.body.start, note.body.start}, kBetweenParts.size(), Joint::Gap);
            const std::uint64_t start = text().size();
            copied_ = note.body.start;
            joint_ = Joint::Gap;
            auto code = std::ranges::lower_bound(codes_.codes, note.body.start, {},
                                                 [](const FieldCode& c) { return c.span.start; });
            std::uint64_t at = note.body.start;
            for (; code != codes_.codes.end() && code->span.end <= note.body.end; ++code) {
                write(at, code->span.start);
                leave_out(code->span);
                at = code->span.end;
            }
            write(at, note.body.end);
            copy_rest(note.body.end);
            note.body = {start, text().size()};
        }
    }

    // Changes what has to change from `from` to `to`; the rest waits to be copied.
    void write(std::uint64_t from, std::uint64_t to) {
        for (std::uint64_t at = from; at < to;) {
            if (!kMayChange[static_cast<unsigned char>(text_[at])]) {
                ++at;
                continue;
            }
            const base::utf8::Decoded next = base::utf8::decode(text_, at);
            const bool is_accent = base::utf8::is_combining(next.code_point);
            if ((next.code_point < 0x300 || is_plain_sign(next.code_point)) && spelled_out(next.code_point).empty()) {
                at += next.length;
                continue;
            }
            const std::uint64_t start =
                is_accent && at > std::max(from, copied_) ? at - base::utf8::decode_before(text_, at).length : at;
            const std::uint64_t end = end_of_accents(at + next.length, to);
            compose(start, end);
            at = end;
        }
    }

    std::uint64_t end_of_accents(std::uint64_t at, std::uint64_t to) const {
        for (std::size_t accents = 0; accents < kMostAccents && at < to; ++accents) {
            if (!kMayChange[static_cast<unsigned char>(text_[at])]) break;
            const base::utf8::Decoded next = base::utf8::decode(text_, at);
            if (!base::utf8::is_combining(next.code_point)) break;
            at += next.length;
        }
        return at;
    }

    void compose(std::uint64_t start, std::uint64_t end) {
        const std::string_view written = text_.substr(start, end - start);
        const base::utf8::Decoded first = base::utf8::decode(written, 0);
        std::string composed(spelled_out(first.code_point));
        composed += composed.empty() ? written : written.substr(first.length);
        composed = base::utf8::to_nfc(composed);
        if (composed != written) replace({start, end}, composed);
    }

    void copy_rest(std::uint64_t to) {
        if (to <= copied_) return;
        text().append(text_, copied_, to - copied_);
        made_.map.copy(copied_, to - copied_, joint_);
        joint_ = Joint::Fold;
        copied_ = to;
    }

    void replace(SourceSpan span, std::string_view by) {
        begin_changes();
        copy_rest(span.start);
        text() += by;
        made_.map.replace(span, by.size(), joint_);
        joint_ = Joint::Fold;
        copied_ = span.end;
        changes_.push_back({copied_, text().size()});
    }

    void leave_out(SourceSpan span) {
        begin_changes();
        copy_rest(span.start);
        joint_ = Joint::Gap;
        copied_ = span.end;
        changes_.push_back({copied_, text().size()});
    }

    void begin_changes() {
        if (!has_changed_) text().reserve(text_.size());
        has_changed_ = true;
    }

    // Forms that tell their parts: each has moved by what changed before it.
    void move_parts() {
        made_.form.parts = form_.parts;
        for (forms::Part& part : made_.form.parts) part.span = moved(part.span);
        if (form_.notes.empty()) return;
        made_.form.notes = form_.notes;
        made_.form.marks = form_.marks;
        for (forms::FormNote& note : made_.form.notes) note.body = moved(note.body);
        for (forms::FormMark& mark : made_.form.marks) mark.span = moved(mark.span);
    }

    SourceSpan moved(SourceSpan span) const { return {moved(span.start), moved(span.end)}; }
    std::uint64_t moved(std::uint64_t offset) const {
        const auto behind = std::ranges::upper_bound(changes_, offset, {}, &Change::source_end);
        if (behind == changes_.begin()) return offset;
        return offset + (behind - 1)->prepared_end - (behind - 1)->source_end;
    }

    std::string& text() { return made_.form.text; }

    struct Change {
        std::uint64_t source_end;
        std::uint64_t prepared_end;
    };

    const forms::FormText& form_;
    std::string_view text_;
    FieldCodes codes_;
    Preparation made_;
    std::vector<Change> changes_;
    std::uint64_t copied_ = 0;  // the text up to here is written
    Joint joint_ = Joint::Fold;
    bool has_changed_ = false;
};

}  // namespace

std::optional<Preparation> prepare(const forms::FormText& form, const Rules::Data& rules) {
    const bool tells_parts = !form.parts.empty() || !form.notes.empty();
    FieldCodes codes;
    if (!tells_parts) codes = find_field_codes(form.text, form.start, rules.failed_fields);
    return Preparer(form, std::move(codes)).prepare();
}

}  // namespace kveld::text
