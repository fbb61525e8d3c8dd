#pragma once

// What was probably meant by something that does not belong where it stands.
//
//     MATCH (n) RETRUN n            did you mean RETURN?
//     WHERE n.age == 30             equality is written '='
//     WHERE n.name LIKE 'A%'        write STARTS WITH 'A', ENDS WITH, CONTAINS or =~ 'A.*'

#include <string>
#include <string_view>

#include "query/parse/cursor.h"

namespace kveld::query::parse {

// About the current token, where `expected` should stand. Empty where nothing is known.
std::string hint_at(const Cursor& cursor, std::string_view expected);

// Whether this kind of token is a mistake of its own, whatever was expected: another language's operator.
bool hints_at_token(TokenKind kind) noexcept;

// A word that is no keyword: another language's, or a misspelled one.
std::string hint_for_word(std::string_view word);

// A character that stands outside of quotes and has no meaning there.
std::string hint_for_character(char32_t character);
std::string name_of_character(char32_t character);  // "'#'", "'—' (U+2014)", "U+200B"

}  // namespace kveld::query::parse
