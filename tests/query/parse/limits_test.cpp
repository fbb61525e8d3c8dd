#include <boost/test/unit_test.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "printed.h"
#include "query/parse/parser.h"

namespace kveld::query::parse {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

std::string message(const std::string& query) {
    try {
        static_cast<void>(parse(query));
        return "parsed";
    } catch (const QueryError& error) {
        return error.what();
    }
}

// What may be written any number of times: one in the other, or one behind the other.
struct Repetition {
    std::string_view start;
    std::string_view opening;
    std::string_view middle;
    std::string_view closing;
    std::size_t deepest;  // the number that is still taken
    std::string_view end{};

    std::string query(std::size_t times) const {
        return std::string(start) + repeated(opening, times) + std::string(middle) + repeated(closing, times) +
               std::string(end);
    }
};

// One level is the expression in the middle, or what stands around all.
const std::vector<Repetition> kNested{
    {"RETURN ", "(", "1", ")", kMaximumDepth - 1},
    {"RETURN ", "[", "1", "]", kMaximumDepth - 1},
    {"RETURN ", "{a: ", "1", "}", kMaximumDepth - 1},
    {"RETURN ", "f(", "1", ")", kMaximumDepth - 1},
    {"RETURN ", "[x IN ", "1", "]", kMaximumDepth - 1},
    {"RETURN ", "all(x IN ", "1", " WHERE x)", kMaximumDepth - 1},
    {"RETURN ", "reduce(a = ", "1", ", x IN y | z)", kMaximumDepth - 1},
    {"RETURN ", "CASE WHEN ", "a", " THEN b END", kMaximumDepth - 1},
    {"RETURN ", "CASE ", "a", " WHEN b THEN c END", kMaximumDepth - 1},
    {"RETURN ", "a[", "1", "]", kMaximumDepth - 1},
    {"RETURN ", "[(a)-->({x: ", "1", "}) | 1]", kMaximumDepth / 2 - 1},
    {"RETURN ", "EXISTS { MATCH (a) WHERE ", "b", "}", kMaximumDepth - 1},
    {"RETURN ", "COUNT { (a {x: ", "b", "}) }", kMaximumDepth / 2 - 1},
    {"RETURN ", "NOT ", "a", "", kMaximumDepth - 1},
    {"RETURN ", "- ", "a", "", kMaximumDepth - 1},
    {"RETURN ", "1 - (", "a", ")", kMaximumDepth - 1},
    {"RETURN ", "", "a", ".b", kMaximumDepth - 1},
    {"RETURN ", "", "a", "[0]", kMaximumDepth - 1},
    {"RETURN ", "", "a", " + 1", kMaximumDepth - 1},
    {"RETURN ", "", "a", " IS NULL", kMaximumDepth - 1},
    {"RETURN a:", "(", "A", ")", kMaximumDepth - 2},
    {"RETURN a:", "!", "A", "", kMaximumDepth - 2},
    {"MATCH ", "(", "(a)", ")", kMaximumDepth, " RETURN a"},
};

BOOST_AUTO_TEST_SUITE(limits)

BOOST_AUTO_TEST_CASE(nesting_has_a_depth) {
    for (const Repetition& nested : kNested) {
        BOOST_TEST_CONTEXT(nested.query(1)) {
            BOOST_TEST(message(nested.query(nested.deepest)) == "parsed");
            BOOST_TEST(message(nested.query(nested.deepest + 1)) == "this nests deeper than 500 levels");
            BOOST_TEST(message(nested.query(20'000)) == "this nests deeper than 500 levels");
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_closed_is_deep_too) {
    for (const std::string_view opening :
         {"(", "[", "{a: ", "f(", "[x IN ", "EXISTS { MATCH (a) WHERE ", "CASE WHEN "}) {
        BOOST_TEST(message("RETURN " + repeated(opening, 100'000)) == "this nests deeper than 500 levels");
    }
}

BOOST_AUTO_TEST_CASE(a_tree_knows_its_height) {
    const auto height = [](const std::string& expression) {
        return testing::returned(parse("RETURN " + expression)).height;
    };
    BOOST_TEST(height("1") == 1U);
    BOOST_TEST(height("((1))") == 1U);
    BOOST_TEST(height("a + b + c") == 3U);
    BOOST_TEST(height("a AND b AND c") == 2U);
    BOOST_TEST(height("[[1], {a: [2, [3]]}]") == 5U);
    BOOST_TEST(height("[x IN [1] WHERE x.y.z | x]") == 4U);
    BOOST_TEST(height("(a)-->({x: [1]})") == 4U);
    BOOST_TEST(height("EXISTS { MATCH (a {x: [1]}) UNWIND [[1, [2]]] AS b RETURN b }") == 5U);
    BOOST_TEST(height("COUNT { CREATE (a) SET a.x = b.y.z.q }") == 5U);
    BOOST_TEST(height("CASE a WHEN b THEN c ELSE d.e.f END") == 4U);
}

BOOST_AUTO_TEST_CASE(long_queries_have_no_depth) {
    constexpr std::size_t kMany = 100'000;
    BOOST_TEST(message("RETURN [1" + repeated(", (a)", kMany) + "]") == "parsed");
    BOOST_TEST(message("RETURN a" + repeated(" AND NOT (b)-->()", kMany)) == "parsed");
    BOOST_TEST(message("RETURN a" + repeated(" < b", kMany)) == "parsed");
    BOOST_TEST(message("RETURN f(a" + repeated(", [x IN y WHERE x:A | x.z]", kMany) + ")") == "parsed");
    BOOST_TEST(message("RETURN CASE" + repeated(" WHEN a THEN b", kMany) + " END") == "parsed");
    BOOST_TEST(message("MATCH (a)" + repeated("-[:T*1..2]->(:A|B {x: 1})", kMany) + " RETURN a") == "parsed");
    BOOST_TEST(message(repeated("MATCH (a) WITH a ", kMany) + "RETURN a") == "parsed");
    BOOST_TEST(message("RETURN 1 AS a" + repeated(" UNION RETURN 1 AS a", kMany)) == "parsed");
    BOOST_TEST(message("RETURN a:A" + repeated("|A", kMany)) == "parsed");
    BOOST_TEST(message("RETURN '" + repeated("\\u00e9", kMany) + "'") == "parsed");
    BOOST_TEST(message("RETURN " + repeated("a", 1'000'000)) == "parsed");
    BOOST_TEST(message("MATCH (n) " + repeated("a", 1'000'000)) ==
               "expected a clause or the end of the query but found '" + repeated("a", 30) + "…'");
    // A name space, looked through once for the parenthesis of a call.
    BOOST_TEST(message("RETURN a" + repeated(".b", kMany) + "(1)") == "parsed");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::query::parse
