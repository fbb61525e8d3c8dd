#pragma once

// The words and signs of a query, each with its bytes, and which bracket closes which.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/parse/keyword.h"
#include "query/query_error.h"

namespace kveld::query::parse {

enum class TokenKind : std::uint8_t {
    Word,        // a name or a keyword
    QuotedWord,  // `a name`
    Number,      // anything that begins as a number does; literal.h tells whether it is one
    String,      // with its quotes; literal.h resolves its escapes
    Parameter,   // $name
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Colon,
    Semicolon,
    Dot,
    DotDot,
    Bar,
    Ampersand,
    Exclamation,
    Plus,
    PlusEqual,
    Minus,
    Star,
    Slash,
    Percent,
    Caret,
    Equal,
    EqualTilde,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    // Signs of other languages, known so that the right one can be named.
    DoubleEqual,
    ExclamationEqual,
    DoubleBar,
    DoubleAmpersand,
    Arrow,
    Foreign,   // a character that no query holds outside of quotes
    Unclosed,  // a string, quoted name or comment without its end
    End,
};

inline constexpr std::uint32_t kNoToken = 0xFFFFFFFF;

struct Token {
    TokenKind kind = TokenKind::End;
    Keyword keyword = Keyword::None;
    bool has_comma = false;          // an opening bracket: a comma stands directly between it and its closing one
    bool has_bar = false;            // the same for '|'
    std::uint32_t match = kNoToken;  // a bracket: the token that closes or opens it; none where there is none
    SourceRange range{};
};

// The last token is End, an empty range at the end of the text.
using Tokens = std::vector<Token>;

// Splits a whole query; never throws for what it finds: what is no token becomes Foreign or Unclosed, which the parser
// refuses when it gets there. Linear. Text must be valid UTF-8 of less than 4 GiB.
Tokens tokenize(std::string_view text);

inline std::string_view text_at(std::string_view text, SourceRange range) {
    return text.substr(range.start, range.end - range.start);
}

}  // namespace kveld::query::parse
