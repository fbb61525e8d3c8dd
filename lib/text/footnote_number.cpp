#include "text/footnote_number.h"

#include "text/characters.h"

namespace kveld::text {
namespace {

constexpr std::size_t kMostDigits = 3;

struct Digit {
    std::uint32_t value = 0;
    std::size_t length = 0;  // 0: none
};

Digit plain_digit(std::string_view text) {
    if (text.empty() || !is_ascii_digit(text.front())) return {};
    return {static_cast<std::uint32_t>(text.front() - '0'), 1};
}

Digit superscript_digit(std::string_view text) {
    if (text.empty()) return {};
    const base::utf8::Decoded next = base::utf8::decode(text, 0);
    switch (next.code_point) {
        case U'¹': return {1, next.length};
        case U'²': return {2, next.length};
        case U'³': return {3, next.length};
        default: break;
    }
    if (next.code_point != U'⁰' && (next.code_point < U'⁴' || next.code_point > U'⁹')) return {};
    return {static_cast<std::uint32_t>(next.code_point - U'⁰'), next.length};
}

std::optional<FootnoteNumber> read_digits(std::string_view text, Digit (*digit_at)(std::string_view), NumberForm form) {
    FootnoteNumber number;
    number.form = form;
    for (std::size_t digits = 0;; ++digits) {
        const Digit digit = digit_at(text.substr(number.length));
        if (digit.length == 0) return digits == 0 ? std::nullopt : std::optional(number);
        if (digits == kMostDigits || (digits == 0 && digit.value == 0)) return std::nullopt;
        number.value = number.value * 10 + digit.value;
        number.length += digit.length;
    }
}

}  // namespace

std::optional<FootnoteNumber> number_at(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (is_ascii_digit(text.front())) return read_digits(text, plain_digit, NumberForm::Plain);
    if (text.front() != '[') return read_digits(text, superscript_digit, NumberForm::Superscript);
    std::optional<FootnoteNumber> number = read_digits(text.substr(1), plain_digit, NumberForm::Bracketed);
    if (!number || number->length + 1 >= text.size() || text[number->length + 1] != ']') return std::nullopt;
    number->length += 2;
    return number;
}

}  // namespace kveld::text
