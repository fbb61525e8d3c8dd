#include "text/forms/markup.h"

#include <algorithm>

namespace kveld::text::forms {
namespace {

constexpr std::string_view kWhite = " \t\r\n\f";

char to_small(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view without_white_start(std::string_view text) noexcept {
    return text.substr(std::min(text.find_first_not_of(kWhite), text.size()));
}

// Behind the next `end`; nothing where there is none.
std::string_view behind(std::string_view text, std::string_view end) noexcept {
    const std::size_t found = text.find(end);
    return found == std::string_view::npos ? std::string_view() : text.substr(found + end.size());
}

}  // namespace

std::string_view behind_byte_order_mark(std::string_view bytes) noexcept {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    return bytes.starts_with(kByteOrderMark) ? bytes.substr(kByteOrderMark.size()) : bytes;
}

std::string_view behind_prolog(std::string_view bytes) noexcept {
    std::string_view text = without_white_start(behind_byte_order_mark(bytes));
    while (true) {
        if (text.starts_with("<!--")) {
            text = behind(text.substr(4), "-->");
        } else if (text.starts_with("<?")) {
            text = behind(text, "?>");
        } else {
            return text;
        }
        text = without_white_start(text);
    }
}

bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return std::ranges::equal(a, b, {}, to_small, to_small);
}

bool begins_with_tag(std::string_view text, std::string_view name) noexcept {
    if (text.size() < name.size() + 2 || text[0] != '<') return false;
    if (!equal_ignoring_case(text.substr(1, name.size()), name)) return false;
    const char next = text[name.size() + 1];
    return next == '>' || next == '/' || kWhite.find(next) != std::string_view::npos;
}

}  // namespace kveld::text::forms
