// Operators over several chunks: more than 2,048 rows in, between and out.

#include <boost/test/unit_test.hpp>

#include "../asked.h"
#include "graph/builder.h"

namespace kveld::query::testing {
namespace {

using graph::GraphBuilder;
using graph::Value;

constexpr std::int64_t kSpokes = 5000;

// A hub with 5,000 spokes, spoke i with number i and group i % 7; every spoke but the last leads to the next one.
graph::PropertyGraph wheel() {
    GraphBuilder builder;
    const auto hub = builder.add_vertex({"Hub"});
    builder.set(hub, "id", Value::string("hub"));
    std::vector<GraphBuilder::NewVertex> spokes;
    for (std::int64_t i = 0; i < kSpokes; ++i) {
        spokes.push_back(builder.add_vertex({"Spoke"}));
        builder.set(spokes.back(), "number", Value::integer(i));
        builder.set(spokes.back(), "group", Value::string("g" + std::to_string(i % 7)));
        if (i % 3 == 0) builder.set(spokes.back(), "third", Value::boolean(true));
        const auto edge = builder.add_edge(hub, "HAS", spokes.back());
        builder.set(edge, "weight", Value::integer(2 * i));
        if (i > 0) builder.add_edge(spokes[static_cast<std::size_t>(i - 1)], "NEXT", spokes.back());
    }
    return std::move(builder).freeze();
}

struct Question {
    std::string_view query;
    std::string_view answer;
};

constexpr Question kQuestions[] = {
    {"MATCH (s:Spoke) RETURN count(*), min(s.number), max(s.number), sum(s.number)", "5000 | 0 | 4999 | 12497500\n"},
    {"MATCH (h:Hub)-[r:HAS]->(s) RETURN count(r), sum(r.weight), sum(s.number)", "5000 | 24995000 | 12497500\n"},
    {"MATCH (s:Spoke)<-[r:HAS]-(h) RETURN count(r), count(DISTINCT h)", "5000 | 1\n"},
    {"MATCH (a:Spoke)-[:NEXT]->(b)-[:NEXT]->(c) RETURN count(*), sum(c.number - a.number)", "4998 | 9996\n"},
    {"MATCH (a:Spoke)-[:NEXT]-(b) RETURN count(*), count(DISTINCT a)", "9998 | 5000\n"},
    {"MATCH (h:Hub)-[:HAS]->(a)-[:NEXT]->(b)<-[:HAS]-(h) RETURN count(*)", "4999\n"},
    {"MATCH (s:Spoke) WHERE s.number % 1000 = 1 RETURN s.number", "1\n1001\n2001\n3001\n4001\n"},
    {"MATCH (s:Spoke) WHERE s.third RETURN count(s)", "1667\n"},
    {"MATCH (s:Spoke) RETURN s.number SKIP 4998", "4998\n4999\n"},
    {"MATCH (s:Spoke) WITH s SKIP 2047 LIMIT 2 RETURN s.number", "2047\n2048\n"},
    {"MATCH (s:Spoke) WITH s LIMIT 3000 RETURN count(s)", "3000\n"},
    {"MATCH (s:Spoke) RETURN s.number ORDER BY s.number DESC LIMIT 3", "4999\n4998\n4997\n"},
    {"MATCH (s:Spoke) RETURN s.group, s.number ORDER BY s.group DESC, s.number LIMIT 2", "'g6' | 6\n'g6' | 13\n"},
    {"MATCH (s:Spoke) RETURN s.number ORDER BY s.group, s.number DESC SKIP 713 LIMIT 3", "7\n0\n4999\n"},
    {"MATCH (s:Spoke) WITH s ORDER BY s.number DESC WITH collect(s.number) AS all RETURN size(all), all[0], all[4999]",
     "5000 | 4999 | 0\n"},
    {"MATCH (s:Spoke) RETURN s.group, count(*), max(s.number) ORDER BY s.group",
     "'g0' | 715 | 4998\n'g1' | 715 | 4999\n'g2' | 714 | 4993\n'g3' | 714 | 4994\n'g4' | 714 | 4995\n'g5' | 714 | "
     "4996\n'g6' | 714 | 4997\n"},
    {"MATCH (s:Spoke) RETURN DISTINCT s.group", "'g0'\n'g1'\n'g2'\n'g3'\n'g4'\n'g5'\n'g6'\n"},
    {"MATCH (s:Spoke) WITH DISTINCT s.number AS n RETURN count(n)", "5000\n"},
    {"MATCH (s:Spoke) RETURN count(DISTINCT s.group), count(DISTINCT s.third), collect(DISTINCT s.third)",
     "7 | 1 | [true]\n"},
    {"MATCH (s:Spoke) WITH s.number AS n, count(*) AS c WHERE c = 1 RETURN count(n)", "5000\n"},
    {"MATCH (s:Spoke), (t:Spoke) WHERE s.number < 3 RETURN count(*), count(DISTINCT t)", "15000 | 5000\n"},
    {"MATCH (s:Spoke) OPTIONAL MATCH (s)-[:NEXT]->(t) WHERE t.third RETURN count(s), count(t), sum(t.number)",
     "5000 | 1666 | 4165833\n"},
    {"MATCH (s:Spoke) WHERE s.number >= 4998 OPTIONAL MATCH (s)-[:NEXT]->(t) RETURN s.number, t.number",
     "4998 | 4999\n4999 | null\n"},
    {"MATCH (h:Hub) OPTIONAL MATCH (h)-[:HAS]->(s) WITH s ORDER BY s.number DESC LIMIT 1 RETURN s.number", "4999\n"},
    {"MATCH (h:Hub) OPTIONAL MATCH (h)-[:HAS]->(s)-[:NEXT]->(t) RETURN count(t)", "4999\n"},
    {"MATCH (h:Hub)-[r*1..2]->(s) RETURN count(*), sum(size(r))", "9999 | 14998\n"},
    {"MATCH (h:Hub)-[*2..3 {weight: 2}]->(s) RETURN count(*)", "0\n"},
    {"MATCH (s:Spoke {number: 0})-[r:NEXT*4000]->(t) RETURN t.number, size(r)", "4000 | 4000\n"},
    {"UNWIND range(1, 5000) AS x UNWIND [x, -x] AS y RETURN count(y), sum(y), max(y)", "10000 | 0 | 5000\n"},
    {"UNWIND range(1, 5000) AS x RETURN x % 2 = 0 AS even, count(*)", "false | 2500\ntrue | 2500\n"},
    {"UNWIND range(1, 5000) AS x WITH CASE WHEN x % 2 = 0 THEN x ELSE toString(x) END AS v RETURN count(DISTINCT v)",
     "5000\n"},
};

BOOST_AUTO_TEST_CASE(chunk_after_chunk) {
    Asked asked(wheel());
    for (const Question& question : kQuestions) {
        BOOST_TEST_CONTEXT(question.query) {
            BOOST_TEST(asked.rows(question.query) == question.answer);
        }
    }
    const Table both = asked.table("UNWIND range(1, 3000) AS x RETURN x UNION UNWIND range(2000, 5000) AS x RETURN x");
    BOOST_TEST(both.row_count() == 5000U);
    for (std::uint64_t row = 0; row < both.row_count(); ++row) {
        BOOST_REQUIRE(both.at(row, 0).as_integer() == static_cast<std::int64_t>(row + 1));
    }
}

// The same wheel as changes of a session: read through the view instead of the frozen arrays.
BOOST_AUTO_TEST_CASE(chunk_after_chunk_of_changes) {
    Asked asked("CREATE (:Hub {id: 'hub'})");
    asked.table(
        "MATCH (h:Hub) UNWIND range(0, 4999) AS i "
        "CREATE (h)-[:HAS {weight: 2 * i}]->(:Spoke {number: i, group: 'g' + toString(i % 7), "
        "third: CASE WHEN i % 3 = 0 THEN true END})");
    BOOST_TEST(printed(asked
                           .table("MATCH (h:Hub)-[:HAS]->(s) WITH s ORDER BY s.number WITH collect(s) AS all "
                                  "UNWIND range(1, 4999) AS i WITH all[i - 1] AS a, all[i] AS b "
                                  "CREATE (a)-[:NEXT]->(b)")
                           .statistics) == "0 nodes, 4999 relationships, 0 properties, 0 labels");
    for (const Question& question : kQuestions) {
        BOOST_TEST_CONTEXT(question.query) {
            BOOST_TEST(asked.rows(question.query) == question.answer);
        }
    }
}

}  // namespace
}  // namespace kveld::query::testing
