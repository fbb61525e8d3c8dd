#include "base/error.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace kveld::base {

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
    message += "  " + line + " | " + place_->text + '\n';
    message += "  " + std::string(line.size(), ' ') + " | ";
    // Tabs stay tabs, so that the caret stands under its place however wide they are shown.
    std::uint32_t column = 1;
    for (std::uint64_t offset = 0; offset < place_->text.size() && column < place_->column; ++column) {
        const utf8::Decoded next = utf8::decode(place_->text, offset);
        message += next.code_point == U'\t' ? '\t' : ' ';
        offset += next.length;
    }
    for (; column < place_->column; ++column) message += ' ';
    message += std::string(strong) + std::string(std::max(place_->length, 1U), '^') + std::string(plain);
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
