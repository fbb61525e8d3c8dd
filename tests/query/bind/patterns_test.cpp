// What MATCH, UNWIND and CREATE become.
#include <array>
#include <boost/test/unit_test.hpp>
#include <string_view>

#include "bound.h"

namespace kveld::query::bind::testing {
namespace {

struct Example {
    std::string_view query;
    std::string_view bound;
};

template <typename Examples>
void check(const Examples& examples) {
    for (const Example& example : examples) {
        BOOST_TEST_CONTEXT(example.query) {
            BOOST_TEST(bound(example.query) == example.bound);
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(patterns)

BOOST_AUTO_TEST_CASE(what_match_becomes) {
    check(std::to_array<Example>({
        {"MATCH (n) RETURN n",
         "Match (n) new n\n"
         "Project n\n"
         "columns n: n"},
        {"MATCH (n:Person {name: 'Ann', age: $age}) WHERE n.size >= 30 AND NOT n:Old AND (n.x OR n.y) RETURN n.name",
         "Match (n:Person) where n.name = 'Ann'; n.age = 38; n.size >= 30; NOT n:Old; n.x OR n.y new n\n"
         "Project n.name -> `n.name`\n"
         "columns n.name: `n.name`"},
        {"MATCH (a:A)-[r:KNOWS|LIKES {since: 2000}]->(b {x: a.x}), (b)<-[:T]-(c {y: d.y}), (d) RETURN 1",
         "Match (a:A), (b), (c), (d), (a)-[r:KNOWS|LIKES]->(b), (b)<-[_1:T]-(c) where r.since = 2000; b.x = a.x; c.y = "
         "d.y new a, r, b, _1, c, d\n"
         "Project 1\n"
         "columns 1: 1"},
        {"MATCH (a)-[:T*1..3 {w: a.w}]->(b)<-[s*]-()-[*0..]-(c)-[*..2]->(d)-[*4]->(e) RETURN s",
         "Match (a), (b), (_4), (c), (d), (e), (a)-[_1:T*1..3 where _2.w = a.w]->(b), (b)<-[s*1..]-(_4), "
         "(_4)-[_5*0..]-(c), (c)-[_7*1..2]->(d), (d)-[_9*4..4]->(e) new a, _1, b, s, _4, _5, c, _7, d, _9, e\n"
         "Project s\n"
         "columns s: s"},
        {"MATCH (a)--(b:B)-->(a:A&!C), (a:D|E) RETURN a",
         "Match (a:A&!C&(D|E)), (b:B), (a)-[_1]-(b), (b)-[_2]->(a) new a, _1, b, _2\n"
         "Project a\n"
         "columns a: a"},
        {"MATCH p = (a)-[r]->(), q = (b) RETURN p",
         "Match (a), (_1), (b), (a)-[r]->(_1), p = path(a, r, _1), q = path(b) new a, r, _1, p, b, q\n"
         "Project p\n"
         "columns p: p"},
        {"MATCH (a)-[r]->(b) MATCH (b)-[r]->(c), (a:A) RETURN c",
         "Match (a), (b), (a)-[r]->(b) new a, r, b\n"
         "Match (b), (c), (a:A), (b)-[r]->(c) new c\n"
         "Project c\n"
         "columns c: c"},
        {"MATCH (a)-[r1]->(b) WITH [r1] AS rs, a MATCH (a)-[rs*]->(c) RETURN c",
         "Match (a), (b), (a)-[r1]->(b) new a, r1, b\n"
         "Project [r1] -> rs, a\n"
         "Match (a), (c), (a)-[rs*1..]->(c) new c\n"
         "Project c\n"
         "columns c: c"},
        {"WITH null AS a OPTIONAL MATCH p = (a)-[r]->() RETURN p",
         "Project null -> a\n"
         "OptionalMatch (a), (_1), (a)-[r]->(_1), p = path(a, r, _1) new r, _1, p\n"
         "Project p\n"
         "columns p: p"},
        {"MATCH (a) OPTIONAL MATCH (a)-[r:R]->(b {x: 1}) WHERE a.y = b.y RETURN a, b",
         "Match (a) new a\n"
         "OptionalMatch (a), (b), (a)-[r:R]->(b) where b.x = 1; a.y = b.y new r, b\n"
         "Project a, b\n"
         "columns a: a, b: b"},
        {"UNWIND $list AS x MATCH (n {id: x}) RETURN n",
         "Unwind [1, 2] -> x\n"
         "Match (n) where n.id = x new n\n"
         "Project n\n"
         "columns n: n"},
        {"MATCH (`a b` {`c d`: 1}) RETURN `a b`",
         "Match (`a b`) where `a b`.`c d` = 1 new `a b`\n"
         "Project `a b`\n"
         "columns a b: `a b`"},
    }));
}

BOOST_AUTO_TEST_CASE(what_unwind_becomes) {
    check(std::to_array<Example>({
        {"UNWIND [[1, 2], [3]] AS list UNWIND list AS x RETURN x",
         "Unwind [[1, 2], [3]] -> list\n"
         "Unwind list -> x\n"
         "Project x\n"
         "columns x: x"},
        {"UNWIND [1, 2] AS x RETURN x",
         "Unwind [1, 2] -> x\n"
         "Project x\n"
         "columns x: x"},
        {"MATCH (n) UNWIND n.list AS x RETURN x",
         "Match (n) new n\n"
         "Unwind n.list -> x\n"
         "Project x\n"
         "columns x: x"},
    }));
}

BOOST_AUTO_TEST_CASE(what_create_becomes) {
    check(std::to_array<Example>({
        {"CREATE ()", "Create (_1)"},
        {"CREATE (n:A:B:A {x: 1, y: null}), (m)", "Create (n:A:B {x: 1, y: null}), (m)"},
        {"CREATE (a)-[:T]->(b)<-[r:S {x: 1}]-(a)", "Create (a), (b), (a)-[_1:T]->(b), (a)-[r:S {x: 1}]->(b)"},
        {"CREATE p = (a)-[:T]->(), (b)", "Create (a), (_2), (b), (a)-[_1:T]->(_2), p = path(a, _1, _2)"},
        {"CREATE (n $map)", "Create (n {a: 1})"},
        {"MATCH (a), (b) CREATE (a)-[r:T {x: a.x + b.x}]->(b), (c:C)-[:T]->(a) RETURN r, c",
         "Match (a), (b) new a, b\n"
         "Create (c:C), (a)-[r:T {x: a.x + b.x}]->(b), (c)-[_1:T]->(a)\n"
         "Project r, c\n"
         "columns r: r, c: c"},
        {"CREATE (a {x: 1, y: 'z'})-[r:R {x: a.x + 1}]->({v: r.x, w: a.q})",
         "Create (a {x: 1, y: 'z'}), (_1 {v: 1 + 1, w: null}), (a)-[r:R {x: 1 + 1}]->(_1)"},
        {"CREATE (a $map)-[:R]->({v: a.a, w: a.b}), (b), ({x: b.x})",
         "Create (a {a: 1}), (_2 {v: 1, w: null}), (b), (_3 {x: null}), (a)-[_1:R]->(_2)"},
        {"MATCH (a) WITH a AS b CREATE (b)-[:T]->(a) WITH b, a CREATE (a)-[:T]->(b) RETURN a",
         "Match (a) new a\n"
         "Project a -> b\n"
         "Create (a_2), (b)-[_1:T]->(a_2)\n"
         "Project b, a_2\n"
         "Create (a_2)-[_2:T]->(b)\n"
         "Project a_2\n"
         "columns a: a_2"},
        {"CREATE (:A) WITH * MATCH (n) CREATE (:B {x: n.x})",
         "Create (_1:A)\n"
         "Project \n"
         "Match (n) new n\n"
         "Create (_2:B {x: n.x})"},
    }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query::bind::testing
