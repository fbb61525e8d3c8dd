// Queries → plans, on a graph with chosen counts: 3 states, 40 positions, 10 instruments, 2 persons; SUPPORTS 60 (state
// → position), OPPOSES 6 (state → position), ABOUT 40 (position → instrument), CITES 20 (instrument → instrument).

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "../asked.h"
#include "graph/builder.h"

namespace kveld::query::testing {
namespace {

using graph::GraphBuilder;
using graph::Value;

class CountedGraph {
public:
    CountedGraph() {
        const auto states = add("State", 3);
        const auto positions = add("Position", 40);
        const auto instruments = add("Instrument", 10);
        add("Person", 2);
        join(states, "SUPPORTS", positions, 60);
        join(states, "OPPOSES", positions, 6);
        join(positions, "ABOUT", instruments, 40);
        join(instruments, "CITES", instruments, 20);
    }
    graph::PropertyGraph freeze() && { return std::move(builder_).freeze(); }

private:
    std::vector<GraphBuilder::NewVertex> add(std::string_view label, std::size_t count) {
        std::vector<GraphBuilder::NewVertex> made;
        for (std::size_t i = 0; i < count; ++i) {
            made.push_back(builder_.add_vertex({label}));
            builder_.set(made.back(), "id", Value::string(std::string(label) + std::to_string(i)));
        }
        return made;
    }
    void join(const std::vector<GraphBuilder::NewVertex>& from, std::string_view type,
              const std::vector<GraphBuilder::NewVertex>& to, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) builder_.add_edge(from[i % from.size()], type, to[i % to.size()]);
    }

    GraphBuilder builder_;
};

struct Planned {
    std::string_view query;
    std::string_view plan;
};

void check(Session& session, const std::vector<Planned>& table) {
    for (const Planned& row : table) {
        BOOST_TEST_CONTEXT(row.query) {
            BOOST_TEST(session.plan(row.query, {}) == row.plan);
        }
    }
}

BOOST_AUTO_TEST_CASE(patterns_begin_where_the_fewest_rows_are) {
    Session session(CountedGraph().freeze(), Access::Read);
    check(session, {{"MATCH (n) RETURN n", "NodeScan(n)"},
                    {"MATCH (s:State) RETURN s.name", "Project(NodeScan(s:State), s.name)"},
                    {"MATCH (p:Position)<-[:SUPPORTS]-(s:State) RETURN p",
                     "Expand(NodeScan(s:State), (s)-[:SUPPORTS]->(p:Position))"},
                    {"MATCH (p:Position)-[:ABOUT]->(i) RETURN p, i", "Expand(NodeScan(p:Position), (p)-[:ABOUT]->(i))"},
                    {"MATCH (s)-[:SUPPORTS]->(p)-[:ABOUT]->(i {id: 'i'}) RETURN s",
                     "Expand(Expand(NodeById(i, 'i'), (i)<-[:ABOUT]-(p)), (p)<-[:SUPPORTS]-(s))"},
                    {"MATCH (s:State)-->(p:Position {a: 1, b: 2}) RETURN s",
                     "Expand(Filter(NodeScan(p:Position), p.a = 1, p.b = 2), (p)<-[]-(s:State))"},
                    {"MATCH (a:Nobody)-->(b:State) RETURN b", "Expand(NodeScan(a:Nobody), (a)-[]->(b:State))"},
                    {"MATCH (n) WHERE n:Person RETURN n", "NodeScan(n:Person)"},
                    {"MATCH (n:Person) WHERE n:State RETURN n", "NodeScan(n:Person&State)"}});
}

BOOST_AUTO_TEST_CASE(patterns_grow_by_the_relationship_that_gives_the_fewest_rows) {
    Session session(CountedGraph().freeze(), Access::Read);
    check(session,
          {{"MATCH (p:Position)<-[:SUPPORTS]-(s:State)-[:OPPOSES]->(q) RETURN p, q",
            "Expand(Expand(NodeScan(s:State), (s)-[:OPPOSES]->(q)), (s)-[:SUPPORTS]->(p:Position))"},
           {"MATCH (s:State)-[a:SUPPORTS]->(p)<-[b:SUPPORTS]-(t:State) RETURN s, t",
            "DifferentRelationships(Expand(Expand(NodeScan(s:State), (s)-[a:SUPPORTS]->(p)), "
            "(p)<-[b:SUPPORTS]-(t:State)), "
            "b, a)"},
           {"MATCH (i:Instrument)-[a:CITES]->(j)-[b:CITES]->(i) RETURN i",
            "DifferentRelationships(ExpandInto(Expand(NodeScan(i:Instrument), (i)-[a:CITES]->(j)), "
            "(j)-[b:CITES]->(i)), b, "
            "a)"},
           {"MATCH (i:Instrument)-[:CITES]->(i) RETURN i", "ExpandInto(NodeScan(i:Instrument), (i)-[:CITES]->(i))"},
           {"MATCH (i {id: 'a'})-[r:CITES*1..3]->(j:Instrument) RETURN r",
            "ExpandPath(NodeById(i, 'a'), (i)-[r:CITES*1..3]->(j:Instrument))"},
           {"MATCH (i)-[r:CITES*]->(j {id: 'a'}) RETURN r", "ExpandPath(NodeById(j, 'a'), (j)<-[r:CITES*1..]-(i))"},
           {"MATCH (i {id: 'a'})-[:CITES* {new: true}]->(j) RETURN j",
            "ExpandPath(NodeById(i, 'a'), (i)-[:CITES*1.. WHERE _2.new = true]->(j))"}});
}

BOOST_AUTO_TEST_CASE(patterns_that_do_not_hang_together_are_multiplied) {
    Session session(CountedGraph().freeze(), Access::Read);
    check(session,
          {{"MATCH (a:State), (b:Person) RETURN a, b", "Product(NodeScan(b:Person), NodeScan(a:State))"},
           {"MATCH (a:State {id: 'a'}), (b:State {id: 'b'}) RETURN a, b",
            "Product(NodeById(a:State, 'a'), NodeById(b:State, 'b'))"},
           {"MATCH (a:State), (b:Person) WHERE a.name = b.name AND b.age > 3 RETURN a",
            "Filter(Product(Filter(NodeScan(b:Person), b.age > 3), NodeScan(a:State)), a.name = b.name)"},
           {"MATCH (a:State) MATCH (b {id: a.other}) RETURN b", "NodeById(NodeScan(a:State), b, a.other)"},
           {"MATCH (a:State)-->(p) MATCH (a)-[:OPPOSES]->(q) RETURN p, q",
            "Expand(Expand(NodeScan(a:State), (a)-[]->(p)), (a)-[:OPPOSES]->(q))"},
           {"UNWIND ['a'] AS id MATCH (n:State {id: id}) RETURN n", "NodeById(Unwind(['a'] AS id), n:State, id)"}});
}

BOOST_AUTO_TEST_CASE(predicates_stand_where_their_variables_first_are) {
    Session session(CountedGraph().freeze(), Access::Read);
    check(session, {{"MATCH (s:State)-[r:SUPPORTS]->(p) WHERE s.a = 1 AND r.b = 2 AND p.c > s.a RETURN p",
                     "Filter(Expand(Filter(NodeScan(s:State), s.a = 1), (s)-[r:SUPPORTS]->(p)), r.b = 2, p.c > s.a)"},
                    {"MATCH (s:State) WHERE s.id = 'a' OR s.id = 'b' RETURN s",
                     "Filter(NodeScan(s:State), s.id = 'a' OR s.id = 'b')"},
                    {"MATCH (s:State) WITH s.name AS name, s WHERE name = 'x' RETURN s",
                     "Filter(Project(NodeScan(s:State), s.name AS name), name = 'x')"}});
}

BOOST_AUTO_TEST_CASE(optional_patterns_apply_to_every_row) {
    Session session(CountedGraph().freeze(), Access::Read);
    check(session, {{"MATCH (s:State) OPTIONAL MATCH (s)-[:OPPOSES]->(p) WHERE p.a = s.a RETURN s, p",
                     "OptionalApply(NodeScan(s:State), Filter(Expand(Argument, (s)-[:OPPOSES]->(p)), p.a = s.a))"},
                    {"OPTIONAL MATCH (n:Person) RETURN n", "OptionalApply(Product(Argument, NodeScan(n:Person)))"},
                    {"MATCH (s:State) OPTIONAL MATCH (s:Person) RETURN s",
                     "OptionalApply(NodeScan(s:State), NodeFilter(Argument, s:Person))"}});
}

BOOST_AUTO_TEST_CASE(rows_are_grouped_sorted_and_cut) {
    Session session(CountedGraph().freeze(), Access::Read);
    check(session, {{"MATCH (s:State) RETURN s.kind, count(*) AS n ORDER BY n DESC LIMIT 5",
                     "Top(Aggregate(NodeScan(s:State), s.kind, count(*)), n DESC, 5)"},
                    {"MATCH (s:State) RETURN DISTINCT s.kind AS kind",
                     "Distinct(Project(NodeScan(s:State), s.kind AS kind), kind)"},
                    {"MATCH (s:State) RETURN s ORDER BY s.name SKIP 2 LIMIT 3",
                     "Skip(Top(NodeScan(s:State), s.name, 2 + 3), 2)"},
                    {"MATCH (s:State) RETURN s SKIP 2 LIMIT 3", "Limit(Skip(NodeScan(s:State), 2), 3)"},
                    {"MATCH (s:State) RETURN count(DISTINCT s.kind) + 1 AS n",
                     "Project(Aggregate(NodeScan(s:State), count(DISTINCT s.kind)), _1 + 1 AS n)"},
                    {"RETURN 1 AS x UNION RETURN 2 AS x", "Distinct(UnionAll(Project(1 AS x), Project(2 AS x)), x)"}});
}

BOOST_AUTO_TEST_CASE(a_barrier_stands_between_reads_and_writes_that_meet) {
    Session session(CountedGraph().freeze(), Access::Write);
    check(session,
          {{"MATCH (s:State) CREATE (:Person)", "Create(NodeScan(s:State), (:Person))"},
           {"MATCH (s:State) CREATE (:State)", "Create(Barrier(NodeScan(s:State)), (:State))"},
           {"MATCH (n) CREATE (:State)", "Create(Barrier(NodeScan(n)), (:State))"},
           {"MATCH (s:State)-[:OPPOSES]->(p) CREATE (s)-[:KNOWS]->(p)",
            "Create(Expand(NodeScan(s:State), (s)-[:OPPOSES]->(p)), (s)-[:KNOWS]->(p))"},
           {"MATCH (s:State)-[:OPPOSES]->(p) CREATE (s)-[:OPPOSES]->(p)",
            "Create(Barrier(Expand(NodeScan(s:State), (s)-[:OPPOSES]->(p))), (s)-[:OPPOSES]->(p))"},
           {"CREATE (a:New) WITH a MATCH (n:New) RETURN n", "Product(Barrier(Create((a:New))), NodeScan(n:New))"}});
}

}  // namespace
}  // namespace kveld::query::testing
