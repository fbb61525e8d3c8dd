#include "query/parse/hint.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.h"

namespace kveld::query::parse {
namespace {

struct WordHint {
    std::string_view word;
    std::string_view hint;
};

constexpr std::string_view kText = "write STARTS WITH, ENDS WITH, CONTAINS, or =~ and a regular expression";
constexpr std::string_view kJoin = "a pattern joins: MATCH (a)-[:TYPE]->(b)";
constexpr std::string_view kOptional = "OPTIONAL MATCH keeps the rows for which nothing is found";
constexpr std::string_view kSubtract = "write WHERE NOT EXISTS { … }";
constexpr std::string_view kElse = "write another WHEN … THEN …";

// What other query languages, older versions of this one and hasty people write.
constexpr std::array<WordHint, 47> kWords{{
    {"BEGINS", "write STARTS WITH"},
    {"BETWEEN", "write low <= value <= high"},
    {"CONSTRAINT", "labels, types and properties need no declaration"},
    {"ELIF", kElse},
    {"ELSEIF", kElse},
    {"ELSIF", kElse},
    {"ENDSWITH", "write ENDS WITH"},
    {"EXCEPT", kSubtract},
    {"FETCH", "write LIMIT"},
    {"FILTER", "write WITH * WHERE …"},
    {"FOR", "write UNWIND list AS item"},
    {"FOREACH", "write UNWIND list AS item, and behind it what is done for each"},
    {"FROM", "MATCH tells where to look: MATCH (n:Label)"},
    {"GROUP", "what stands beside count(), collect() … groups the rows by itself"},
    {"HAS", "write CONTAINS"},
    {"HAVING", "write WITH …, count(*) AS number WHERE number > 1"},
    {"ILIKE", kText},
    {"INDEX", "labels, types and properties need no declaration"},
    {"INNER", kJoin},
    {"INSERT", "write CREATE"},
    {"INTERSECT", "write WHERE EXISTS { … }"},
    {"INTO", "write CREATE (:Label {key: value})"},
    {"ISNULL", "write IS NULL"},
    {"JOIN", kJoin},
    {"LEFT", kOptional},
    {"LET", "write WITH *, value AS name"},
    {"LIKE", kText},
    {"LOAD", "give the rows as a parameter: UNWIND $rows AS row"},
    {"MATCHES", "write =~ and a regular expression"},
    {"MINUS", kSubtract},
    {"NOTNULL", "write IS NOT NULL"},
    {"NULLS", "null comes last, with DESC first"},
    {"OFFSET", "write SKIP"},
    {"OUTER", kOptional},
    {"REGEXP", "write =~ and a regular expression"},
    {"RLIKE", "write =~ and a regular expression"},
    {"SELECT", "write MATCH (n:Label) RETURN n.key"},
    {"SHOW", "write CALL db.labels() or CALL db.relationshipTypes()"},
    {"SORT", "write ORDER BY"},
    {"STARTSWITH", "write STARTS WITH"},
    {"TOP", "write LIMIT at the end"},
    {"UNIQUE", "MERGE makes what is not there yet"},
    {"UNLESS", "write WHERE NOT"},
    {"UPDATE", "write MATCH (n:Label) SET n.key = value"},
    {"VALUES", "write CREATE (:Label {key: value})"},
    {"WHILE", "write UNWIND range(1, 10) AS number"},
    {"USING", "leave it out: how a query runs is chosen for you"},
}};

constexpr std::array<std::pair<TokenKind, std::string_view>, 8> kSigns{{
    {TokenKind::DoubleEqual, "equality is written '='"},
    {TokenKind::ExclamationEqual, "inequality is written '<>'"},
    {TokenKind::DoubleBar, "write OR between conditions, '+' between texts"},
    {TokenKind::DoubleAmpersand, "write AND"},
    {TokenKind::Arrow, "an arrow is written -->; at least is '>='"},
    {TokenKind::Exclamation, "write NOT"},
    {TokenKind::Semicolon, "';' stands only at the end of the query"},
    {TokenKind::PlusEqual, "only SET n += {…} adds to what is there"},
}};

constexpr std::size_t kShortestMisspelled = 3;
constexpr std::size_t kLongestMisspelled = 12;

bool is_written_as(const Cursor& cursor, const Token& token, std::string_view word) {
    return token.kind == TokenKind::Word && equals_ignoring_case(cursor.text(token.range), word);
}

const Token& before(const Cursor& cursor) { return cursor.token_at(cursor.index() - 1); }

bool ends_operand(const Token& token) noexcept {
    switch (token.kind) {
        case TokenKind::Word: return !is_reserved(token.keyword);
        case TokenKind::QuotedWord:
        case TokenKind::Number:
        case TokenKind::String:
        case TokenKind::Parameter:
        case TokenKind::RightParenthesis:
        case TokenKind::RightBracket:
        case TokenKind::RightBrace: return true;
        default: return false;
    }
}

bool begins_operand(const Token& token) noexcept {
    switch (token.kind) {
        case TokenKind::Word: return !is_reserved(token.keyword);
        case TokenKind::QuotedWord:
        case TokenKind::Number:
        case TokenKind::String:
        case TokenKind::Parameter:
        case TokenKind::LeftBracket:
        case TokenKind::LeftParenthesis: return true;
        default: return false;
    }
}

std::string hint_for_sign(TokenKind kind) {
    for (const auto& [sign, hint] : kSigns) {
        if (sign == kind) return std::string(hint);
    }
    return {};
}

// WHERE, ORDER BY, SKIP, LIMIT, ON and NOT: right words in the wrong place.
std::string hint_for_place(const Cursor& cursor) {
    const bool projects = cursor.clause == Keyword::Return || cursor.clause == Keyword::With;
    switch (cursor.peek().keyword) {
        case Keyword::Where:
            if (cursor.clause == Keyword::Return) return "filter before: WITH … WHERE … RETURN …";
            if (cursor.clause == Keyword::Match || cursor.clause == Keyword::Optional || cursor.clause == Keyword::With) {
                return "join conditions with AND in one WHERE, behind the whole pattern";
            }
            return "write WITH * WHERE …";
        case Keyword::Order:
        case Keyword::Skip:
        case Keyword::Limit:
            return projects ? "the order is ORDER BY, SKIP, LIMIT, WHERE" : "it belongs to RETURN and WITH";
        case Keyword::On: return "ON CREATE SET and ON MATCH SET belong to MERGE";
        case Keyword::Not: return "NOT stands before the whole condition: NOT a IN b";
        case Keyword::Yield: return "YIELD belongs to CALL";
        default: return {};
    }
}

std::string misspelled(std::string_view word) {
    if (word.size() < kShortestMisspelled || word.size() > kLongestMisspelled) return {};
    std::array<std::string_view, kKeywords.size()> keywords;
    std::ranges::transform(kKeywords, keywords.begin(), &KeywordEntry::text);
    const auto keyword = base::nearest(capitals(word), keywords);
    return keyword ? "did you mean " + *keyword + '?' : std::string();
}

std::string hint_for_word(const Cursor& cursor, std::string_view expected) {
    const Token& token = cursor.peek();
    const std::string word(cursor.text(token.range));
    if (token.keyword != Keyword::None) {
        if (std::string hint = hint_for_place(cursor); !hint.empty()) return hint;
        if (!is_reserved(token.keyword) || expected.find("variable") == std::string_view::npos) return {};
        return "as a name it is written in backticks: `" + word + '`';
    }
    if (is_written_as(cursor, before(cursor), "STARTS") || is_written_as(cursor, before(cursor), "ENDS")) return {};
    for (const WordHint& entry : kWords) {
        if (equals_ignoring_case(word, entry.word)) return std::string(entry.hint);
    }
    return misspelled(word);
}

std::string hint_for_pattern(const Cursor& cursor, std::string_view expected) {
    if (expected == "a node in parentheses" && cursor.at_variable()) {
        return "a node stands in parentheses: (" + std::string(cursor.text(cursor.peek().range)) + ')';
    }
    if (expected == "'-'") return "write --> or -[:TYPE]->";
    return {};
}

std::string hint_for_expected(const Cursor& cursor, std::string_view expected) {
    const Token& token = cursor.peek();
    const bool clause_goes_on = token.kind != TokenKind::End && !cursor.at_clause();
    if (before(cursor).kind == TokenKind::Comma && cursor.index() > 0 && !begins_operand(token)) {
        return clause_goes_on && token.kind == TokenKind::Comma ? "one ',' is too many" : "the ',' before it is too many";
    }
    if (expected == "a key" && token.kind == TokenKind::String) return "keys are written without quotes";
    if (expected == "a property key") return "a key with other signs is written in backticks: n.`a key`";
    if (expected == "a variable" && token.kind == TokenKind::String) return "a name with other signs is written in backticks";
    if (expected.starts_with("NULL")) return "IS is followed by NULL or NOT NULL; other values are compared with '='";
    return {};
}

}  // namespace

bool hints_at_token(TokenKind kind) noexcept {
    return kind != TokenKind::Semicolon && !hint_for_sign(kind).empty();
}

std::string hint_at(const Cursor& cursor, std::string_view expected) {
    const Token& token = cursor.peek();
    const Token& last = before(cursor);
    if (std::string hint = hint_for_sign(token.kind); !hint.empty()) return hint;
    if (std::string hint = hint_for_expected(cursor, expected); !hint.empty()) return hint;
    if (std::string hint = hint_for_pattern(cursor, expected); !hint.empty()) return hint;
    if (cursor.index() > 0 && last.kind == TokenKind::String && last.range.end == token.range.start) {
        return "a quote inside a text is written \\'";
    }
    if (token.kind == TokenKind::Word) {
        if (std::string hint = hint_for_word(cursor, expected); !hint.empty()) return hint;
    }
    if (cursor.index() > 0 && ends_operand(last) && begins_operand(token)) return "a ',' or an operator is missing before it";
    return {};
}

}  // namespace kveld::query::parse
