#include "extract/mentions/windows.h"

#include <algorithm>

namespace kveld::extract {
namespace {

using text::Span;

constexpr std::uint64_t kLongestWindow = 4096;  // windows that touch are joined up to this

bool is_inside_character(std::string_view text, std::uint64_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

Windows::Windows(std::string_view clean, const std::vector<MentionPattern>& patterns)
    : clean_(clean), patterns_(patterns), windows_(patterns.size()) {}

// An anchor may begin with the line break that a line starts behind.
void Windows::enter_line(Span anchor) {
    const std::uint64_t inside = anchor.end - 1;
    if (line_.start <= inside && inside < line_.end) return;
    const std::size_t before = inside == 0 ? std::string_view::npos : clean_.rfind('\n', inside - 1);
    const std::size_t after = clean_.find('\n', inside);
    line_.start = before == std::string_view::npos ? 0 : before + 1;
    line_.end = after == std::string_view::npos ? clean_.size() : after;
}

void Windows::add(std::uint32_t number, Span anchor) {
    enter_line(anchor);
    const MentionPattern& pattern = patterns_[number];
    Span window{anchor.start - std::min(anchor.start, pattern.reach_before), anchor.end + pattern.reach_behind};
    window.start = std::max(window.start, line_.start);
    window.end = std::min(window.end, line_.end);
    while (is_inside_character(clean_, window.start)) --window.start;
    while (is_inside_character(clean_, window.end)) ++window.end;
    std::vector<Span>& known = windows_[number];
    const bool joins = !known.empty() && window.start <= known.back().end && known.back().start >= line_.start &&
                       window.end - known.back().start <= kLongestWindow;
    if (joins) {
        known.back().end = std::max(known.back().end, window.end);
    } else {
        if (!known.empty()) window.start = std::max(window.start, std::min(known.back().end, anchor.start));
        known.push_back(window);
    }
}

}  // namespace kveld::extract
