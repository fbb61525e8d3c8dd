#include "text/footnote_marks.h"

#include <algorithm>

#include "text/characters.h"

namespace kveld::text {
namespace {

constexpr std::size_t kShortCapitals = 2;
constexpr std::size_t kYear = 4;  // digits

std::uint32_t value_of(std::string_view digits) {
    std::uint32_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    return value;
}

bool is_year(std::string_view digits) {
    return digits.size() == kYear && (digits.starts_with("19") || digits.starts_with("20"));
}

bool may_follow(std::string_view rest) {
    if (rest.empty()) return true;
    const base::utf8::Decoded next = base::utf8::decode(rest, 0);
    if (base::utf8::is_space(next.code_point) || is_closing(next.code_point)) return true;
    const bool is_stop = next.code_point == U'.' || next.code_point == U',' || next.code_point == U';' ||
                         next.code_point == U':' || next.code_point == U'?' || next.code_point == U'!';
    return is_stop && (rest.size() == next.length || !is_ascii_digit(rest[next.length]));
}

bool is_word_in_short_capitals(std::string_view before) {
    std::size_t letters = 0;
    while (!before.empty()) {
        const base::utf8::Decoded last = base::utf8::decode_before(before, before.size());
        if (!base::utf8::is_letter(last.code_point)) break;
        if (!base::utf8::is_upper(last.code_point)) return false;
        ++letters;
        before.remove_suffix(last.length);
    }
    return letters <= kShortCapitals;
}

// Whether a mark may be fused on the end of this text.
bool may_precede(std::string_view before) {
    if (before.empty()) return false;
    const base::utf8::Decoded last = base::utf8::decode_before(before, before.size());
    if (base::utf8::is_letter(last.code_point)) return !is_word_in_short_capitals(before);
    if (is_closing(last.code_point)) return true;
    if (last.code_point != U'.' && last.code_point != U',' && last.code_point != U';' && last.code_point != U':' &&
        last.code_point != U'?' && last.code_point != U'!') {
        return false;
    }
    before.remove_suffix(last.length);
    if (before.empty() || base::utf8::is_space(base::utf8::decode_before(before, before.size()).code_point))
        return false;
    if (!is_ascii_digit(before.back())) return true;
    const std::size_t digits = before.size() - 1 - before.find_last_not_of("0123456789");  // "4 maart 2026.2 Het"
    return is_year(before.substr(before.size() - std::min(digits, before.size())));
}

}  // namespace

PossibleMarks::PossibleMarks(std::string_view text, const std::vector<Line>& lines) : of_number_(kHighestMark + 1) {
    for (const Line& line : lines) {
        if (line.role == LineRole::Text) look_at(text, line);
    }
}

void PossibleMarks::look_at(std::string_view text, const Line& line) {
    constexpr std::size_t kMostDigits = 3;
    const auto is_digit = [](char c) { return is_ascii_digit(c); };
    const auto line_end = text.begin() + static_cast<std::ptrdiff_t>(line.end);
    auto at = text.begin() + static_cast<std::ptrdiff_t>(line.start);
    while (at != line_end) {
        at = std::find_if(at, line_end, is_digit);
        if (at == line_end) return;
        const auto run_end = std::find_if_not(at, line_end, is_digit);
        auto start = static_cast<std::uint64_t>(at - text.begin());
        const auto end = static_cast<std::uint64_t>(run_end - text.begin());
        at = run_end;
        std::string_view digits = text.substr(start, end - start);
        if (digits.size() > kYear + kMostDigits || !may_follow(text.substr(end, line.end - end))) continue;
        const bool behind_year = digits.size() > kYear && is_year(digits.substr(0, kYear));
        if (behind_year) {
            start += kYear;
            digits.remove_prefix(kYear);
        } else if (!may_precede(text.substr(line.start, start - line.start))) {
            continue;
        }
        if (digits.size() <= kMostDigits && digits.front() != '0') of_number_[value_of(digits)].push_back({start, end});
    }
}

std::optional<SourceSpan> PossibleMarks::first_between(std::uint32_t number, std::uint64_t from,
                                                       std::uint64_t to) const {
    if (number > kHighestMark) return std::nullopt;
    const std::vector<SourceSpan>& places = of_number_[number];
    const auto found = std::ranges::lower_bound(places, from, {}, &SourceSpan::start);
    if (found == places.end() || found->end > to) return std::nullopt;
    return *found;
}

}  // namespace kveld::text
