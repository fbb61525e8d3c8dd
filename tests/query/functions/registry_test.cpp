#include "query/functions/registry.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "../answer.h"

namespace kveld::query::functions {
namespace {

// An example is an expression, or a statement of its own.
std::string statement_of(std::string_view example) {
    const bool is_statement = example.starts_with("CREATE ") || example.starts_with("UNWIND ");
    return is_statement ? std::string(example) : "RETURN " + std::string(example);
}

constexpr std::string_view kOperators[] = {"+",  "-",       "*",           "/",         "%",        "^",
                                           "in", "=~",      "starts with", "ends with", "contains", "unary -",
                                           "[]", "unary +", "[..]",        "[x..]",     "[..x]"};

}  // namespace

BOOST_AUTO_TEST_SUITE(function_registry)

BOOST_AUTO_TEST_CASE(every_example_is_true) {
    for (const Function& function : all_functions()) {
        BOOST_TEST_CONTEXT(function.example) {
            BOOST_TEST(testing::answer(statement_of(function.example)) == "true");
        }
    }
    for (const Aggregate& aggregate : all_aggregates()) {
        BOOST_TEST_CONTEXT(aggregate.example) {
            BOOST_TEST(testing::answer(statement_of(aggregate.example)) == "true");
        }
    }
    for (const std::string_view name : kOperators) {
        const Function* const function = find_function(name);
        if (function == nullptr) {
            BOOST_ERROR("no function " << name);
            continue;
        }
        BOOST_TEST_CONTEXT(function->example) {
            BOOST_TEST(testing::answer(statement_of(function->example)) == "true");
        }
    }
}

BOOST_AUTO_TEST_CASE(every_line_is_whole) {
    const auto check = [](const auto& line) {
        BOOST_TEST_CONTEXT(line.name) {
            BOOST_TEST(!line.description.empty());
            // An example shows what it is an example of.
            std::string name(line.name.substr(0, line.name.find('(')));
            BOOST_TEST(line.example.find(name + '(') != std::string_view::npos);
        }
    };
    for (const Function& function : all_functions()) {
        check(function);
        BOOST_TEST(function.implementation != nullptr);
        BOOST_TEST(function.optional_parameters <= function.parameters.size());
    }
    for (const Aggregate& aggregate : all_aggregates()) {
        check(aggregate);
        BOOST_TEST(aggregate.make != nullptr);
    }
}

BOOST_AUTO_TEST_CASE(names_are_sorted_and_found_in_any_case) {
    const auto sorted_by_name = [](const auto& lines) {
        return std::ranges::is_sorted(lines, {}, [](const auto& line) {
            std::string small(line.name);
            std::ranges::transform(small, small.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
            return small;
        });
    };
    BOOST_TEST(sorted_by_name(all_functions()));
    BOOST_TEST(sorted_by_name(all_aggregates()));
    BOOST_TEST(find_function("TOUPPER") == find_function("toUpper"));
    BOOST_TEST(find_aggregate("Collect") == find_aggregate("collect"));
    BOOST_TEST(find_function("collect") == nullptr);
    BOOST_TEST(find_function("") == nullptr);
    BOOST_TEST(find_aggregate("size") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query::functions
