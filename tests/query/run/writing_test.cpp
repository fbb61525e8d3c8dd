// Statements that read and write: each clause sees what those before it wrote, and not what it writes itself.

#include <boost/test/unit_test.hpp>

#include "../asked.h"

namespace kveld::query::testing {
namespace {

BOOST_AUTO_TEST_CASE(a_read_does_not_see_what_is_written_after_it) {
    Asked asked("CREATE (:A), (:A)");
    BOOST_TEST(printed(asked.table("MATCH (a:A) CREATE (:A)").statistics) ==
               "2 nodes, 0 relationships, 0 properties, 0 labels");
    BOOST_TEST(printed(asked.table("MATCH (a), (b) CREATE ()").statistics) ==
               "16 nodes, 0 relationships, 0 properties, 0 labels");
    BOOST_TEST(asked.rows("MATCH (n) RETURN count(*)") == "20\n");
}

BOOST_AUTO_TEST_CASE(a_read_sees_what_was_written_before_it) {
    Asked asked;
    BOOST_TEST(
        asked.rows("CREATE (a:New {x: 1})-[:TO]->(:Other) WITH a MATCH (n:New)-[:TO]->(m) RETURN n.x, labels(m)") ==
        "1 | ['Other']\n");
    BOOST_TEST(asked.rows("UNWIND [1, 2] AS i CREATE (:Many {i: i}) WITH i MATCH (m:Many) RETURN i, m.i") ==
               "1 | 1\n1 | 2\n2 | 1\n2 | 2\n");
    BOOST_TEST(asked.rows("CREATE (:Fresh) WITH 1 AS one OPTIONAL MATCH (f:Fresh) RETURN one, f") == "1 | (:Fresh)\n");
    BOOST_TEST(asked.rows("CREATE (n:Id {id: 'x'}) WITH 1 AS one MATCH (m {id: 'x'}) RETURN labels(m)") == "['Id']\n");
    BOOST_TEST(asked.rows("CREATE (a:L)-[:LOOP]->(a) WITH a MATCH (a)-[r*0..]-(b) RETURN size(r)") == "0\n1\n");
}

BOOST_AUTO_TEST_CASE(created_things_are_values) {
    Asked asked;
    BOOST_TEST(asked.rows("CREATE (a:A {x: 1})-[r:T {y: 2}]->(b:B) RETURN a, r, b, a.x + r.y AS sum") ==
               "(:A {x: 1}) | [:T {y: 2}] | (:B) | 3\n");
    BOOST_TEST(asked.rows("CREATE p = (:A)-[:T]->(:B)<-[:T]-(:C) RETURN p") == "<(:A)-[:T]->(:B)<-[:T]-(:C)>\n");
    BOOST_TEST(asked.rows("UNWIND [3, 1] AS i CREATE (n {i: i}) RETURN n.i ORDER BY n.i") == "1\n3\n");
    BOOST_TEST(asked.rows("CREATE (n $p) RETURN n", R"({"p": {"a": 1, "b": [1, 2], "c": null}})") ==
               "({a: 1, b: [1, 2]})\n");
}

// LIMIT asks no more of a reader; a writer writes to the end.
BOOST_AUTO_TEST_CASE(a_limit_cuts_rows_and_not_writes) {
    Asked asked;
    const Table table = asked.table("UNWIND range(1, 5000) AS i CREATE (n:N {i: i}) RETURN n.i LIMIT 1");
    BOOST_TEST(printed(table) == "1\n");
    BOOST_TEST(table.statistics.nodes_created == 5000U);
    BOOST_TEST(asked.table("CREATE (n:N) RETURN n LIMIT 0").statistics.nodes_created == 1U);
    BOOST_TEST(asked.table("UNWIND [1, 2] AS i CREATE (n:N) RETURN n ORDER BY n LIMIT 0").statistics.nodes_created ==
               2U);
    BOOST_TEST(asked.table("CREATE (n:N) WITH n MATCH (x:None) RETURN x").statistics.nodes_created == 1U);
    BOOST_TEST(asked.rows("MATCH (n:N) RETURN count(n)") == "5004\n");
}

}  // namespace
}  // namespace kveld::query::testing
