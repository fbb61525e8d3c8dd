#pragma once

// What a statement answers on an empty graph, as one text: its rows as Asked prints them, or the mistake.
//
//     answer("RETURN 1 + 1 AS x") == "2";     answer("RETURN 1 / 0 AS x") == "ArithmeticError DivisionByZero"

#include <string>
#include <string_view>

namespace kveld::query::testing {

std::string answer(std::string_view query);

// Of RETURN with this expression.
std::string answer_of_expression(std::string_view expression);

}  // namespace kveld::query::testing
