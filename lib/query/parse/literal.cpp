#include "query/parse/literal.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <system_error>

#include "base/utf8.h"
#include "query/parse/refusal.h"

namespace kveld::query::parse {
namespace {

constexpr char32_t kHighestCodePoint = 0x10FFFF;

bool is_high_surrogate(char32_t unit) noexcept {
    return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(char32_t unit) noexcept {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

class StringReader {
public:
    StringReader(std::string_view text, SourceRange range)
        : body_(text.substr(1, text.size() - 2)), offset_(range.start + 1) {}

    std::string run() {
        std::string value;
        while (at_ < body_.size()) {
            const std::size_t backslash = std::min(body_.find('\\', at_), body_.size());
            value.append(body_.substr(at_, backslash - at_));
            at_ = backslash;
            if (at_ < body_.size()) escape(value);
        }
        return value;
    }

private:
    SourceRange range(std::size_t start, std::size_t end) const noexcept {
        return {offset_ + static_cast<std::uint32_t>(start),
                offset_ + static_cast<std::uint32_t>(std::min(end, body_.size()))};
    }

    // A backslash is never the last byte: the lexer would have taken the quote behind it as part of the text.
    void escape(std::string& value) {
        switch (body_[at_ + 1]) {
            case '\\': value += '\\'; break;
            case '\'': value += '\''; break;
            case '"': value += '"'; break;
            case '`': value += '`'; break;
            case 'b':
            case 'B': value += '\b'; break;
            case 'f':
            case 'F': value += '\f'; break;
            case 'n':
            case 'N': value += '\n'; break;
            case 'r':
            case 'R': value += '\r'; break;
            case 't':
            case 'T': value += '\t'; break;
            case 'u': return unicode(value, 4);
            case 'U': return unicode(value, 8);
            default: {
                const std::uint32_t length = base::utf8::decode(body_, at_ + 1).length;
                const std::string escape(body_.substr(at_, 1 + length));
                refuse("UnexpectedSyntax", "'" + escape + "' means nothing in a text", range(at_, at_ + 1 + length),
                       "a backslash itself is written twice: \\" + escape);
            }
        }
        at_ += 2;
    }

    std::optional<char32_t> hexadecimal(std::size_t start, std::size_t digits) const noexcept {
        if (start + digits > body_.size()) return std::nullopt;
        const char* const first = body_.data() + start;
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(first, first + digits, value, 16);
        if (error != std::errc() || end != first + digits) return std::nullopt;
        return value;
    }

    void unicode(std::string& value, std::size_t digits) {
        const std::size_t start = at_;
        const auto unit = hexadecimal(start + 2, digits);
        if (!unit) {
            refuse("InvalidUnicodeLiteral", "this is not the number of a character", range(start, start + 2 + digits),
                   "write \\u and four hexadecimal digits, as in \\u00e9, or \\U and eight");
        }
        char32_t code_point = *unit;
        at_ += 2 + digits;
        if (is_high_surrogate(code_point) && body_.substr(at_, 2) == "\\u") {
            const auto low = hexadecimal(at_ + 2, 4);
            if (low && is_low_surrogate(*low)) {
                code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (*low - 0xDC00);
                at_ += 6;
            }
        }
        if (is_high_surrogate(code_point) || is_low_surrogate(code_point)) {
            refuse("InvalidUnicodeLiteral", "this is half of a character", range(start, at_),
                   "write both halves one after the other, or the whole as \\U and eight hexadecimal digits");
        }
        if (code_point > kHighestCodePoint) {
            refuse("InvalidUnicodeLiteral", "there is no character of this number", range(start, at_),
                   "the highest is \\U0010FFFF");
        }
        base::utf8::append(value, code_point);
    }

    std::string_view body_;
    std::uint32_t offset_;  // of the body in the query
    std::size_t at_ = 0;
};

[[noreturn]] void refuse_number(std::string_view text, SourceRange range, std::string hint) {
    refuse("InvalidNumberLiteral", "'" + std::string(text) + "' is not a number", range, std::move(hint));
}

std::int64_t read_integer(std::string_view text, std::string_view digits, int base, bool negative, SourceRange range) {
    std::uint64_t magnitude = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), magnitude, base);
    if (digits.empty() || end != digits.data() + digits.size()) {
        if (text.find('_') != std::string_view::npos) refuse_number(text, range, "write the digits without '_'");
        refuse_number(text, range,
                      base == 10
                          ? "a name that begins with a digit is written in backticks: `" + std::string(text) + '`'
                      : base == 16 ? "hexadecimal digits are 0 to 9 and a to f"
                                   : "octal digits are 0 to 7");
    }
    const std::uint64_t limit = (std::uint64_t{1} << 63U) - (negative ? 0 : 1);
    if (error == std::errc::result_out_of_range || magnitude > limit) {
        refuse("IntegerOverflow", "this integer is too large", range,
               negative ? "the smallest is -9223372036854775808; with a fraction, '.0', it is read as a float"
                        : "the largest is 9223372036854775807; with a fraction, '.0', it is read as a float");
    }
    return static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
}

double read_float(std::string_view text, bool negative, SourceRange range) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size()) {
        refuse_number(text, range, "write a float as 1.5, .5 or 1.5e3");
    }
    if (error == std::errc::result_out_of_range) {
        // Too near to zero counts as zero, as in every arithmetic; only too large is a mistake.
        const std::size_t exponent = text.find_first_of("eE");
        const bool tiny = exponent != std::string_view::npos && text[exponent + 1] == '-';
        if (!tiny) refuse("FloatingPointOverflow", "this float is too large", range, "the largest is about 1.797e308");
        value = 0;
    }
    return negative ? -value : value;
}

}  // namespace

std::string read_string(std::string_view text, SourceRange range) {
    return StringReader(text, range).run();
}

std::string read_quoted_name(std::string_view text) {
    std::string name;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        name += text[at];
        if (text[at] == '`') ++at;
    }
    return name;
}

std::variant<std::int64_t, double> read_number(std::string_view text, bool negative, SourceRange range) {
    const std::string_view prefix = text.substr(0, 2);
    if (prefix == "0x" || prefix == "0X") return read_integer(text, text.substr(2), 16, negative, range);
    if (prefix == "0o" || prefix == "0O") return read_integer(text, text.substr(2), 8, negative, range);
    const bool fractional = text.find('.') != std::string_view::npos;
    const std::size_t after_digits = std::min(text.find_first_not_of("0123456789."), text.size());
    const bool exponent = after_digits < text.size() && (text[after_digits] | 0x20) == 'e' &&
                          after_digits + 1 < text.size() &&
                          text.find_first_not_of("0123456789+-", after_digits + 1) == std::string_view::npos;
    if (fractional || exponent) return read_float(text, negative, range);
    if (text.size() > 1 && text[0] == '0' && after_digits == text.size()) {
        refuse_number(text, range, "a decimal number does not begin with 0; an octal one begins with 0o");
    }
    return read_integer(text, text, 10, negative, range);
}

}  // namespace kveld::query::parse
