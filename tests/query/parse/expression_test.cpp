#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "printed.h"
#include "query/parse/parser.h"

namespace kveld::query::parse {
namespace {

struct Row {
    std::string_view expression;
    std::string_view printed;
};

const std::vector<Row> kLiteralsAndNames{
    {"null", "null"},
    {"TRUE", "true"},
    {"False", "false"},
    {"1", "1"},
    {"-1", "-1"},
    {"- 1", "-1"},
    {"+1", "(+ 1)"},
    {"--1", "(- -1)"},
    {"0x1F", "31"},
    {"-0o17", "-15"},
    {"1.5", "1.5"},
    {".5", "0.5"},
    {"1e3", "1000.0"},
    {"-2.5E-1", "-0.25"},
    {"'a'", "'a'"},
    {R"("b")", "'b'"},
    {R"('a\'b')", "'a'b'"},
    {R"("é\n")", R"('é
')"},
    {"[]", "[]"},
    {"[1, [2]]", "[1, [2]]"},
    {"[ 'a' ]", "['a']"},
    {"{}", "{}"},
    {"{a: 1, `b c`: {d: 2}, match: 3, ``: 4}", "{a: 1, b c: {d: 2}, match: 3, : 4}"},
    {"$name", "$name"},
    {"$0", "$0"},
    {"$`a name`", "$a name"},
    {"$match", "$match"},
    {"n", "n"},
    {"`a b`", "a b"},
    {"`a``b`", "a`b"},
    {"count", "count"},
    {"all", "all"},
    {"exists", "exists"},
    {"desc", "desc"},
};

const std::vector<Row> kLookups{
    {"n.name", "n.name"},
    {"n.address.city", "n.address.city"},
    {"n.`a key`", "n.a key"},
    {"n.match", "n.match"},
    {"$p.x", "$p.x"},
    {"{a: 1}.a", "{a: 1}.a"},
    {"f(x).y", "f(x).y"},
    {"l[0]", "l[0]"},
    {"l[1][2]", "l[1][2]"},
    {"l[n.key]", "l[n.key]"},
    {"m['a']", "m['a']"},
    {"l[0].x", "l[0].x"},
    {"l[1..2]", "l[1..2]"},
    {"l[1..]", "l[1.._]"},
    {"l[..2]", "l[_..2]"},
    {"l[..]", "l[_.._]"},
    {"l[-2..-1]", "l[-2..-1]"},
    {"l[1..2][0]", "l[1..2][0]"},
    {"n:A", "(n:A)"},
    {"n:A:B", "(n:(& A B))"},
    {"n:A&B", "(n:(& A B))"},
    {"n:A|B", "(n:(| A B))"},
    {"n:!A", "(n:!A)"},
    {"n:%", "(n:%)"},
    {"n:(A|B)&!C", "(n:(& (| A B) !C))"},
    {"n:A|:B", "(n:(| A B))"},
    {"n.x:A", "(n.x:A)"},
    {"n:A|B&C", "(n:(| A (& B C)))"},
    {"n:!A&B", "(n:(& !A B))"},
    {"n:!!A", "(n:!!A)"},
    {"n:`a b`", "(n:a b)"},
};

const std::vector<Row> kOperators{
    {"1 + 2 * 3 ^ 4", "(+ 1 (* 2 (^ 3 4)))"},
    {"1 ^ 2 * 3 + 4", "(+ (* (^ 1 2) 3) 4)"},
    {"1 - 2 - 3", "(- (- 1 2) 3)"},
    {"8 / 4 / 2", "(/ (/ 8 4) 2)"},
    {"2 ^ 3 ^ 2", "(^ (^ 2 3) 2)"},
    {"7 % 4 * 2", "(* (% 7 4) 2)"},
    {"(1 + 2) * 3", "(* (+ 1 2) 3)"},
    {"1 - (2 - 3)", "(- 1 (- 2 3))"},
    {"-2 ^ 2", "(^ -2 2)"},
    {"2 ^ -2", "(^ 2 -2)"},
    {"-n.x ^ 2", "(^ (- n.x) 2)"},
    {"-(1)", "(- 1)"},
    {"1 -1", "(- 1 1)"},
    {"1--1", "(- 1 -1)"},
    {"1 + -1", "(+ 1 -1)"},
    {"-n.x", "(- n.x)"},
    {"-f(1)", "(- f(1))"},
    {"- -n", "(- (- n))"},
    {"+-1", "(+ -1)"},
    {"a = b", "(a = b)"},
    {"a <> b", "(a <> b)"},
    {"a < b", "(a < b)"},
    {"a <= b", "(a <= b)"},
    {"a > b", "(a > b)"},
    {"a >= b", "(a >= b)"},
    {"a < b <= c", "(a < b <= c)"},
    {"a = b = c", "(a = b = c)"},
    {"(a < b) < c", "((a < b) < c)"},
    {"a < (b < c)", "(a < (b < c))"},
    {"a + 1 < b * 2", "((+ a 1) < (* b 2))"},
    {"a AND b AND c", "(and a b c)"},
    {"a OR b OR c", "(or a b c)"},
    {"a XOR b XOR c", "(xor a b c)"},
    {"(a AND b) AND c", "(and (and a b) c)"},
    {"a OR b XOR c AND d", "(or a (xor b (and c d)))"},
    {"a AND b XOR c OR d", "(or (xor (and a b) c) d)"},
    {"a AND b OR c AND d", "(or (and a b) (and c d))"},
    {"a OR b AND c OR d", "(or a (and b c) d)"},
    {"NOT a", "(not a)"},
    {"NOT NOT a", "(not (not a))"},
    {"NOT a AND b", "(and (not a) b)"},
    {"NOT a = b", "(not (a = b))"},
    {"NOT (a AND b)", "(not (and a b))"},
    {"a IS NULL", "(is-null a)"},
    {"a IS NOT NULL", "(is-not-null a)"},
    {"NOT a IS NULL", "(not (is-null a))"},
    {"a IS NULL IS NOT NULL", "(is-not-null (is-null a))"},
    {"a + b IS NULL", "(is-null (+ a b))"},
    {"a = b IS NULL", "(a = (is-null b))"},
    {"a.x IS NULL AND b", "(and (is-null a.x) b)"},
    {"a IN b", "(in a b)"},
    {"a IN [1] = c", "((in a [1]) = c)"},
    {"a + b IN c + d", "(in (+ a b) (+ c d))"},
    {"NOT a IN b", "(not (in a b))"},
    {"a IN b IN c", "(in (in a b) c)"},
    {"a IN b[0]", "(in a b[0])"},
    {"a STARTS WITH b", "(starts-with a b)"},
    {"a ENDS WITH b", "(ends-with a b)"},
    {"a CONTAINS b", "(contains a b)"},
    {"a =~ b", "(matches a b)"},
    {"a starts with b + c", "(starts-with a (+ b c))"},
    {"a STARTS WITH 'x' AND NOT b CONTAINS 'y' OR c =~ '.*'",
     "(or (and (starts-with a 'x') (not (contains b 'y'))) (matches c '.*'))"},
    {"n:A AND n:B", "(and (n:A) (n:B))"},
    {"NOT n:A", "(not (n:A))"},
    {"n:A = true", "((n:A) = true)"},
};

const std::vector<Row> kCases{
    {"CASE WHEN a THEN 1 END", "(case when a then 1)"},
    {"CASE WHEN a THEN 1 WHEN b THEN 2 ELSE 3 END", "(case when a then 1 when b then 2 else 3)"},
    {"CASE n.x WHEN 1 THEN 'a' WHEN 2 THEN 'b' ELSE null END", "(case n.x when 1 then 'a' when 2 then 'b' else null)"},
    {"CASE CASE WHEN a THEN b END WHEN c THEN d END", "(case (case when a then b) when c then d)"},
};

const std::vector<Row> kComprehensions{
    {"[x IN xs]", "[x in xs]"},
    {"[x IN xs WHERE x > 1]", "[x in xs where (x > 1)]"},
    {"[x IN xs | x + 1]", "[x in xs | (+ x 1)]"},
    {"[x IN xs WHERE x > 1 | x + 1]", "[x in xs where (x > 1) | (+ x 1)]"},
    {"[x IN xs, y]", "[(in x xs), y]"},
    {"[(x IN xs)]", "[(in x xs)]"},
    {"[x IN xs WHERE x IN [1, 2] | [x, x]]", "[x in xs where (in x [1, 2]) | [x, x]]"},
    {"[x IN xs WHERE x:A | x.y]", "[x in xs where (x:A) | x.y]"},
    {"[x IN xs WHERE (x:A|B) | x:C|D]", "[x in xs where (x:(| A B)) | (x:(| C D))]"},
    {"[x IN [y IN ys WHERE y:A | y.z] | x]", "[x in [y in ys where (y:A) | y.z] | x]"},
    {"[(a)-->(b) | b.x]", "[(a)-->(b) | b.x]"},
    {"[p = (a)-->(b) WHERE b:B | p]", "[p = (a)-->(b) where (b:B) | p]"},
    {"[(a)-[:T|U]->(:A|B) | 1]", "[(a)-[:(| T U)]->(:(| A B)) | 1]"},
    {"[(a)-->(b)]", "[<(a)-->(b)>]"},
    {"[(a)-->(b), 1]", "[<(a)-->(b)>, 1]"},
    {"[p = (a)]", "[(p = a)]"},
    {"all(x IN xs WHERE x)", "all(x in xs where x)"},
    {"ANY(x IN xs WHERE x > 1)", "any(x in xs where (x > 1))"},
    {"none(x IN xs WHERE x)", "none(x in xs where x)"},
    {"single(x IN xs WHERE x)", "single(x in xs where x)"},
    {"all(x)", "all(x)"},
    {"any.thing(x IN xs)", "any.thing((in x xs))"},
    {"reduce(a = 0, x IN xs | a + x)", "reduce(a = 0, x in xs | (+ a x))"},
    {"reduce(a = [], x IN [1, 2] | a + [x * 2])", "reduce(a = [], x in [1, 2] | (+ a [(* x 2)]))"},
};

const std::vector<Row> kCalls{
    {"f()", "f()"},           {"f(1)", "f(1)"},
    {"f(1, 2)", "f(1, 2)"},   {"date.truncate('day', x)", "date.truncate('day', x)"},
    {"`my f`(1)", "my f(1)"}, {"f(DISTINCT x)", "f(distinct x)"},
    {"count(*)", "count(*)"}, {"Count( * )", "count(*)"},
    {"count(n)", "count(n)"},
};

const std::vector<Row> kPatternsAndSubqueries{
    {"(a)-->(b)", "<(a)-->(b)>"},
    {"NOT (a)-[:T]->()", "(not <(a)-[:T]->()>)"},
    {"(a)<--(b) AND true", "(and <(a)<--(b)> true)"},
    {"exists((a)-->())", "exists(<(a)-->()>)"},
    {"size((a)--())", "size(<(a)--()>)"},
    {"(:A)-->({x: 1})", "<(:A)-->({x: 1})>"},
    {"(a) - (b)", "(- a b)"},
    {"(a) -1", "(- a 1)"},
    {"(a)-[1]", "(- a [1])"},
    {"(a) < -1", "(a < -1)"},
    {"(a) < (b)", "(a < b)"},
    {"(a)-[b]", "(- a [b])"},
    {"(1)--(2)", "(- 1 (- 2))"},
    {"(a)", "a"},
    {"(a)-->(b)-->(c) = true", "(<(a)-->(b)-->(c)> = true)"},
    {"(n:A)", "(n:A)"},
    {"(n:A|B)", "(n:(| A B))"},
    {"shortestPath((a)-[*]-(b))", "<shortestPath((a)-[*..]-(b))>"},
    {"allShortestPaths((a)-[:T*..5]->(b))", "<allShortestPaths((a)-[:T*..5]->(b))>"},
    {"length(shortestPath((a)--(b)))", "length(<shortestPath((a)--(b))>)"},
    {"EXISTS { (a)-->(b) }", "exists{MATCH (a)-->(b)}"},
    {"exists { (a)-->(b) WHERE b.x = 1 }", "exists{MATCH (a)-->(b) WHERE (b.x = 1)}"},
    {"EXISTS { MATCH (a) WHERE a.x RETURN a }", "exists{MATCH (a) WHERE a.x RETURN a}"},
    {"COUNT { (a) }", "count{MATCH (a)}"},
    {"count { MATCH (a) RETURN a UNION MATCH (b) RETURN b }", "count{MATCH (a) RETURN a UNION MATCH (b) RETURN b}"},
    {"COUNT { p = (a)-->(), (c) }", "count{MATCH p = (a)-->(), (c)}"},
    {"EXISTS { MATCH (a) WHERE EXISTS { (a)-->(b) } }", "exists{MATCH (a) WHERE exists{MATCH (a)-->(b)}}"},
    {"exists { shortestPath((a)-[*]-(b)) }", "exists{MATCH shortestPath((a)-[*..]-(b))}"},
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.expression) {
            const Statement statement = parse("RETURN " + std::string(row.expression));
            BOOST_TEST(testing::printed(testing::returned(statement)) == row.printed);
        }
    }
}

BOOST_AUTO_TEST_SUITE(expressions)

BOOST_AUTO_TEST_CASE(literals_and_names) {
    check(kLiteralsAndNames);
}
BOOST_AUTO_TEST_CASE(properties_indexes_and_labels) {
    check(kLookups);
}
BOOST_AUTO_TEST_CASE(operators_by_precedence) {
    check(kOperators);
}
BOOST_AUTO_TEST_CASE(case_expressions) {
    check(kCases);
}
BOOST_AUTO_TEST_CASE(comprehensions_quantifiers_and_reduce) {
    check(kComprehensions);
}
BOOST_AUTO_TEST_CASE(calls) {
    check(kCalls);
}
BOOST_AUTO_TEST_CASE(patterns_and_subqueries) {
    check(kPatternsAndSubqueries);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::query::parse
