#include "text/agenda_label.h"

#include "base/utf8.h"
#include "text/characters.h"

namespace kveld::text {
namespace {

constexpr std::size_t kMostDigits = 2;

std::size_t count_digits(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
    return digits;
}

// "3: Terugkeer", "3) Terugkeer", "3 Terugkeer", from `start` on: a number and a title that begins with no small
// letter.
AgendaLabel number_from(std::string_view heading, std::size_t start) {
    const std::size_t digits = count_digits(heading.substr(start));
    if (digits == 0 || digits > kMostDigits) return {};
    std::size_t at = start + digits;
    if (at < heading.size() && (heading[at] == ':' || heading[at] == '.' || heading[at] == ')')) ++at;
    const std::size_t blank = blank_length(heading, at);
    const std::string_view title = heading.substr(at + blank);
    if (title.empty())
        return at == heading.size() ? AgendaLabel{AgendaLabelKind::Number, heading.substr(start, digits), at}
                                    : AgendaLabel{};
    if (blank == 0 || starts_lower(title)) return {};
    return {AgendaLabelKind::Number, heading.substr(start, digits), at + blank};
}

AgendaLabel number_behind_word(std::string_view heading, const std::vector<std::string>& words) {
    const std::string lower = base::utf8::to_lower(first_word(heading));
    for (const std::string& word : words) {
        if (lower == word && lower.size() < heading.size()) return number_from(heading, lower.size() + 1);
    }
    return {};
}

// "I.1 Terugkeer"
AgendaLabel number_behind_numeral(std::string_view heading) {
    const std::size_t numeral = heading.find_first_not_of("IVX");
    if (numeral == 0 || numeral == std::string_view::npos || heading[numeral] != '.') return {};
    return number_from(heading, numeral + 1);
}

AgendaLabel capital(std::string_view heading) {
    constexpr std::size_t kLength = 2;  // "A."
    if (heading.size() <= kLength || heading[0] < 'A' || heading[0] > 'Z') return {};
    if (heading[1] != '.' && heading[1] != ')') return {};
    const std::size_t blank = blank_length(heading, kLength);
    return blank == 0 ? AgendaLabel{} : AgendaLabel{AgendaLabelKind::Capital, heading.substr(0, 1), kLength + blank};
}

AgendaLabelKind kind_of(LabelKind kind) {
    switch (kind) {
        case LabelKind::Number: return AgendaLabelKind::Number;
        case LabelKind::Letter: return AgendaLabelKind::Letter;
        case LabelKind::Roman: return AgendaLabelKind::Roman;
        case LabelKind::None:
        case LabelKind::Bullet:
        case LabelKind::Dash: break;
    }
    return AgendaLabelKind::None;
}

}  // namespace

AgendaLabel agenda_label(std::string_view heading, const std::vector<std::string>& words) {
    const Label label = label_of(heading);
    if (const AgendaLabelKind kind = kind_of(label.kind); kind != AgendaLabelKind::None) {
        return {kind, label.text, label.length};
    }
    for (const AgendaLabel& found : {number_behind_word(heading, words), number_behind_numeral(heading),
                                     number_from(heading, 0), capital(heading)}) {
        if (found.kind != AgendaLabelKind::None) return found;
    }
    return {};
}

}  // namespace kveld::text
