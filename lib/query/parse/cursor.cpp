#include "query/parse/cursor.h"

#include <algorithm>
#include <string>

#include "query/parse/ast.h"
#include "query/parse/literal.h"
#include "query/parse/refusal.h"
#include "query/parse/unexpected.h"

namespace kveld::query::parse {
namespace {

TokenKind closing(TokenKind opening) noexcept {
    switch (opening) {
        case TokenKind::LeftParenthesis: return TokenKind::RightParenthesis;
        case TokenKind::LeftBracket: return TokenKind::RightBracket;
        default: return TokenKind::RightBrace;
    }
}

std::string quoted(std::string_view text) {
    return "'" + std::string(text) + "'";
}

}  // namespace

bool Cursor::at_name(std::uint32_t ahead) const noexcept {
    return at(TokenKind::Word, ahead) || at(TokenKind::QuotedWord, ahead);
}

bool Cursor::at_variable(std::uint32_t ahead) const noexcept {
    return at_name(ahead) && !is_reserved(peek(ahead).keyword);
}

bool Cursor::at_word(std::string_view capitals, std::uint32_t ahead) const noexcept {
    return at(TokenKind::Word, ahead) && equals_ignoring_case(text(peek(ahead).range), capitals);
}

bool Cursor::at_clause() const noexcept {
    return std::ranges::any_of(kKeywords,
                               [&](const KeywordEntry& entry) { return entry.begins_clause && at(entry.keyword); });
}

const Token& Cursor::next() noexcept {
    const Token& token = peek();
    if (token.kind != TokenKind::End) ++at_;
    return token;
}

void Cursor::expect(TokenKind kind) {
    if (!take(kind)) unexpected(*this, quoted(sign_of(kind)));
}

void Cursor::expect(Keyword keyword) {
    if (!take(keyword)) unexpected(*this, text_of(keyword));
}

Name Cursor::take_key(std::string_view what) {
    if (!at_name()) unexpected(*this, what);
    const Token& token = next();
    const std::string_view written = text(token.range);
    if (token.kind == TokenKind::QuotedWord) return {read_quoted_name(written), token.range};
    return {std::string(written), token.range};
}

Name Cursor::take_name(std::string_view what) {
    Name name = take_key(what);
    if (name.text.empty()) {
        refuse("UnexpectedSyntax", "a name is empty", name.range,
               "write " + std::string(what) + " between the backticks");
    }
    return name;
}

Name Cursor::take_variable(std::string_view what) {
    if (!at_variable()) unexpected(*this, what);
    return take_name(what);
}

Bracket::Bracket(Cursor& cursor, TokenKind opening)
    : cursor_(cursor), index_(cursor.index()), bar_separated_(cursor.bar_separates) {
    cursor.expect(opening);
    cursor.bar_separates = false;
}

void Bracket::close(std::string_view alternative) {
    const TokenKind wanted = closing(token().kind);
    if (cursor_.take(wanted)) return;
    const std::string sign = quoted(sign_of(wanted));
    if (token().match == kNoToken) unclosed(cursor_, token(), sign);
    unexpected(cursor_, alternative.empty() ? sign : std::string(alternative) + " or " + sign);
}

Nesting::Nesting(Cursor& cursor) : cursor_(cursor) {
    if (cursor.depth_ == kMaximumDepth) refuse_depth(cursor.peek().range);
    ++cursor.depth_;
}

void refuse_depth(SourceRange range) {
    refuse("UnexpectedSyntax", "this nests deeper than " + std::to_string(kMaximumDepth) + " levels", range,
           "compute an inner part in a WITH before it");
}

}  // namespace kveld::query::parse
