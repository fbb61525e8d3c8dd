// Long and deep statements: what can be bound is bound quickly, and what would grow beyond measure is refused.

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>

#include "bound.h"

namespace kveld::query::bind::testing {
namespace {

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

void check_refused(const std::string& query) {
    try {
        bind_text(query);
        BOOST_TEST(false, "was bound");
    } catch (const QueryError& error) {
        BOOST_TEST(std::string(error.what()) ==
                   "an expression inside so many others that repeat it is not supported yet");
        BOOST_TEST(error.hint() == "compute it in a WITH before");
        BOOST_TEST((error.kind() == base::ErrorKind::Unsupported));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(limits)

// Each level writes the one inside it twice.
BOOST_AUTO_TEST_CASE(what_doubles_with_each_level) {
    const auto nested_case = [](int levels) {
        return "MATCH (n) RETURN " + repeated("CASE ", levels) + "n.x" +
               repeated(" WHEN 1 THEN 2 WHEN 3 THEN 4 END", levels) + " AS x";
    };
    BOOST_TEST(!bound(nested_case(5)).empty());
    check_refused(nested_case(100));

    const auto nested_comparison = [](int levels) {
        return "MATCH (n) RETURN " + repeated("false = (", levels) + "n.x" + repeated(") = true", levels) + " AS x";
    };
    BOOST_TEST(bound(nested_comparison(2)) ==
               "Match (n) new n\n"
               "Project false = (false = n.x AND n.x = true) AND (false = n.x AND n.x = true) = true -> x\n"
               "columns x: x");
    check_refused(nested_comparison(100));

    std::ostringstream create;
    create << "MATCH (n) CREATE (a0 {x: n.x})";
    for (int i = 1; i < 100; ++i) {
        create << ", (a" << i << " {x: a" << i - 1 << ".x + a" << i - 1 << ".x})";
    }
    check_refused(create.str());
}

BOOST_AUTO_TEST_CASE(deep_expressions) {
    const std::string sum = "RETURN " + repeated("-(", 400) + "$age" + repeated(")", 400) + " AS x";
    BOOST_TEST(bound(sum).size() > 800U);
    const std::string lists = "RETURN " + repeated("[x IN ", 200) + "[1]" + repeated(" | x]", 200) + " AS x";
    BOOST_TEST(bound(lists).size() > 1000U);
}

BOOST_AUTO_TEST_CASE(long_statements) {
    std::ostringstream create;
    std::ostringstream columns;
    std::ostringstream predicate;
    create << "CREATE (a)";
    columns << "RETURN 0 AS c";
    predicate << "MATCH (n) WHERE n.x = 0";
    for (int i = 0; i < 2000; ++i) {
        create << ", (n" << i << " {x: " << i << "})-[:T]->(a)";
        columns << ", " << i << " AS c" << i;
        predicate << " AND n.x <> " << i;
    }
    const Statement created = bind_text(create.str());
    BOOST_TEST(std::get<CreateClause>(created.parts[0].clauses[0]).nodes.size() == 2001U);
    BOOST_TEST(bind_text(columns.str()).columns.size() == 2001U);
    const Statement matched = bind_text(predicate.str() + " RETURN n");
    BOOST_TEST(std::get<MatchClause>(matched.parts[0].clauses[0]).predicates.size() == 2001U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query::bind::testing
