#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "printed.h"
#include "query/parse/parser.h"

namespace kveld::query::parse {
namespace {

struct Row {
    std::string_view query;
    std::string_view printed;
};

const std::vector<Row> kQueries{
    {"MATCH (n) RETURN n", "MATCH (n) RETURN n"},
    {"MATCH () RETURN 1", "MATCH () RETURN 1"},
    {"MATCH (n:A:B {x: 1}), (:C), ({y: $p}) RETURN n", "MATCH (n:(& A B) {x: 1}), (:C), ({y: $p}) RETURN n"},
    {"MATCH (n :A&!B|C) RETURN n", "MATCH (n:(| (& A !B) C)) RETURN n"},
    {"MATCH (a)-->(b)<--(c)--(d)<-->(e) RETURN a", "MATCH (a)-->(b)<--(c)--(d)--(e) RETURN a"},
    {"MATCH (a)-[r]->(b), (a)-[:T]->(b), (a)-[r:T|U|:V]-(b), (a)<-[r:T {x: 1}]-(b), (a)-[]-(b) RETURN a",
     "MATCH (a)-[r]->(b), (a)-[:T]->(b), (a)-[r:(| T U V)]-(b), (a)<-[r:T {x: 1}]-(b), (a)--(b) RETURN a"},
    {"MATCH (a)-[*]->(b), (a)-[*2]->(b), (a)-[*1..3]->(b), (a)-[*..3]->(b), (a)-[*2..]->(b), (a)-[*..]->(b) RETURN a",
     "MATCH (a)-[*..]->(b), (a)-[*2..2]->(b), (a)-[*1..3]->(b), (a)-[*..3]->(b), (a)-[*2..]->(b), (a)-[*..]->(b) "
     "RETURN a"},
    {"MATCH (a)-[r:T*1..3 {x: 1}]->(b), (a)-[r *0..1]->(b) RETURN a",
     "MATCH (a)-[r:T*1..3 {x: 1}]->(b), (a)-[r*0..1]->(b) RETURN a"},
    {"MATCH p = (a)-->(b), q = shortestPath((a)-[*]->(b)) RETURN p",
     "MATCH p = (a)-->(b), q = shortestPath((a)-[*..]->(b)) RETURN p"},
    {"MATCH ((a)-->(b)), (((c))) RETURN a", "MATCH (a)-->(b), (c) RETURN a"},
    {"MATCH (a) - [ r : T ] - > (b) RETURN a", "MATCH (a)-[r:T]->(b) RETURN a"},
    {"OPTIONAL MATCH (n) WHERE n.x RETURN n", "OPTIONAL MATCH (n) WHERE n.x RETURN n"},
    {"MATCH (n) WHERE (n)-->() AND n.x = 1 RETURN n", "MATCH (n) WHERE (and <(n)-->()> (n.x = 1)) RETURN n"},
    {"match (n) where n.x = 1 return n order by n.x skip 1 limit 2",
     "MATCH (n) WHERE (n.x = 1) RETURN n ORDER BY n.x SKIP 1 LIMIT 2"},
    {"RETURN DISTINCT n.x AS x, n.y ORDER BY x DESC, n.y ASC, n.z DESCENDING, n.q ascending SKIP $s LIMIT 1 + 2",
     "RETURN DISTINCT n.x AS x, n.y ORDER BY x DESC, n.y, n.z DESC, n.q SKIP $s LIMIT (+ 1 2)"},
    {"RETURN *", "RETURN *"},
    {"RETURN *, a AS b", "RETURN *, a AS b"},
    {"WITH n MATCH (m) RETURN m", "WITH n MATCH (m) RETURN m"},
    {"WITH DISTINCT n.x AS x, m ORDER BY x LIMIT 3 WHERE x > 1 RETURN x",
     "WITH DISTINCT n.x AS x, m ORDER BY x LIMIT 3 WHERE (x > 1) RETURN x"},
    {"WITH * WHERE n.x RETURN n", "WITH * WHERE n.x RETURN n"},
    {"UNWIND [1, 2] AS x UNWIND $xs AS `y z` RETURN x", "UNWIND [1, 2] AS x UNWIND $xs AS y z RETURN x"},
    {"CREATE (a:A:B {x: 1})-[:T {y: 2}]->(b $props), (c) CREATE p = (a)<-[:U]-(c)",
     "CREATE (a:(& A B) {x: 1})-[:T {y: 2}]->(b $props), (c) CREATE p = (a)<-[:U]-(c)"},
    {"CREATE (a) RETURN a", "CREATE (a) RETURN a"},
    {"CREATE (a) WITH a MATCH (b) CREATE (a)-[:T]->(b)", "CREATE (a) WITH a MATCH (b) CREATE (a)-[:T]->(b)"},
    {"MERGE (a:A {x: 1})", "MERGE (a:A {x: 1})"},
    {"MERGE (a)-[r:T]-(b) ON CREATE SET a.x = 1, b += {y: 2} ON MATCH SET r.z = 3 ON CREATE SET a:B RETURN a",
     "MERGE (a)-[r:T]-(b) ON CREATE SET a.x = 1, b += {y: 2}, a:B ON MATCH SET r.z = 3 RETURN a"},
    {"MATCH (n) SET n.x = 1, n = {a: 1}, n += $p, n:A:B, n.a.b = 2, (n).c = 3",
     "MATCH (n) SET n.x = 1, n = {a: 1}, n += $p, n:A:B, n.a.b = 2, n.c = 3"},
    {"MATCH (n) SET n = m SET n.x = null RETURN n", "MATCH (n) SET n = m SET n.x = null RETURN n"},
    {"MATCH (n) REMOVE n.x, n:A:B, n.a.b, (n).c", "MATCH (n) REMOVE n.x, n:A:B, n.a.b, n.c"},
    {"MATCH (n)-[r]->() DELETE r, n", "MATCH (n)-[r]->() DELETE r, n"},
    {"MATCH (n) DETACH DELETE n, n.list[0]", "MATCH (n) DETACH DELETE n, n.list[0]"},
    {"CALL db.labels", "CALL db.labels"},
    {"CALL db.labels()", "CALL db.labels()"},
    {"CALL graph.pageRank({types: ['T']}, 2) YIELD node, score AS s WHERE s > 1 RETURN node",
     "CALL graph.pageRank({types: ['T']}, 2) YIELD node, score AS s WHERE (s > 1) RETURN node"},
    {"CALL f(1) YIELD *", "CALL f(1) YIELD *"},
    {"CALL f YIELD a", "CALL f YIELD a"},
    {"MATCH (n) CALL f(n) RETURN n", "MATCH (n) CALL f(n) RETURN n"},
    {"RETURN 1 AS a UNION RETURN 2 AS a UNION RETURN 3 AS a", "RETURN 1 AS a UNION RETURN 2 AS a UNION RETURN 3 AS a"},
    {"RETURN 1 AS a UNION ALL RETURN 2 AS a UNION all RETURN 3 AS a",
     "RETURN 1 AS a UNION ALL RETURN 2 AS a UNION ALL RETURN 3 AS a"},
    {"RETURN 1 AS a UNION DISTINCT RETURN 2 AS a", "RETURN 1 AS a UNION RETURN 2 AS a"},
    {"MATCH (n) CREATE (m) UNION MATCH (n) RETURN n", "MATCH (n) CREATE (m) UNION MATCH (n) RETURN n"},
    {"EXPLAIN MATCH (n) RETURN n", "EXPLAIN MATCH (n) RETURN n"},
    {"profile RETURN 1;", "PROFILE RETURN 1"},
    {"RETURN 1 ; ;", "RETURN 1"},
};

BOOST_AUTO_TEST_SUITE(clauses)

BOOST_AUTO_TEST_CASE(every_clause) {
    for (const Row& row : kQueries) {
        BOOST_TEST_CONTEXT(row.query) {
            BOOST_TEST(testing::printed(parse(row.query)) == row.printed);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::query::parse
