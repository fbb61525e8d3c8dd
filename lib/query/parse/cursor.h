#pragma once

// Walks over the tokens of a query, and knows what the parser may do at each place.
//
//     if (cursor.take(Keyword::Where)) where = parse_expression(cursor);
//     Bracket bracket(cursor, TokenKind::LeftParenthesis);
//     …
//     bracket.close();                     // takes ')' or refuses what stands there
//
// What is not there and must be is refused through unexpected(), which finds the hint.

#include <cstdint>
#include <string_view>

#include "query/parse/name.h"
#include "query/parse/token.h"

namespace kveld::query::parse {

class Cursor {
public:
    Cursor(std::string_view text, const Tokens& tokens) : text_(text), tokens_(tokens) {}

    // Beyond the last token stands End, as often as one asks.
    const Token& peek(std::uint32_t ahead = 0) const noexcept { return token_at(at_ + ahead); }
    const Token& token_at(std::uint64_t index) const noexcept {
        return tokens_[index < tokens_.size() ? index : tokens_.size() - 1];
    }
    std::uint32_t index() const noexcept { return at_; }

    bool at(TokenKind kind, std::uint32_t ahead = 0) const noexcept { return peek(ahead).kind == kind; }
    bool at(Keyword keyword, std::uint32_t ahead = 0) const noexcept { return peek(ahead).keyword == keyword; }
    bool at_name(std::uint32_t ahead = 0) const noexcept;      // any word, quoted or not
    bool at_variable(std::uint32_t ahead = 0) const noexcept;  // no reserved word
    // A word that is no keyword, as `count` or `shortestPath`.
    bool at_word(std::string_view capitals, std::uint32_t ahead = 0) const noexcept;
    bool at_clause() const noexcept;

    const Token& next() noexcept;
    bool take(TokenKind kind) noexcept { return at(kind) && (next(), true); }
    bool take(Keyword keyword) noexcept { return at(keyword) && (next(), true); }
    void expect(TokenKind kind);
    void expect(Keyword keyword);
    Name take_key(std::string_view what);       // "a property key", for the message; may be empty: ``
    Name take_name(std::string_view what);      // "a label"
    Name take_variable(std::string_view what);  // "a variable"

    std::string_view text() const noexcept { return text_; }
    std::string_view text(SourceRange range) const noexcept { return text_at(text_, range); }
    std::uint32_t start() const noexcept { return peek().range.start; }
    std::uint32_t last_end() const noexcept { return at_ == 0 ? 0 : tokens_[at_ - 1].range.end; }
    SourceRange since(std::uint32_t start) const noexcept { return {start, last_end()}; }

    // The clause that is being read, for hints; None before the first.
    Keyword clause = Keyword::None;

    // Directly inside [x IN list WHERE … | …] a bar ends the predicate. Everywhere else it joins labels: n:A|B.
    bool bar_separates = false;

private:
    friend class Nesting;

    std::string_view text_;
    const Tokens& tokens_;
    std::uint32_t at_ = 0;
    std::uint32_t depth_ = 0;
};

// An opening bracket, taken. Whatever the surroundings make of a bar, it means nothing special inside.
class Bracket {
public:
    Bracket(Cursor& cursor, TokenKind opening);
    ~Bracket() { cursor_.bar_separates = bar_separated_; }
    Bracket(const Bracket&) = delete;
    Bracket& operator=(const Bracket&) = delete;

    const Token& token() const noexcept { return cursor_.token_at(index_); }

    // Takes the closing bracket; `alternative` is what could have stood there as well: "','".
    void close(std::string_view alternative = {});

private:
    Cursor& cursor_;
    std::uint32_t index_;
    bool bar_separated_;
};

// One level more, for as long as it lives. Refuses a level too many.
class Nesting {
public:
    explicit Nesting(Cursor& cursor);
    ~Nesting() { --cursor_.depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

private:
    Cursor& cursor_;
};

// What stands where something nests too deep: the same words for brackets and for trees.
[[noreturn]] void refuse_depth(SourceRange range);

}  // namespace kveld::query::parse
