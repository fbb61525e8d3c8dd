#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "../answer.h"

namespace kveld::query::testing {
namespace {

struct Line {
    std::string_view list;
    std::string_view aggregates;
    std::string_view expected;
};

constexpr Line kLines[] = {
    {"[]", "count(x), count(*), collect(x), min(x), max(x), sum(x), avg(x)", "0 | 0 | [] | null | null | 0 | null"},
    {"[]", "stDev(x), stDevP(x), percentileDisc(x, 0.5), percentileCont(x, 0.5)", "0.0 | 0.0 | null | null"},
    {"[null, null]", "count(x), count(*), collect(x), min(x), sum(x), avg(x)", "0 | 2 | [] | null | 0 | null"},
    {"[1, null, 2]", "count(x), count(*), collect(x), sum(x), avg(x)", "2 | 3 | [1, 2] | 3 | 1.5"},
    {"[1, 2.5]", "sum(x), avg(x), min(x), max(x)", "3.5 | 1.75 | 1 | 2.5"},
    {"['a', 'b', 'B', null, 'abc', 'abc1']", "min(x), max(x), count(x)", "'B' | 'b' | 5"},
    {"[[1], [2], [2, 1]]", "min(x), max(x)", "[1] | [2, 1]"},
    {"[1, 'a', null, [1, 2], 0.2, 'b']", "min(x), max(x)", "[1, 2] | 1"},
    {"[date('2024-06-13'), date('2023-12-04')]", "min(x), max(x), collect(x)",
     "2023-12-04 | 2024-06-13 | [2024-06-13, 2023-12-04]"},
    {"[9223372036854775807, 1]", "sum(x)", "ArithmeticError IntegerOverflow"},
    {"[9223372036854775807, 1.0]", "sum(x)", "9223372036854775808.0"},
    {"['a', 1]", "sum(x)", "TypeError InvalidArgumentValue"},
    {"[true, 1]", "avg(x)", "TypeError InvalidArgumentValue"},
    {"[2, 4, 4, 4, 5, 5, 7, 9]", "stDevP(x)", "2.0"},
    {"[1000000001.0, 1000000002.0, 1000000003.0]", "stDev(x)", "1.0"},
    {"[7]", "stDev(x), stDevP(x)", "0.0 | 0.0"},
    {"[10, 20, 30]", "percentileDisc(x, 0.0), percentileDisc(x, 0.34), percentileDisc(x, 1)", "10 | 20 | 30"},
    {"[30, 10.0, 20]", "percentileCont(x, 0.25), percentileCont(x, 1.0), percentileDisc(x, 0)", "15.0 | 30.0 | 10.0"},
    {"[10]", "percentileDisc(x, 1.1)", "ArgumentError NumberOutOfRange"},
    {"[10]", "percentileCont(x, -0.1)", "ArgumentError NumberOutOfRange"},
    {"[1, 1, 2, null]", "count(DISTINCT x), collect(DISTINCT x), sum(DISTINCT x)", "2 | [1, 2] | 3"},
    {"['één', 'twee']", "collect(x), collect({v: x})", "['één', 'twee'] | [{v: 'één'}, {v: 'twee'}]"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(aggregates)

BOOST_AUTO_TEST_CASE(of_one_group) {
    for (const Line& line : kLines) {
        BOOST_TEST_CONTEXT(line.list << " " << line.aggregates) {
            BOOST_TEST(answer("UNWIND " + std::string(line.list) + " AS x RETURN " + std::string(line.aggregates)) ==
                       line.expected);
        }
    }
}

// More rows than a chunk has, and more groups.
BOOST_AUTO_TEST_CASE(of_many_groups) {
    BOOST_TEST(
        answer("UNWIND range(0, 9999) AS i WITH i % 3000 AS k, sum(i) AS s, count(*) AS n, max(toString(i)) AS m "
               "WHERE k = 999 RETURN s, n, m") == "21996 | 4 | '9999'");
    BOOST_TEST(answer("UNWIND range(0, 9999) AS i RETURN sum(i), avg(i), size(collect(i)), min(i), max(i)") ==
               "49995000 | 4999.5 | 10000 | 0 | 9999");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query::testing
