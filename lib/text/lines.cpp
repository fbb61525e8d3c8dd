#include "text/lines.h"

#include <algorithm>
#include <limits>

#include "text/characters.h"

namespace kveld::text {
namespace {

bool is_break(char c) noexcept {
    return c >= '\n' && c <= '\r';
}  // LF, VT, FF, CR

std::uint64_t end_of_line(std::string_view text, std::uint64_t from) {
    const auto found = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), is_break);
    return static_cast<std::uint64_t>(found - text.begin());
}

// How many lines hold something, if white space counts as something.
std::size_t count_lines(std::string_view text) {
    std::size_t count = 1;
    for (std::size_t i = 1; i < text.size(); ++i) count += !is_break(text[i - 1]) && is_break(text[i]) ? 1U : 0U;
    return count;
}

}  // namespace

bool are_unwrapped(const std::vector<Line>& lines) {
    constexpr std::uint64_t kWidestPage = 140;  // bytes
    if (!lines.empty() && lines.front().is_part) return true;
    std::uint64_t all = 0;
    std::uint64_t in_wide_lines = 0;
    for (const Line& line : lines) {
        const std::uint64_t length = line.end - line.start;
        all += length;
        if (length > kWidestPage) in_wide_lines += length;
    }
    return 3 * in_wide_lines > all;
}

std::vector<Line> split_lines(std::string_view text, std::uint64_t from) {
    std::vector<Line> lines;
    lines.reserve(count_lines(text));
    std::uint64_t blank = 0;
    bool page_start = true;
    for (std::uint64_t at = from; at < text.size();) {
        const std::uint64_t end = end_of_line(text, at);
        Line line;
        line.start = at + blank_length(text.substr(at, end - at));
        line.end = line.start + without_blank_end(text.substr(line.start, end - line.start)).size();
        if (line.start == line.end) {
            ++blank;
        } else {
            line.blank_before =
                static_cast<std::uint32_t>(std::min<std::uint64_t>(blank, std::numeric_limits<std::uint32_t>::max()));
            line.page_start = page_start || (line.start == at + 1 && text[at] == ' ');
            lines.push_back(line);
            blank = 0;
            page_start = false;
        }
        if (end == text.size()) break;
        const bool is_pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
        page_start = page_start || text[end] == '\f';
        if (text[end] == '\f' && line.start == line.end && blank > 0) --blank;  // a form feed alone is no blank line
        at = end + (is_pair ? 2 : 1);
    }
    return lines;
}

}  // namespace kveld::text
