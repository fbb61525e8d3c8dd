#include "query/parse/unexpected.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "query/parse/hint.h"
#include "query/parse/refusal.h"

namespace kveld::query::parse {
namespace {

constexpr std::uint64_t kLongestQuoted = 30;  // code points

std::string quoted(std::string_view text) {
    const std::string_view start = base::utf8::prefix(text, kLongestQuoted);
    return "'" + std::string(start) + (start.size() < text.size() ? "…'" : "'");
}

[[noreturn]] void refuse_unclosed(const Cursor& cursor, const Token& token) {
    const std::string_view text = cursor.text(token.range);
    const std::string opening(text.starts_with("/*") || text.starts_with("$`") ? text.substr(0, 2) : text.substr(0, 1));
    const SourceRange range{token.range.start, token.range.start + static_cast<std::uint32_t>(opening.size())};
    if (opening == "/*") refuse("UnexpectedSyntax", "this comment is not closed", range, "close it with */");
    if (opening.back() == '`') {
        refuse("UnexpectedSyntax", "this name is not closed", range,
               "close it with `; inside a name ` is written twice");
    }
    refuse("UnexpectedSyntax", "this text is not closed", range,
           "close it with " + opening + "; inside a text it is written \\" + opening);
}

[[noreturn]] void refuse_foreign(const Cursor& cursor, const Token& token) {
    const std::string_view text = cursor.text(token.range);
    const char32_t character = base::utf8::decode(text, 0).code_point;
    const bool ascii = character < 0x80;
    refuse(ascii ? "UnexpectedSyntax" : "InvalidUnicodeCharacter", name_of_character(character) + " means nothing here",
           token.range, hint_for_character(character));
}

std::string found(const Cursor& cursor, const Token& token) {
    const std::string_view text = cursor.text(token.range);
    switch (token.kind) {
        case TokenKind::End: return "the query ends";
        case TokenKind::String: return "found a text";
        case TokenKind::Number: return "found the number " + std::string(base::utf8::prefix(text, kLongestQuoted));
        default: return "found " + quoted(text);
    }
}

// What is wrong in itself, wherever it stands.
void refuse_what_is_no_token(const Cursor& cursor) {
    const Token& token = cursor.peek();
    if (token.kind == TokenKind::Unclosed) refuse_unclosed(cursor, token);
    if (token.kind == TokenKind::Foreign) refuse_foreign(cursor, token);
}

}  // namespace

std::string_view sign_of(TokenKind kind) noexcept {
    switch (kind) {
        case TokenKind::LeftParenthesis: return "(";
        case TokenKind::RightParenthesis: return ")";
        case TokenKind::LeftBracket: return "[";
        case TokenKind::RightBracket: return "]";
        case TokenKind::LeftBrace: return "{";
        case TokenKind::RightBrace: return "}";
        case TokenKind::Comma: return ",";
        case TokenKind::Colon: return ":";
        case TokenKind::Bar: return "|";
        case TokenKind::Equal: return "=";
        case TokenKind::Minus: return "-";
        case TokenKind::Star: return "*";
        default: return {};
    }
}

void unexpected(const Cursor& cursor, std::string_view expected) {
    refuse_what_is_no_token(cursor);
    const Token& token = cursor.peek();
    const bool ends = token.kind == TokenKind::End;
    // The end is shown behind the last word, not behind the line ends that follow it.
    const SourceRange range = ends ? SourceRange{cursor.last_end(), cursor.last_end()} : token.range;
    refuse("UnexpectedSyntax", "expected " + std::string(expected) + " but " + found(cursor, token), range,
           hint_at(cursor, expected));
}

void unclosed(const Cursor& cursor, const Token& opening, std::string_view closing) {
    refuse_what_is_no_token(cursor);
    if (hints_at_token(cursor.peek().kind)) unexpected(cursor, closing);
    refuse("UnexpectedSyntax", "this " + quoted(cursor.text(opening.range)) + " is not closed", opening.range,
           "expected " + std::string(closing) + " but " + found(cursor, cursor.peek()));
}

}  // namespace kveld::query::parse
