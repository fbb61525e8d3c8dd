#include "answer.h"

#include "asked.h"
#include "query/query_error.h"

namespace kveld::query::testing {

std::string answer(std::string_view query) {
    try {
        std::string rows = Asked().rows(query);
        if (rows.ends_with('\n')) rows.pop_back();
        return rows;
    } catch (const QueryError& error) {
        return std::string(name_of(error.type())) + ' ' + error.detail();
    }
}

std::string answer_of_expression(std::string_view expression) {
    return answer("RETURN " + std::string(expression) + " AS x");
}

}  // namespace kveld::query::testing
