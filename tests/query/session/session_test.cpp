// A session: mistakes and where they are, limits, statements that happen wholly or not at all.

#include <boost/test/unit_test.hpp>
#include <thread>

#include "../asked.h"
#include "base/error.h"
#include "query/query_error.h"

namespace kveld::query::testing {
namespace {

std::string rendered(Asked& asked, std::string_view query) {
    try {
        asked.table(query);
    } catch (const base::Error& error) {
        return error.render();
    }
    return "no error";
}

BOOST_AUTO_TEST_CASE(a_mistake_shows_its_place) {
    Asked asked("CREATE (:A {n: 'text', m: 0})");
    const std::string at_compile = rendered(asked, "MATCH (n:A)\nRETURN m.name");
    BOOST_TEST(at_compile.find("'m'") != std::string::npos, at_compile);
    BOOST_TEST(at_compile.find("  2 | RETURN m.name\n    |        ^ ") != std::string::npos, at_compile);
    const std::string misspelled = rendered(asked, "MATCH (n:A) RETRUN n");
    BOOST_TEST(misspelled.find("  1 | MATCH (n:A) RETRUN n\n    |             ^^^^^^ did you mean RETURN?\n") !=
                   std::string::npos,
               misspelled);
    const std::string at_run = rendered(asked, "MATCH (n:A)\nRETURN 1 / n.m");
    BOOST_TEST(at_run.find("  2 | RETURN 1 / n.m\n    |        ^^^^^^^") != std::string::npos, at_run);
}

BOOST_AUTO_TEST_CASE(a_mistake_has_a_phase) {
    Asked asked("CREATE (:A {m: 0})");
    BOOST_TEST(asked.error("RETURN x").starts_with("SyntaxError UndefinedVariable at compile: "));
    BOOST_TEST(asked.error("RETURN $x").starts_with("ParameterMissing "));
    BOOST_TEST(asked.error("MATCH (n:A) RETURN 1 / n.m").find(" at run: ") != std::string::npos);
    BOOST_TEST(
        asked.error("RETURN 1 AS x LIMIT $n", R"({"n": -1})").starts_with("SyntaxError NegativeIntegerArgument at "));
    BOOST_TEST(
        asked.error("RETURN 1 AS x SKIP $n", R"({"n": 1.5})").starts_with("SyntaxError InvalidArgumentType at "));
    BOOST_TEST(asked.error("UNWIND [1] AS n MATCH (n)-->(m) RETURN m").starts_with("SyntaxError VariableTypeConflict"));
    BOOST_TEST(asked.error("WITH [1, 'a'] AS list UNWIND list AS n MATCH (n)-->(m) RETURN m")
                   .starts_with("TypeError InvalidArgumentType at run: "));
}

BOOST_AUTO_TEST_CASE(limits_end_a_query_and_are_named) {
    Asked asked;
    const std::string_view many = "UNWIND range(1, 100000) AS x RETURN x";
    BOOST_TEST(asked.error(many, "{}", {.max_rows = 99999}) ==
               "limit: stopped: the answer has more rows than the limit of 99999");
    BOOST_TEST(asked.table(many, "{}", {.max_rows = 100000}).row_count() == 100000U);
    BOOST_TEST(asked.error("UNWIND range(1, 1000000) AS x WITH x ORDER BY -x RETURN count(x)", "{}",
                           {.max_memory = 4 * 1024 * 1024}) == "limit: stopped: the memory limit of 4 MB was reached");
    BOOST_TEST(asked.error("UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y RETURN count(*)", "{}",
                           {.timeout = std::chrono::milliseconds(20)}) ==
               "limit: stopped: the time limit of 20 ms was reached");
    BOOST_TEST(asked.rows("RETURN 1 AS one") == "1\n");  // the session goes on
}

BOOST_AUTO_TEST_CASE(an_interrupt_ends_the_query_that_runs) {
    Asked asked;
    asked.session.interrupt();  // nothing runs: forgotten
    BOOST_TEST(asked.rows("RETURN 1 AS one") == "1\n");
    std::string error;
    std::thread running(
        [&] { error = asked.error("UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y RETURN count(*)"); });
    while (error.empty() && running.joinable()) {
        asked.session.interrupt();
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        if (!error.empty()) break;
    }
    running.join();
    BOOST_TEST(error == "limit: stopped as asked for");
}

BOOST_AUTO_TEST_CASE(a_statement_that_fails_has_written_nothing) {
    Asked asked("CREATE (:A {n: 1}), (:A {n: 0})");
    BOOST_TEST(asked.error("MATCH (a:A) CREATE (:B)-[:T]->(:New {q: 1 / a.n})").find(" at run: ") != std::string::npos);
    BOOST_TEST(asked.error("UNWIND range(1, 5000) AS x CREATE (b:B {x: x}) RETURN b", "{}", {.max_rows = 10}) ==
               "limit: stopped: the answer has more rows than the limit of 10");
    BOOST_TEST(asked.error("CREATE (:B {map: $map})", R"({"map": {"a": 1}})").find("InvalidPropertyType") !=
               std::string::npos);
    BOOST_TEST(asked.error("OPTIONAL MATCH (x:None) CREATE (x)-[:T]->(:B)").starts_with("TypeError "));
    BOOST_TEST(asked.rows("MATCH (n) RETURN count(n)") == "2\n");
    BOOST_TEST(!asked.session.view().find_label("New").has_value());
}

BOOST_AUTO_TEST_CASE(what_is_written_is_counted_and_seen_by_the_next_statement) {
    Asked asked;
    BOOST_TEST(printed(asked.table("CREATE (:A:B {x: 1, y: null})-[:T {z: 2}]->(:A)").statistics) ==
               "2 nodes, 1 relationships, 2 properties, 2 labels");
    BOOST_TEST(printed(asked.table("CREATE (:A)").statistics) == "1 nodes, 0 relationships, 0 properties, 0 labels");
    BOOST_TEST(printed(asked.table("MATCH (n) RETURN n").statistics) ==
               "0 nodes, 0 relationships, 0 properties, 0 labels");
    BOOST_TEST(asked.rows("MATCH (a:B)-[t:T]->(b) RETURN a, t, b") == "(:A:B {x: 1}) | [:T {z: 2}] | (:A)\n");
}

BOOST_AUTO_TEST_CASE(a_session_that_reads_refuses_to_write) {
    Asked asked(graph::PropertyGraph(), Access::Read);
    BOOST_TEST(asked.error("CREATE (:A)") == "usage: the statement writes, and this graph is open for reading only");
    BOOST_TEST(rendered(asked, "CREATE (:A)").find("curation file") != std::string::npos);
    BOOST_TEST(rendered(asked, "CREATE (:A)").find("kveld import") != std::string::npos);
    BOOST_TEST(asked.rows("EXPLAIN CREATE (:A)") == "'Create((:A))'\n");
}

BOOST_AUTO_TEST_CASE(a_plan_is_an_answer) {
    Asked asked("CREATE (:A)-[:T]->(:B)");
    const Table explained = asked.table("EXPLAIN MATCH (a:A)-->(b) RETURN b");
    BOOST_TEST(explained.columns() == std::vector<std::string>{"plan"}, boost::test_tools::per_element());
    BOOST_TEST(printed(explained) == "'Expand(NodeScan(a:A), (a)-[]->(b))'\n");
    const Table profiled = asked.table("PROFILE MATCH (a:A)-->(b) RETURN b.x");
    BOOST_TEST(printed(profiled) ==
               "'Project(b.x)' | 1.0 | 1\n'  Expand((a)-[]->(b))' | 1.0 | 1\n'    NodeScan(a:A)' | 1.0 | 1\n");
    BOOST_TEST(asked.rows("PROFILE CREATE (:C)").starts_with("'Create((:C))'"));
    BOOST_TEST(asked.rows("MATCH (c:C) RETURN count(c)") == "1\n");  // a profile has run
}

BOOST_AUTO_TEST_CASE(an_answer_outlives_the_next_statement) {
    Asked asked("CREATE (:A {name: 'a name that is longer than a small string'})");
    const Table table = asked.table("MATCH (a:A) RETURN a.name, [a.name, toUpper(a.name)] AS list");
    asked.table("UNWIND range(1, 1000) AS x CREATE (:A {name: 'other'})");
    BOOST_TEST(
        printed(table) ==
        "'a name that is longer than a small string' | ['a name that is longer than a small string', 'A NAME THAT IS "
        "LONGER THAN A SMALL STRING']\n");
    BOOST_TEST(table.columns()[0] == "a.name");
}

}  // namespace
}  // namespace kveld::query::testing
