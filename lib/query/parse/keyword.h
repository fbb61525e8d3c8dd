#pragma once

// The words of the language that mean something of themselves. They ignore case.
//
//     keyword_of("Match") == Keyword::Match;   keyword_of("person") == Keyword::None;   is_reserved(Keyword::Match)
//
// Labels, types and property keys may be any word. Variables may not be a reserved one, except in backticks; words
// that are told by what follows them (count, all, shortestPath …) are no keywords at all.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kveld::query::parse {

enum class Keyword : std::uint8_t {
    None,
    And,
    As,
    Asc,
    Ascending,
    By,
    Call,
    Case,
    Contains,
    Create,
    Delete,
    Desc,
    Descending,
    Detach,
    Distinct,
    Else,
    End,
    Ends,
    Explain,
    False,
    In,
    Is,
    Limit,
    Match,
    Merge,
    Not,
    Null,
    On,
    Optional,
    Or,
    Order,
    Profile,
    Remove,
    Return,
    Set,
    Skip,
    Starts,
    Then,
    True,
    Union,
    Unwind,
    When,
    Where,
    With,
    Xor,
    Yield,
};

struct KeywordEntry {
    std::string_view text;  // in capitals
    Keyword keyword;
    bool reserved;  // not a variable's name
    bool begins_clause;
};

// In alphabetical order.
inline constexpr std::array<KeywordEntry, 45> kKeywords{{
    {"AND", Keyword::And, true, false},
    {"AS", Keyword::As, true, false},
    {"ASC", Keyword::Asc, false, false},
    {"ASCENDING", Keyword::Ascending, false, false},
    {"BY", Keyword::By, false, false},
    {"CALL", Keyword::Call, false, true},
    {"CASE", Keyword::Case, true, false},
    {"CONTAINS", Keyword::Contains, true, false},
    {"CREATE", Keyword::Create, true, true},
    {"DELETE", Keyword::Delete, true, true},
    {"DESC", Keyword::Desc, false, false},
    {"DESCENDING", Keyword::Descending, false, false},
    {"DETACH", Keyword::Detach, true, true},
    {"DISTINCT", Keyword::Distinct, true, false},
    {"ELSE", Keyword::Else, true, false},
    {"END", Keyword::End, true, false},
    {"ENDS", Keyword::Ends, true, false},
    {"EXPLAIN", Keyword::Explain, false, false},
    {"FALSE", Keyword::False, true, false},
    {"IN", Keyword::In, true, false},
    {"IS", Keyword::Is, true, false},
    {"LIMIT", Keyword::Limit, true, false},
    {"MATCH", Keyword::Match, true, true},
    {"MERGE", Keyword::Merge, true, true},
    {"NOT", Keyword::Not, true, false},
    {"NULL", Keyword::Null, true, false},
    {"ON", Keyword::On, false, false},
    {"OPTIONAL", Keyword::Optional, true, true},
    {"OR", Keyword::Or, true, false},
    {"ORDER", Keyword::Order, true, false},
    {"PROFILE", Keyword::Profile, false, false},
    {"REMOVE", Keyword::Remove, true, true},
    {"RETURN", Keyword::Return, true, true},
    {"SET", Keyword::Set, true, true},
    {"SKIP", Keyword::Skip, true, false},
    {"STARTS", Keyword::Starts, true, false},
    {"THEN", Keyword::Then, true, false},
    {"TRUE", Keyword::True, true, false},
    {"UNION", Keyword::Union, true, false},
    {"UNWIND", Keyword::Unwind, true, true},
    {"WHEN", Keyword::When, true, false},
    {"WHERE", Keyword::Where, true, false},
    {"WITH", Keyword::With, true, true},
    {"XOR", Keyword::Xor, true, false},
    {"YIELD", Keyword::Yield, false, false},
}};

Keyword keyword_of(std::string_view word) noexcept;
std::string_view text_of(Keyword keyword) noexcept;  // in capitals; empty for None
bool is_reserved(Keyword keyword) noexcept;

// ASCII capitals, which is all that keywords need.
std::string capitals(std::string_view word);
bool equals_ignoring_case(std::string_view word, std::string_view capitals) noexcept;

}  // namespace kveld::query::parse
