#include "query/parse/parser.h"

#include <limits>

#include "base/utf8.h"
#include "query/parse/grammar.h"
#include "query/parse/refusal.h"

namespace kveld::query::parse {
namespace {

Mode parse_mode(Cursor& cursor) {
    if (cursor.take(Keyword::Explain)) return Mode::Explain;
    if (cursor.take(Keyword::Profile)) return Mode::Profile;
    return Mode::Run;
}

Statement parse_statement(Cursor& cursor) {
    Statement statement;
    statement.mode = parse_mode(cursor);
    if (cursor.at(TokenKind::End)) {
        refuse("UnexpectedSyntax", "the query is empty", cursor.peek().range, "write MATCH (n) RETURN n LIMIT 10");
    }
    statement.query = parse_query(cursor);
    while (cursor.take(TokenKind::Semicolon)) continue;
    if (!cursor.at(TokenKind::End)) {
        refuse("UnexpectedSyntax", "a second statement begins here", cursor.peek().range,
               "give one statement at a time");
    }
    return statement;
}

// What cannot be split into tokens at all.
void check_text(std::string_view text) {
    if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
        refuse("UnexpectedSyntax", "this query is longer than 4 GiB", {}, "give the data as parameters");
    }
    if (const auto invalid = base::utf8::find_invalid(text)) {
        const auto start = static_cast<std::uint32_t>(*invalid);
        refuse("InvalidUnicodeCharacter", "this is not UTF-8", {start, start + 1}, "save the query as UTF-8");
    }
}

}  // namespace

Statement parse(std::string_view text) {
    try {
        check_text(text);
        const Tokens tokens = tokenize(text);
        Cursor cursor(text, tokens);
        return parse_statement(cursor);
    } catch (QueryError& error) {
        error.locate(text);
        throw;
    }
}

}  // namespace kveld::query::parse
