#include "base/error.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace kveld::base {
namespace {

// The part of a line that is shown, and what stands below it.
struct Excerpt {
    std::string text;
    std::string indent;  // up to the caret
    std::uint64_t carets = 1;
};

constexpr std::uint32_t kLongestShown = 160;  // code points; a text can be one line of 200 MB
constexpr std::uint32_t kShownBefore = 60;    // of a longer line, before the caret

// What can be shown of a code point: a line that is wrong may hold anything, also what commands a terminal.
char32_t shown(char32_t code_point) {
    constexpr char32_t kReplacement = 0xFFFD;
    const bool is_control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
    return is_control && code_point != U'\t' ? kReplacement : code_point;
}

Excerpt excerpt_of(const Place& place) {
    const std::string readable =
        utf8::find_invalid(place.text) ? utf8::from_windows_1252(place.text) : std::string(place.text);
    const std::uint64_t length = utf8::count(readable);
    const std::uint64_t caret = std::max(place.column, 1U) - 1;  // code points before it
    const bool is_long = length > kLongestShown;
    const std::uint64_t first = is_long && caret > kShownBefore ? std::min(caret, length) - kShownBefore : 0;
    const std::uint64_t end = is_long ? std::min<std::uint64_t>(length, first + kLongestShown) : length;
    Excerpt excerpt;
    if (first > 0) {
        excerpt.text = "…";
        excerpt.indent = " ";
    }
    std::uint64_t offset = utf8::offset_of(readable, first);
    for (std::uint64_t i = first; i < end; ++i) {
        const utf8::Decoded next = utf8::decode(readable, offset);
        utf8::append(excerpt.text, shown(next.code_point));
        offset += next.length;
        // Tabs stay tabs, so that the caret stands under its place however wide they are shown.
        if (i < caret) excerpt.indent += next.code_point == U'\t' ? '\t' : ' ';
    }
    if (end < length) excerpt.text += "…";
    if (caret > end) excerpt.indent += std::string(is_long ? 0 : caret - end, ' ');
    const std::uint64_t room = is_long && end > caret ? end - caret : place.length;
    excerpt.carets = std::max<std::uint64_t>(1, std::min<std::uint64_t>(place.length, room));
    return excerpt;
}

}  // namespace

int exit_status(ErrorKind kind) noexcept {
    switch (kind) {
        case ErrorKind::Usage: return 2;
        case ErrorKind::Query:
        case ErrorKind::Unsupported: return 3;
        case ErrorKind::Data: return 4;
        case ErrorKind::Limit: return 5;
        case ErrorKind::Bug: break;
    }
    return 70;
}

std::string Error::render(bool colour) const {
    const std::string_view strong = colour ? "\x1b[1;31m" : "";
    const std::string_view plain = colour ? "\x1b[0m" : "";
    std::string message = std::string(strong) + "error:" + std::string(plain) + ' ' + what() + '\n';
    if (!place_) {
        if (!hint_.empty()) message += "  " + hint_ + '\n';
        return message;
    }
    const std::string line = std::to_string(place_->line);
    if (!place_->file.empty()) {
        message += "  " + place_->file + ':' + line + ':' + std::to_string(place_->column) + '\n';
    }
    const Excerpt excerpt = excerpt_of(*place_);
    message += "  " + line + " | " + excerpt.text + '\n';
    message += "  " + std::string(line.size(), ' ') + " | " + excerpt.indent;
    message += std::string(strong) + std::string(excerpt.carets, '^') + std::string(plain);
    if (!hint_.empty()) message += ' ' + hint_;
    return message + '\n';
}

Place place_of(std::string_view text, std::uint64_t byte_offset, std::uint64_t byte_length, std::string file) {
    byte_offset = std::min<std::uint64_t>(byte_offset, text.size());
    Place place;
    place.file = std::move(file);
    const std::string_view before = text.substr(0, byte_offset);
    place.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
    const std::size_t line_break = before.rfind('\n');
    const std::size_t line_start = line_break == std::string_view::npos ? 0 : line_break + 1;
    const std::size_t line_end = std::min(text.find('\n', byte_offset), text.size());
    std::string_view line = text.substr(line_start, line_end - line_start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    place.text = std::string(line);
    place.column = static_cast<std::uint32_t>(utf8::count(text.substr(line_start, byte_offset - line_start))) + 1;
    const std::uint64_t end = std::min<std::uint64_t>(byte_offset + byte_length, line_end);
    place.length = static_cast<std::uint32_t>(
        std::max<std::uint64_t>(1, end > byte_offset ? utf8::count(text.substr(byte_offset, end - byte_offset)) : 1));
    return place;
}

void bug(std::string_view what, std::string_view file, int line) {
    throw Error(ErrorKind::Bug, "this is a mistake of ours, please report it: " + std::string(what) + " (" +
                                    std::string(file) + ':' + std::to_string(line) + ')');
}

std::uint32_t edit_distance(std::string_view a, std::string_view b) {
    // Optimal string alignment: three rows of the usual table, so that two swapped letters count once.
    std::vector<std::uint32_t> before_last(b.size() + 1);
    std::vector<std::uint32_t> last(b.size() + 1);
    std::vector<std::uint32_t> current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<std::uint32_t>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<std::uint32_t>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::uint32_t change = a[i - 1] == b[j - 1] ? 0U : 1U;
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) current[j] = std::min(current[j], before_last[j - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, current);
    }
    return last[b.size()];
}

}  // namespace kveld::base
