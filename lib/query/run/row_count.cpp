#include "query/run/row_count.h"

#include <string>

#include "query/run/evaluator.h"

namespace kveld::query::run {
std::uint64_t row_count(const bind::Expression& count, std::string_view clause, const Context& context) {
    const graph::Value value = evaluate_constant(count, context);
    if (value.type() != graph::ValueType::Integer) {
        throw QueryError(
            ErrorType::SyntaxError, "InvalidArgumentType",
            std::string(clause) + " takes an Integer, not a value of type " + std::string(graph::name_of(value.type())),
            count.range);
    }
    if (value.as_integer() < 0) {
        throw QueryError(ErrorType::SyntaxError, "NegativeIntegerArgument",
                         std::string(clause) + " takes a number of rows, which is not below 0", count.range);
    }
    return static_cast<std::uint64_t>(value.as_integer());
}

}  // namespace kveld::query::run
