#include "text/labels.h"

#include "text/characters.h"

namespace kveld::text {
namespace {

constexpr std::size_t kMostDigits = 2;
constexpr std::size_t kLongestNumeral = 5;  // XVIII

bool is_private(char32_t c) {
    return c >= 0xE000 && c <= 0xF8FF;
}  // where symbol fonts have their bullets

LabelKind sign_kind(char32_t c) {
    if (is_private(c)) return LabelKind::Bullet;
    switch (c) {
        case U'•':
        case U'\uFFFD':  // a bullet that a converter had no letter for,
        case U'?':       // and the same in an encoding of one byte
        case U'o':       // the second level's bullet in word processors
        case U'▪':
        case U'▫':
        case U'■':
        case U'□':
        case U'◦':
        case U'○':
        case U'‣':
        case U'⁃':
        case U'●':
        case U'➢':
        case U'►':
        case U'✓':
        case U'✔':
        case U'→':
        case U'∙':
        case U'·': return LabelKind::Bullet;
        case U'-':
        case U'‐':
        case U'‑':
        case U'−':
        case U'–':
        case U'—':
        case U'*': return LabelKind::Dash;
        default: return LabelKind::None;
    }
}

// The length with the white space behind; 0 where there is neither white space nor the line's end.
std::size_t with_space(std::string_view line, std::size_t length) {
    const std::size_t at = length + blank_length(line, length);
    return at > length || at == line.size() ? at : 0;
}

}  // namespace

Label label_of(std::string_view line) {
    if (line.empty()) return {};
    const base::utf8::Decoded first = base::utf8::decode(line, 0);
    if (const LabelKind kind = sign_kind(first.code_point); kind != LabelKind::None) {
        const std::size_t length = with_space(line, first.length);
        if (length == 0) return {};
        return {kind, line.substr(0, first.length), length};
    }

    std::size_t end = 0;
    LabelKind kind = LabelKind::None;
    if (is_ascii_digit(line[0])) {
        while (end < line.size() && is_ascii_digit(line[end])) ++end;
        if (end <= kMostDigits) kind = LabelKind::Number;
    } else if (line[0] >= 'a' && line[0] <= 'z') {
        end = 1;
        kind = LabelKind::Letter;
    } else {
        end = std::min(line.find_first_not_of("IVXL"), line.size());
        if (end > 0 && end <= kLongestNumeral) kind = LabelKind::Roman;
    }
    if (kind == LabelKind::None || end >= line.size() || (line[end] != '.' && line[end] != ')')) return {};
    const std::size_t length = with_space(line, end + 1);
    return length == 0 ? Label{} : Label{kind, line.substr(0, end), length};
}

}  // namespace kveld::text
