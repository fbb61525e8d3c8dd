#include "text/footnote_marks.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/footnote_number.h"

namespace kveld::text {
namespace {

constexpr std::size_t kShortCapitals = 2;
constexpr std::size_t kShortUnit = 2;  // letters
constexpr std::size_t kYear = 4;       // digits
constexpr std::size_t kMostDigits = 3;

// What a byte may be the first of.
enum class Start : std::uint8_t { None, Figure, Sign };
constexpr std::array<Start, 256> kStarts = [] {
    std::array<Start, 256> starts{};
    for (unsigned char digit = '0'; digit <= '9'; ++digit) starts[digit] = Start::Figure;
    for (const unsigned char byte : {0x5B, 0xC2, 0xE2}) starts[byte] = Start::Sign;  // [ and superscripts in UTF-8
    return starts;
}();

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

bool is_short_word(std::string_view before) {  // "km"
    std::size_t letters = 0;
    while (letters <= kShortUnit && ends_letter(before)) {
        before.remove_suffix(base::utf8::decode_before(before, before.size()).length);
        ++letters;
    }
    return letters > 0 && letters <= kShortUnit;
}

// "december 20246", "(begin 20246", but not "Postbus 20301".
bool may_precede_year(std::string_view before) {
    const std::string_view word = last_word(without_blank_end(before));
    return !before.empty() && base::utf8::is_space(base::utf8::decode_before(before, before.size()).code_point) &&
           starts_lower(word.substr(!word.empty() && word.front() == '(' ? 1 : 0)) && ends_letter(word);
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

std::optional<SourceSpan> first_in(const std::vector<SourceSpan>& places, std::uint64_t from, std::uint64_t to) {
    const auto found = std::ranges::lower_bound(places, from, {}, &SourceSpan::start);
    if (found == places.end() || found->end > to) return std::nullopt;
    return *found;
}

}  // namespace

PossibleMarks::PossibleMarks(std::string_view text, const std::vector<Line>& lines)
    : of_number_(kHighestFootnote + 1), alone_of_number_(kHighestFootnote + 1) {
    for (const Line& line : lines) {
        if (line.role != LineRole::Text) continue;
        const auto alone = number_at(line.of(text));
        if (alone && alone->length == line.end - line.start && !line.page_start) {
            alone_of_number_[alone->value].push_back({line.start, line.end});
        } else {
            look_at(text, line);
        }
    }
}

void PossibleMarks::look_at(std::string_view text, const Line& line) {
    for (std::size_t at = line.start; at < line.end;) {
        switch (kStarts[static_cast<unsigned char>(text[at])]) {
            case Start::Figure: at = look_at_figures(text, line, at); break;
            case Start::Sign: at = look_at_sign(text, line, at); break;
            case Start::None: ++at; break;
        }
    }
}

// Gives where to look on, as the next.
std::size_t PossibleMarks::look_at_figures(std::string_view text, const Line& line, std::size_t at) {
    std::size_t end = at;
    while (end < line.end && is_ascii_digit(text[end])) ++end;
    std::string_view digits = text.substr(at, end - at);
    if (digits.size() > kYear + kMostDigits || !may_follow(text.substr(end, line.end - end))) return end;
    if (digits.size() > kYear && is_year(digits.substr(0, kYear))) {
        if (!may_precede_year(text.substr(line.start, at - line.start))) return end;
        at += kYear;
    } else if (!may_precede(text.substr(line.start, at - line.start))) {
        return end;
    }
    const auto number = number_at(text.substr(at, end - at));
    if (number) of_number_[number->value].push_back({at, end});
    return end;
}

std::size_t PossibleMarks::look_at_sign(std::string_view text, const Line& line, std::size_t at) {
    const auto number = number_at(text.substr(at, line.end - at));
    if (!number) return at + base::utf8::decode(text, at).length;
    const std::size_t end = at + number->length;
    const std::string_view before = without_blank_end(text.substr(line.start, at - line.start));
    const bool is_unit = number->form == NumberForm::Superscript && is_short_word(before);
    if (before.empty() || is_unit || !may_follow(text.substr(end, line.end - end))) return end;
    of_number_[number->value].push_back({line.start + before.size(), end});
    return end;
}

std::optional<SourceSpan> PossibleMarks::first_between(std::uint32_t number, std::uint64_t from,
                                                       std::uint64_t to) const {
    return number > kHighestFootnote ? std::nullopt : first_in(of_number_[number], from, to);
}

std::optional<SourceSpan> PossibleMarks::first_alone_between(std::uint32_t number, std::uint64_t from,
                                                             std::uint64_t to) const {
    return number > kHighestFootnote ? std::nullopt : first_in(alone_of_number_[number], from, to);
}

}  // namespace kveld::text
