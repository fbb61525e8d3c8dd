// Whole queries on one small graph, and all of their answers.

#include <boost/test/unit_test.hpp>

#include "../asked.h"

namespace kveld::query::testing {
namespace {

// Ann (30) knows Bob (25) since 2001, Bob knows Cara (no age) since 2005, Cara knows Ann since 2009, Ann likes Cara.
// Dirk (25) knows nobody. Ann and Bob live in Ghent, Cara in Oslo.
constexpr std::string_view kPeople =
    "CREATE (ann:Person {id: 'ann', name: 'Ann', age: 30, born: date('1994-06-13')}), "
    "(bob:Person {id: 'bob', name: 'Bob', age: 25, born: date('1999-01-01')}), "
    "(cara:Person:Minister {id: 'cara', name: 'Cara'}), "
    "(dirk:Person {id: 'dirk', name: 'Dirk', age: 25}), "
    "(ghent:City {id: 'ghent', name: 'Ghent'}), (oslo:City {id: 'oslo', name: 'Oslo'}), "
    "(ann)-[:KNOWS {since: 2001}]->(bob), (bob)-[:KNOWS {since: 2005}]->(cara), (cara)-[:KNOWS {since: 2009}]->(ann), "
    "(ann)-[:LIKES]->(cara), (ann)-[:LIVES_IN]->(ghent), (bob)-[:LIVES_IN]->(ghent), (cara)-[:LIVES_IN]->(oslo)";

struct Question {
    std::string_view query;
    std::string_view answer;
};

constexpr Question kQuestions[] = {
    // Scans and labels.
    {"MATCH (p:Person) RETURN p.name", "'Ann'\n'Bob'\n'Cara'\n'Dirk'\n"},
    {"MATCH (n) RETURN count(*)", "6\n"},
    {"MATCH (n:Person&!Minister) RETURN count(n)", "3\n"},
    {"MATCH (n:Minister|City) RETURN n.name ORDER BY n.name", "'Cara'\n'Ghent'\n'Oslo'\n"},
    {"MATCH (n:Nobody) RETURN n", ""},
    {"MATCH (n) WHERE n:City RETURN n", "(:City {id: 'ghent', name: 'Ghent'})\n(:City {id: 'oslo', name: 'Oslo'})\n"},
    // Look-ups.
    {"MATCH (n {id: 'bob'}) RETURN n.name", "'Bob'\n"},
    {"MATCH (n:City {id: 'bob'}) RETURN n.name", ""},
    {"MATCH (n) WHERE n.id = null RETURN n", ""},
    {"UNWIND ['dirk', 'nobody', null, 'ann'] AS id MATCH (n {id: id}) RETURN n.name", "'Dirk'\n'Ann'\n"},
    {"MATCH (a {id: 'ann'}), (b {id: 'dirk'}) RETURN a.age - b.age", "5\n"},
    // Relationships.
    {"MATCH (a)-[k:KNOWS]->(b) RETURN a.name, k.since, b.name ORDER BY k.since",
     "'Ann' | 2001 | 'Bob'\n'Bob' | 2005 | 'Cara'\n'Cara' | 2009 | 'Ann'\n"},
    {"MATCH (:Person {id: 'ann'})-[r]->(x) RETURN type(r), x.name ORDER BY type(r)",
     "'KNOWS' | 'Bob'\n'LIKES' | 'Cara'\n'LIVES_IN' | 'Ghent'\n"},
    {"MATCH (:Person {id: 'ann'})<-[r]-(x) RETURN type(r), x.name", "'KNOWS' | 'Cara'\n"},
    {"MATCH (:Person {id: 'ann'})--(x:Person) RETURN x.name ORDER BY x.name", "'Bob'\n'Cara'\n'Cara'\n"},
    {"MATCH (a)-[:KNOWS|LIKES]->(b:Minister) RETURN a.name ORDER BY a.name", "'Ann'\n'Bob'\n"},
    {"MATCH (a:Person)-[:LIVES_IN]->(c)<-[:LIVES_IN]-(b:Person) WHERE a.name < b.name RETURN a.name, b.name, c.name",
     "'Ann' | 'Bob' | 'Ghent'\n"},
    {"MATCH (a)-[:KNOWS]->(b)-[:KNOWS]->(c)-[:KNOWS]->(a) RETURN count(*)", "3\n"},
    {"MATCH (a)-[:KNOWS]->(b), (a)-[:LIKES]->(c) RETURN a.name, b.name, c.name", "'Ann' | 'Bob' | 'Cara'\n"},
    {"MATCH (a)-[x]-(b)-[y]-(c) WHERE a.name = 'Dirk' RETURN x", ""},
    {"MATCH (a)-[r:!KNOWS]->(b) RETURN count(r)", "4\n"},
    // Several patterns, that hang together by nothing.
    {"MATCH (a:Minister), (b:City) RETURN a.name, b.name ORDER BY b.name", "'Cara' | 'Ghent'\n'Cara' | 'Oslo'\n"},
    {"MATCH (a)-[:LIKES]->(), (b)-[:LIKES]->() RETURN a", ""},
    // Paths of several relationships.
    {"MATCH ({id: 'ann'})-[r:KNOWS*]->(x) RETURN x.name, size(r) ORDER BY size(r)",
     "'Bob' | 1\n'Cara' | 2\n'Ann' | 3\n"},
    {"MATCH ({id: 'ann'})-[:KNOWS*0..1]->(x) RETURN x.name ORDER BY x.name", "'Ann'\n'Bob'\n"},
    {"MATCH ({id: 'ann'})-[:KNOWS*2]->(x) RETURN x.name", "'Cara'\n"},
    {"MATCH ({id: 'ann'})<-[r:KNOWS*2..2]-(x) RETURN x.name, [k IN r | k.since]", "'Bob' | [2009, 2005]\n"},
    {"MATCH (a {id: 'ann'})-[:KNOWS*1..3 {since: 2001}]->(x) RETURN x.name", "'Bob'\n"},
    {"MATCH p = ({id: 'ann'})-[:KNOWS*2]->() RETURN length(p), [n IN nodes(p) | n.name]",
     "2 | ['Ann', 'Bob', 'Cara']\n"},
    {"MATCH (a {id: 'ann'})-[:KNOWS*]->(a) RETURN a.name", "'Ann'\n"},
    {"MATCH (a {id: 'dirk'})-[*0..]-(b) RETURN b.name", "'Dirk'\n"},
    // What is there already, and what need not be.
    {"MATCH (a {id: 'bob'}) MATCH (a)-[:LIVES_IN]->(c) RETURN c.name", "'Ghent'\n"},
    {"MATCH (p:Person) OPTIONAL MATCH (p)-[:LIVES_IN]->(c) RETURN p.name, c.name",
     "'Ann' | 'Ghent'\n'Bob' | 'Ghent'\n'Cara' | 'Oslo'\n'Dirk' | null\n"},
    {"MATCH (p:Person) OPTIONAL MATCH (p)-[k:KNOWS]->(q) WHERE k.since > 2004 RETURN p.name, q.name",
     "'Ann' | null\n'Bob' | 'Cara'\n'Cara' | 'Ann'\n'Dirk' | null\n"},
    {"OPTIONAL MATCH (n:Nobody) RETURN n, n.name", "null | null\n"},
    {"OPTIONAL MATCH (n:Nobody) MATCH (n)-->(m) RETURN m", ""},
    {"OPTIONAL MATCH (n:Nobody) OPTIONAL MATCH (n)-->(m) RETURN m", "null\n"},
    {"MATCH (a)-[k:KNOWS {since: 2005}]->(b) MATCH (x)-[k]-(y) RETURN x.name, y.name",
     "'Bob' | 'Cara'\n'Cara' | 'Bob'\n"},
    // Grouping.
    {"MATCH (p:Person) RETURN p.age, count(*), collect(p.name)",
     "30 | 1 | ['Ann']\n25 | 2 | ['Bob', 'Dirk']\nnull | 1 | ['Cara']\n"},
    {"MATCH (p:Person) RETURN count(p.age), sum(p.age), avg(p.age), min(p.age), max(p.age)",
     "3 | 80 | 26.666666666666668 | 25 | 30\n"},
    {"MATCH (n:Nobody) RETURN count(*), sum(n.x), collect(n), max(n.x)", "0 | 0 | [] | null\n"},
    {"MATCH (n:Nobody) RETURN n.x, count(*)", ""},
    {"MATCH (p:Person) RETURN count(DISTINCT p.age)", "2\n"},
    {"MATCH (p:Person)-[:LIVES_IN]->(c) WITH c, count(p) AS n WHERE n > 1 RETURN c.name, n", "'Ghent' | 2\n"},
    {"UNWIND [1, 1.0, 2, null, null] AS x RETURN x, count(*)", "1 | 2\n2 | 1\nnull | 2\n"},
    {"UNWIND [1, 1.0, 'a', null, 'a', [1], [1.0]] AS x RETURN DISTINCT x", "1\n'a'\nnull\n[1]\n"},
    {"MATCH (p:Person) WITH p.age AS age, count(*) + 1 AS n RETURN age, n ORDER BY n DESC, age",
     "25 | 3\n30 | 2\nnull | 2\n"},
    // Order.
    {"MATCH (p:Person) RETURN p.name ORDER BY p.age, p.name DESC", "'Dirk'\n'Bob'\n'Ann'\n'Cara'\n"},
    {"MATCH (p:Person) RETURN p.name ORDER BY p.age DESC, p.name", "'Cara'\n'Ann'\n'Bob'\n'Dirk'\n"},
    {"MATCH (p:Person) RETURN p.name ORDER BY p.name SKIP 1 LIMIT 2", "'Bob'\n'Cara'\n"},
    {"MATCH (p:Person) RETURN p.name SKIP 3", "'Dirk'\n"},
    {"MATCH (p:Person) RETURN p.name LIMIT 0", ""},
    {"MATCH (p:Person) WITH p ORDER BY p.name DESC LIMIT 2 RETURN collect(p.name)", "['Dirk', 'Cara']\n"},
    {"UNWIND [3, 'b', null, 1.5, true, 'a', 2] AS x RETURN collect(x) AS l ORDER BY l",
     "[3, 'b', 1.5, true, 'a', 2]\n"},
    {"UNWIND [3, null, 1.5, 2] AS x RETURN x ORDER BY x", "1.5\n2\n3\nnull\n"},
    // Lists.
    {"UNWIND [] AS x RETURN x", ""},
    {"UNWIND null AS x RETURN x", ""},
    {"UNWIND [[1, 2], [3]] AS list UNWIND list AS x RETURN x", "1\n2\n3\n"},
    {"UNWIND [1, 2] AS x UNWIND ['a', 'b'] AS y RETURN x, y", "1 | 'a'\n1 | 'b'\n2 | 'a'\n2 | 'b'\n"},
    {"MATCH (p:Person) WITH collect(p) AS all UNWIND all AS q MATCH (q)-[:LIKES]->(r) RETURN r.name", "'Cara'\n"},
    // Parts.
    {"RETURN 1 AS x UNION RETURN 1 AS x UNION RETURN 2 AS x", "1\n2\n"},
    {"RETURN 1 AS x UNION ALL RETURN 1 AS x", "1\n1\n"},
    {"MATCH (c:City) RETURN c.name AS n UNION MATCH (m:Minister) RETURN m.name AS n", "'Ghent'\n'Oslo'\n'Cara'\n"},
    {"RETURN 1 AS a, 2 AS b UNION RETURN 3 AS a, 4 AS b", "1 | 2\n3 | 4\n"},
    // Dates and nulls.
    {"MATCH (p:Person) WHERE p.born >= date('1995-01-01') RETURN p.name, p.born, p.born.year",
     "'Bob' | 1999-01-01 | 1999\n"},
    {"MATCH (p:Person) WHERE p.age <> 25 RETURN p.name", "'Ann'\n"},
    {"MATCH (p:Person) WHERE p.age IS NULL RETURN p.name", "'Cara'\n"},
    {"MATCH (p:Person) WHERE NOT (p.age > 26) OR p:Minister RETURN p.name", "'Bob'\n'Cara'\n'Dirk'\n"},
    {"MATCH (p:Person) RETURN p.name, CASE WHEN p.age > 26 THEN 'old' WHEN p.age IS NULL THEN 'unknown' END AS age",
     "'Ann' | 'old'\n'Bob' | null\n'Cara' | 'unknown'\n'Dirk' | null\n"},
    {"MATCH (p:Person) WHERE p.name STARTS WITH 'D' OR p.name =~ '.*o.' RETURN p.name", "'Bob'\n'Dirk'\n"},
    {"RETURN 1 AS one, 'a' + 'b' AS text, [1, 2][0] AS first, 7 / 2 AS half, {a: [1]} AS map",
     "1 | 'ab' | 1 | 3 | {a: [1]}\n"},
    {"MATCH (p {id: 'ann'}) RETURN p, labels(p), keys(p)",
     "(:Person {age: 30, born: 1994-06-13, id: 'ann', name: 'Ann'}) | ['Person'] | ['age', 'born', 'id', 'name']\n"},
    {"MATCH p = ({id: 'ann'})-[:LIKES]->(c) RETURN relationships(p), c.name", "[[:LIKES]] | 'Cara'\n"},
};

BOOST_AUTO_TEST_CASE(a_small_graph_answers) {
    Asked asked(kPeople);
    for (const Question& question : kQuestions) {
        BOOST_TEST_CONTEXT(question.query) {
            BOOST_TEST(asked.rows(question.query) == question.answer);
        }
    }
}

BOOST_AUTO_TEST_CASE(parameters_are_values) {
    Asked asked(kPeople);
    BOOST_TEST(asked.rows("MATCH (p {id: $id}) RETURN p.name, $n", R"({"id": "bob", "n": [1, {"a": null}]})") ==
               "'Bob' | [1, {a: null}]\n");
    BOOST_TEST(asked.rows("MATCH (p:Person) RETURN p.name ORDER BY p.name SKIP $s LIMIT $l", R"({"s": 1, "l": 1})") ==
               "'Bob'\n");
    BOOST_TEST(asked.rows("UNWIND $list AS x RETURN x + 1", R"({"list": [1, 2]})") == "2\n3\n");
}

}  // namespace
}  // namespace kveld::query::testing
