#pragma once

// What the text of a literal means.
//
//     read_string("'a\\u00e9\\n'", range)  → "aé\n"        read_number("0x1F", range) → Number{31}
//
// Refuses, as QueryError (SyntaxError) with the place inside the literal: escapes that do not exist (UnexpectedSyntax),
// \u without four and \U without eight hexadecimal digits, half a surrogate pair, a code point beyond U+10FFFF
// (InvalidUnicodeLiteral); numbers with letters in them or with leading zeros (InvalidNumberLiteral), integers beyond
// 64 bits (IntegerOverflow), floats beyond their range (FloatingPointOverflow).

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "query/query_error.h"

namespace kveld::query::parse {

// `text` is the literal with its quotes, `range` where it stands.
std::string read_string(std::string_view text, SourceRange range);

// The name in backticks; a doubled one stands for one, and the name may be empty.
std::string read_quoted_name(std::string_view text);

// Without a sign. `negative`: a minus stands before it, which belongs to the value and makes -2^63 possible.
std::variant<std::int64_t, double> read_number(std::string_view text, bool negative, SourceRange range);

}  // namespace kveld::query::parse
