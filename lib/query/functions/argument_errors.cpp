#include "query/functions/argument_errors.h"

namespace kveld::query::functions {
namespace {

bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Operators are words in small letters with a blank, or signs, or the one word IN.
bool is_operator(std::string_view name) noexcept {
    return !is_letter(name.front()) || name == "in" || name == "contains" || name.find(' ') != std::string_view::npos;
}

}  // namespace

std::string with_article(std::string_view name) {
    const bool vowel = !name.empty() && std::string_view("AEIO").find(name.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + std::string(name);
}

QueryError wrong_argument(std::string_view function, std::string_view wanted, const graph::Value& met) {
    const std::string what = is_operator(function) ? "'" + std::string(function) + "'" : std::string(function) + "()";
    return {ErrorType::TypeError, is_operator(function) ? "InvalidArgumentType" : "InvalidArgumentValue",
            what + " takes " + with_article(wanted) + ", not " + with_article(graph::name_of(met.type()))};
}

QueryError out_of_range(const std::string& message) {
    return {ErrorType::ArgumentError, "NumberOutOfRange", message};
}

}  // namespace kveld::query::functions
