// What WITH, RETURN and UNION become.
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

BOOST_AUTO_TEST_SUITE(projections)

BOOST_AUTO_TEST_CASE(columns_and_what_was_there_before) {
    check(std::to_array<Example>({
        {"RETURN 1 AS a, 'x' AS b",
         "Project 1 -> a, 'x' -> b\n"
         "columns a: a, b: b"},
        {"MATCH (n)-[r]->(m) RETURN *",
         "Match (n), (m), (n)-[r]->(m) new n, r, m\n"
         "Project m, n, r\n"
         "columns m: m, n: n, r: r"},
        {"MATCH (b), (a) RETURN *, a.x AS x",
         "Match (b), (a) new b, a\n"
         "Project a, b, a.x -> x\n"
         "columns a: a, b: b, x: x"},
        {"MATCH () WITH * MATCH (n) RETURN n",
         "Match (_1) new _1\n"
         "Project \n"
         "Match (n) new n\n"
         "Project n\n"
         "columns n: n"},
        {"MATCH (a) WITH a AS b, 1 AS a RETURN a, b",
         "Match (a) new a\n"
         "Project a -> b, 1 -> a_2\n"
         "Project a_2, b\n"
         "columns a: a_2, b: b"},
        {"MATCH (n) WITH n, n.age AS age ORDER BY n.size, age DESC SKIP 1 LIMIT 1 + 2 RETURN n, age",
         "Match (n) new n\n"
         "Project n, n.age -> age order by n.size, age desc skip 1 limit 1 + 2\n"
         "Project n, age\n"
         "columns n: n, age: age"},
        {"MATCH (n) WITH n.name AS name WHERE n.age > 3 AND name <> 'x' RETURN name",
         "Match (n) new n\n"
         "Project n.name -> name, n where n.age > 3; name <> 'x'\n"
         "Project name\n"
         "columns name: name"},
        {"MATCH (n) WITH n.name AS name SKIP $age WHERE name = 'x' RETURN name",
         "Match (n) new n\n"
         "Project n.name -> name skip 38 where name = 'x'\n"
         "Project name\n"
         "columns name: name"},
        {"MATCH (n) RETURN n.name AS n ORDER BY n.name, n",
         "Match (n) new n\n"
         "Project n.name -> n_2 order by n_2, n_2\n"
         "columns n: n_2"},
        {"MATCH (n) WITH n.num AS x WITH x % 3 AS x ORDER BY x * -1 LIMIT 3 RETURN x",
         "Match (n) new n\n"
         "Project n.num -> x\n"
         "Project x % 3 -> x_2 order by x_2 * -1 limit 3\n"
         "Project x_2\n"
         "columns x: x_2"},
        {"MATCH (n) WITH n.x AS x WITH x AS y, 5 AS x ORDER BY x RETURN y",
         "Match (n) new n\n"
         "Project n.x -> x\n"
         "Project x -> y, 5 -> x_2 order by x_2\n"
         "Project y\n"
         "columns y: y"},
        {"MATCH (n) RETURN n.k AS k, [x IN collect(n) WHERE x.a = n.k | x.name] AS names",
         "Match (n) new n\n"
         "Group n.k -> k | collect[n] -> _1\n"
         "Project k, [x IN _1 WHERE x.a = k | x.name] -> names\n"
         "columns k: k, names: names"},
    }));
}

BOOST_AUTO_TEST_CASE(after_distinct_only_columns_are_left) {
    check(std::to_array<Example>({
        {"MATCH (n) RETURN DISTINCT n.name AS name ORDER BY n.name, name",
         "Match (n) new n\n"
         "Project n.name -> name distinct order by name, name\n"
         "columns name: name"},
        {"MATCH (n) RETURN DISTINCT n, n.x + 1 AS y ORDER BY n.name, n.x + 1 + n.z",
         "Match (n) new n\n"
         "Project n, n.x + 1 -> y distinct order by n.name, y + n.z\n"
         "columns n: n, y: y"},
        {"MATCH (n) WITH DISTINCT n.x AS x WHERE n.x > 3 RETURN x",
         "Match (n) new n\n"
         "Project n.x -> x distinct where x > 3\n"
         "Project x\n"
         "columns x: x"},
    }));
}

BOOST_AUTO_TEST_CASE(rows_are_grouped_by_what_stands_beside_aggregates) {
    check(std::to_array<Example>({
        {"MATCH (n) RETURN count(*)",
         "Match (n) new n\n"
         "Group  | count(*)[] -> `count(*)`\n"
         "Project `count(*)`\n"
         "columns count(*): `count(*)`"},
        {"MATCH (n) RETURN n.kind, count(*) AS many, count(DISTINCT n.x), collect(n.y) AS ys",
         "Match (n) new n\n"
         "Group n.kind -> `n.kind` | count(*)[] -> many, count[distinct n.x] -> `count(DISTINCT n.x)`, collect[n.y] -> "
         "ys\n"
         "Project `n.kind`, many, `count(DISTINCT n.x)`, ys\n"
         "columns n.kind: `n.kind`, many: many, count(DISTINCT n.x): `count(DISTINCT n.x)`, ys: ys"},
        {"MATCH (n) RETURN n.a AS a, n.a AS b, count(*) + count(*) * 2 AS c, count(*) AS d",
         "Match (n) new n\n"
         "Group n.a -> a | count(*)[] -> _1\n"
         "Project a, a -> b, _1 + _1 * 2 -> c, _1 -> d\n"
         "columns a: a, b: b, c: c, d: d"},
        {"MATCH (n)-->(m) RETURN n, n.x + count(m) + $age AS y, {k: n.z, l: collect(m)} AS z",
         "Match (n), (m), (n)-[_1]->(m) new n, _1, m\n"
         "Group n | count[m] -> _2, collect[m] -> _3\n"
         "Project n, n.x + _2 + 38 -> y, {k: n.z, l: _3} -> z\n"
         "columns n: n, y: y, z: z"},
        {"MATCH (n) RETURN n.d AS d, count(*) AS c, max(n.age) ORDER BY max(n.age) DESC, n.d, c + 1, d + count(*)",
         "Match (n) new n\n"
         "Group n.d -> d | count(*)[] -> c, max[n.age] -> `max(n.age)`\n"
         "Project d, c, `max(n.age)` order by `max(n.age)` desc, d, c + 1, d + c\n"
         "columns d: d, c: c, max(n.age): `max(n.age)`"},
        {"MATCH (n) RETURN n.d AS d, count(*) * 2 AS twice ORDER BY count(*), count(*) * 2",
         "Match (n) new n\n"
         "Group n.d -> d | count(*)[] -> _1\n"
         "Project d, _1 * 2 -> twice, _1 order by _1, twice\n"
         "columns d: d, twice: twice"},
        {"MATCH (n) RETURN n.a + n.b AS sum, count(*) AS c ORDER BY n.a + n.b, n.a + n.b + c",
         "Match (n) new n\n"
         "Group n.a + n.b -> sum | count(*)[] -> c\n"
         "Project sum, c order by sum, sum + c\n"
         "columns sum: sum, c: c"},
        {"MATCH (a) WITH a.x AS x, sum(a.y) AS a WHERE a > 3 RETURN x, a",
         "Match (a) new a\n"
         "Group a.x -> x | sum[a.y] -> a_2\n"
         "Project x, a_2 where a_2 > 3\n"
         "Project x, a_2\n"
         "columns x: x, a: a_2"},
        {"MATCH (n) RETURN min(n.x) AS low, sum(n.y), avg(n.z)",
         "Match (n) new n\n"
         "Group  | min[n.x] -> low, sum[n.y] -> `sum(n.y)`, avg[n.z] -> `avg(n.z)`\n"
         "Project low, `sum(n.y)`, `avg(n.z)`\n"
         "columns low: low, sum(n.y): `sum(n.y)`, avg(n.z): `avg(n.z)`"},
    }));
}

BOOST_AUTO_TEST_CASE(the_columns_of_a_union_go_by_name) {
    check(std::to_array<Example>({
        {"RETURN 1 AS a, 2 AS b UNION ALL RETURN 3 AS b, 4 AS a",
         "Project 1 -> a, 2 -> b\n"
         "columns a: a, b: b\n"
         "union all\n"
         "Project 3 -> b_2, 4 -> a_2\n"
         "columns a: a_2, b: b_2"},
        {"MATCH (n) RETURN n.x AS x UNION MATCH (n) RETURN n.y AS x",
         "Match (n) new n\n"
         "Project n.x -> x\n"
         "columns x: x\n"
         "union\n"
         "Match (n_2) new n_2\n"
         "Project n_2.y -> x_2\n"
         "columns x: x_2"},
    }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query::bind::testing
