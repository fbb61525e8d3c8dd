#include "query/parse/hint.h"

#include <array>
#include <utility>

namespace kveld::query::parse {
namespace {

// Signs of other languages; those that are also ours are wrong for where they stand.
constexpr std::array<std::pair<TokenKind, std::string_view>, 6> kForeignSigns{{
    {TokenKind::DoubleEqual, "equality is written '='"},
    {TokenKind::ExclamationEqual, "inequality is written '<>'"},
    {TokenKind::DoubleBar, "write OR between conditions, '+' between texts"},
    {TokenKind::DoubleAmpersand, "write AND"},
    {TokenKind::Arrow, "an arrow is written -->; at least is '>='"},
    {TokenKind::Exclamation, "write NOT"},
}};

constexpr std::array<std::pair<TokenKind, std::string_view>, 3> kMisplacedSigns{{
    {TokenKind::Semicolon, "';' stands only at the end of the query"},
    {TokenKind::PlusEqual, "only SET n += {…} adds to what is there"},
    {TokenKind::LeftBrace, "a map stands alone: {name: n.name}"},
}};

template <typename Table>
std::string hint_for_sign(const Table& table, TokenKind kind) {
    for (const auto& [sign, hint] : table) {
        if (sign == kind) return std::string(hint);
    }
    return {};
}

// What was expected, as the parser put it.
class Expected {
public:
    explicit Expected(std::string_view text) : text_(text) {}

    bool is(std::string_view text) const noexcept { return text_ == text; }
    bool names(std::string_view part) const noexcept { return text_.find(part) != std::string_view::npos; }
    bool clause() const noexcept { return text_.starts_with("a clause"); }
    bool expression() const noexcept { return is("an expression"); }
    bool keyword() const noexcept { return keyword_of(text_) != Keyword::None; }

private:
    std::string_view text_;
};

class Hints {
public:
    Hints(const Cursor& cursor, std::string_view expected)
        : cursor_(cursor), expected_(expected), token_(cursor.peek()), before_(cursor.token_at(cursor.index() - 1)) {}

    std::string best() const {
        using Rule = std::string (Hints::*)() const;
        constexpr std::array<Rule, 9> kRules{&Hints::bracket, &Hints::sign,  &Hints::comma,
                                             &Hints::quote,   &Hints::key,   &Hints::keyword,
                                             &Hints::foreign, &Hints::shape, &Hints::gap};
        for (const Rule rule : kRules) {
            if (std::string hint = (this->*rule)(); !hint.empty()) return hint;
        }
        return {};
    }

private:
    std::string_view word() const noexcept { return cursor_.text(token_.range); }
    bool is_first() const noexcept { return cursor_.index() == 0; }
    bool touches() const noexcept { return !is_first() && before_.range.end == token_.range.start; }

    std::string sign() const {
        if (std::string hint = hint_for_sign(kForeignSigns, token_.kind); !hint.empty()) return hint;
        const bool misplaced = expected_.clause() || !ends_operand(before_) || token_.kind == TokenKind::PlusEqual;
        return misplaced ? hint_for_sign(kMisplacedSigns, token_.kind) : std::string();
    }

    std::string comma() const {
        if (is_first() || before_.kind != TokenKind::Comma || begins_operand(token_)) return {};
        return token_.kind == TokenKind::Comma ? "one ',' is too many" : "the ',' before it is too many";
    }

    std::string quote() const {
        if (touches() && before_.kind == TokenKind::String) return "a quote inside a text is written \\'";
        if (token_.kind != TokenKind::String) return {};
        if (expected_.is("a key")) return "keys are written without quotes";
        return expected_.is("a variable") ? "a name with other signs is written in backticks: `a name`" : "";
    }

    std::string bracket() const {
        const bool closes = token_.kind == TokenKind::RightParenthesis || token_.kind == TokenKind::RightBracket ||
                            token_.kind == TokenKind::RightBrace;
        if (closes && token_.match == kNoToken) return "nothing opens it";
        if (expected_.is("a procedure") && token_.kind == TokenKind::LeftBrace) {
            return "subqueries are EXISTS { … } and COUNT { … }";
        }
        if (token_.kind != TokenKind::Bar) return {};
        if (expected_.names("']'")) return "a choice of labels stands in parentheses here: (n:A|B)";
        return expected_.names("')'") ? "a list is made by [x IN list WHERE … | …]" : "";
    }

    std::string key() const {
        if (expected_.is("a property key")) return "a key with other signs is written in backticks: n.`a key`";
        if (touches() && token_.kind == TokenKind::Number && word().starts_with('.')) {
            return "a key that begins with a digit is written in backticks: n.`" + std::string(word().substr(1)) + '`';
        }
        if (expected_.is("':'")) return "a map is written {key: value}, a parameter $name";
        return expected_.names("NULL") ? "other values are compared with '='" : "";
    }

    // Right words in the wrong place.
    std::string keyword() const {
        if (token_.keyword == Keyword::None) return {};
        const bool begins_clause = cursor_.at_clause();
        if (token_.keyword == Keyword::Not) {
            return expected_.expression() ? "put the condition in parentheses: (NOT a)"
                                          : "NOT stands before the whole condition: NOT a IN b";
        }
        if (expected_.clause()) return misplaced_keyword();
        if (token_.keyword == Keyword::Where) {
            if (expected_.names("']'"))
                return "a list of what a pattern finds ends with a value: [(a)-->(b) WHERE … | b.name]";
            if (expected_.names("properties")) return "WHERE stands behind the whole pattern";
            return expected_.names("')'") ? "a list is made by [x IN list WHERE … | …]" : "";
        }
        const bool is_name = expected_.names("variable") || (expected_.expression() && !begins_clause);
        if (!is_name || !is_reserved(token_.keyword) || begins_operand(cursor_.peek(1))) return {};
        return "as a name it is written in backticks: `" + std::string(word()) + '`';
    }

    std::string misplaced_keyword() const {
        switch (token_.keyword) {
            case Keyword::Where:
                if (cursor_.clause == Keyword::Return) return "filter before: WITH … WHERE … RETURN …";
                if (cursor_.clause == Keyword::Match || cursor_.clause == Keyword::Optional ||
                    cursor_.clause == Keyword::With) {
                    return "one WHERE joins conditions with AND";
                }
                return "write WITH * WHERE …";
            case Keyword::Order:
            case Keyword::Skip:
            case Keyword::Limit:
                if (cursor_.clause == Keyword::Return) return "the order is ORDER BY, SKIP, LIMIT";
                return cursor_.clause == Keyword::With ? "the order is ORDER BY, SKIP, LIMIT, WHERE"
                                                       : "it belongs to RETURN and WITH";
            case Keyword::On: return "ON CREATE SET and ON MATCH SET belong to MERGE";
            case Keyword::Yield: return "YIELD belongs to CALL";
            case Keyword::Union: return "UNION stands between two queries";
            default: return {};
        }
    }

    std::string foreign() const {
        if (token_.kind != TokenKind::Word || token_.keyword != Keyword::None) return {};
        return hint_for_word(word());
    }

    std::string shape() const {
        if (expected_.is("a node in parentheses") && cursor_.at_variable()) {
            return "a node stands in parentheses: (" + std::string(word()) + ')';
        }
        return expected_.is("'-'") ? "write --> or -[:TYPE]->" : "";
    }

    std::string gap() const {
        if (is_first() || expected_.keyword() || !ends_operand(before_) || !begins_operand(token_)) return {};
        return "a ',' or an operator is missing before it";
    }

    static bool is_operand(const Token& token) noexcept {
        switch (token.kind) {
            case TokenKind::Word: return token.keyword == Keyword::None;
            case TokenKind::QuotedWord:
            case TokenKind::Number:
            case TokenKind::String:
            case TokenKind::Parameter: return true;
            default: return false;
        }
    }

    static bool ends_operand(const Token& token) noexcept {
        return is_operand(token) || token.kind == TokenKind::RightParenthesis ||
               token.kind == TokenKind::RightBracket || token.kind == TokenKind::RightBrace;
    }

    static bool begins_operand(const Token& token) noexcept {
        return is_operand(token) || token.kind == TokenKind::LeftParenthesis || token.kind == TokenKind::LeftBracket ||
               token.kind == TokenKind::LeftBrace;
    }

    const Cursor& cursor_;
    Expected expected_;
    const Token& token_;
    const Token& before_;
};

}  // namespace

bool hints_at_token(TokenKind kind) noexcept {
    return !hint_for_sign(kForeignSigns, kind).empty();
}

std::string hint_at(const Cursor& cursor, std::string_view expected) {
    return Hints(cursor, expected).best();
}

}  // namespace kveld::query::parse
