#pragma once

// What the parser says where it cannot go on: what it expected, what it found, and what was probably meant.
//
//     unexpected(cursor, "an expression");     → expected an expression but found ')'

#include <string_view>

#include "query/parse/cursor.h"

namespace kveld::query::parse {

// A sign as it is written; empty for kinds that are written in many ways.
std::string_view sign_of(TokenKind kind) noexcept;

// Refuses the current token.
[[noreturn]] void unexpected(const Cursor& cursor, std::string_view expected);

// Refuses an opening bracket that nothing closes; or the current token, where that is the greater mistake.
[[noreturn]] void unclosed(const Cursor& cursor, const Token& opening, std::string_view closing);

}  // namespace kveld::query::parse
