#include <algorithm>
#include <utility>

#include "query/parse/grammar.h"
#include "query/parse/unexpected.h"

namespace kveld::query::parse {
namespace {

using Kind = LabelExpression::Kind;

LabelExpression parse_choice(Cursor& cursor);

LabelExpression parse_single(Cursor& cursor) {
    const Nesting nesting(cursor);
    const std::uint32_t start = cursor.start();
    LabelExpression label;
    if (cursor.take(TokenKind::Exclamation)) {
        label.kind = Kind::Not;
        label.operands.push_back(parse_single(cursor));
    } else if (cursor.take(TokenKind::Percent)) {
        label.kind = Kind::Any;
    } else if (cursor.at(TokenKind::LeftParenthesis)) {
        Bracket bracket(cursor, TokenKind::LeftParenthesis);
        label = parse_choice(cursor);
        bracket.close("'|', '&'");
        return label;
    } else {
        label.name = cursor.take_name("a label or type");
    }
    label.range = cursor.since(start);
    return label;
}

// One operand as it is, several under their operator.
LabelExpression joined(Kind kind, std::vector<LabelExpression> operands, SourceRange range) {
    if (operands.size() == 1) return std::move(operands.front());
    LabelExpression label;
    label.kind = kind;
    label.operands = std::move(operands);
    label.range = range;
    return label;
}

// A:B and A&B
LabelExpression parse_all(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    std::vector<LabelExpression> operands;
    do {
        operands.push_back(parse_single(cursor));
    } while (cursor.take(TokenKind::Colon) || cursor.take(TokenKind::Ampersand));
    return joined(Kind::And, std::move(operands), cursor.since(start));
}

// A|B, and A|:B, which older queries have for types.
LabelExpression parse_choice(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    std::vector<LabelExpression> operands;
    do {
        if (!operands.empty()) cursor.take(TokenKind::Colon);
        operands.push_back(parse_all(cursor));
    } while (!cursor.bar_separates && cursor.take(TokenKind::Bar));
    return joined(Kind::Or, std::move(operands), cursor.since(start));
}

}  // namespace

LabelExpression parse_labels(Cursor& cursor) {
    cursor.expect(TokenKind::Colon);
    return parse_choice(cursor);
}

bool has_choice(const LabelExpression& labels) noexcept {
    if (labels.kind == Kind::Name) return false;
    return labels.kind != Kind::And || std::ranges::any_of(labels.operands, has_choice);
}

Names parse_label_names(Cursor& cursor) {
    Names names;
    while (cursor.take(TokenKind::Colon)) names.push_back(cursor.take_name("a label"));
    return names;
}

}  // namespace kveld::query::parse
