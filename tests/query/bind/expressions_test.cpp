// What expressions become, of which type they are known to be, and what can be done with their bound form.

#include <array>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "bound.h"

namespace kveld::query::bind::testing {
namespace {

struct Example {
    std::string_view expression;
    std::string_view bound;
    std::string_view type;
};

constexpr auto kExamples = std::to_array<Example>({
    {"1 + 2.5 * 3", "1 + 2.5 * 3", "Float"},
    {"(1 + 2) * -3", "(1 + 2) * -3", "Integer"},
    {"1 - (2 - 3) - 4", "1 - (2 - 3) - 4", "Integer"},
    {"2 ^ 3 ^ 4", "2 ^ 3 ^ 4", "Float"},
    {"-n.x", "-n.x", "Number"},
    {"-(-n.x)", "-(-n.x)", "Number"},
    {"7 / 2 % 3", "7 / 2 % 3", "Integer"},
    {"1 + 2", "1 + 2", "Integer"},
    {"1.5 + n.x", "1.5 + n.x", "Any"},
    {"'a' + 1", "'a' + 1", "String"},
    {"[1] + 'a'", "[1] + 'a'", "List"},
    {"[1, 2] + [3.5]", "[1, 2] + [3.5]", "List of Number"},
    {"n.list + 1", "n.list + 1", "Any"},
    {"1 < 2 <= n.x", "1 < 2 AND 2 <= n.x", "Boolean"},
    {"1 = 2 = 3", "1 = 2 AND 2 = 3", "Boolean"},
    {"n.a <> n.b", "n.a <> n.b", "Boolean"},
    {"NOT n.a AND n.b OR n.c XOR n.d", "NOT n.a AND n.b OR n.c XOR n.d", "Boolean"},
    {"NOT (n.a OR n.b) AND NOT n.c", "NOT (n.a OR n.b) AND NOT n.c", "Boolean"},
    {"(n.a AND n.b) AND n.c", "(n.a AND n.b) AND n.c", "Boolean"},
    {"n.x IS NULL", "n.x IS NULL", "Boolean"},
    {"(n.x IS NOT NULL) = true", "(n.x IS NOT NULL) = true", "Boolean"},
    {"n.x IN [1, 2]", "n.x IN [1, 2]", "Boolean"},
    {"NOT n.x IN $list", "NOT n.x IN [1, 2]", "Boolean"},
    {"n.name =~ '(?i)a.*'", "n.name =~ '(?i)a.*'", "Boolean"},
    {"n:Person", "n:Person", "Boolean"},
    {"n:A:B", "n:A&B", "Boolean"},
    {"n:A&(B|!C)", "n:A&(B|!C)", "Boolean"},
    {"n:%", "n:%", "Boolean"},
    {"r:KNOWS|LIKES", "r:KNOWS|LIKES", "Boolean"},
    {"n.`first name`", "n.`first name`", "Any"},
    {"[]", "[]", "List"},
    {"[1, 2]", "[1, 2]", "List of Integer"},
    {"[1, 2.5]", "[1, 2.5]", "List of Number"},
    {"[1, null]", "[1, null]", "List of Integer"},
    {"[1, 'a']", "[1, 'a']", "List"},
    {"[n, m]", "[n, m]", "List of Node"},
    {"[n, r]", "[n, r]", "List"},
    {"[n.x, $age]", "[n.x, 38]", "List"},
    {"{}", "{}", "Map"},
    {"{b: 1, a: 'x'}", "{a: 'x', b: 1}", "Map"},
    {"{b: n.x, a: $age}", "{a: 38, b: n.x}", "Map"},
    {"{a: 1, a: 2}", "{a: 2}", "Map"},
    {"{a: 1}.a", "{a: 1}.a", "Any"},
    {"$map.a", "{a: 1}.a", "Any"},
    {"$age", "38", "Any"},
    {"$nothing", "null", "Any"},
    {"null", "null", "Null"},
    {"null + 1", "null + 1", "Null"},
    {"null.x", "null.x", "Null"},
    {R"('it\'s\n')", R"('it\'s\n')", "String"},
    {"1.0", "1.0", "Float"},
    {"1e30", "1e+30", "Float"},
    {"-0.5", "-0.5", "Float"},
    {"[1, 2, 3][0]", "[1, 2, 3][0]", "Integer"},
    {"n.list[1]", "n.list[1]", "Any"},
    {"n['name']", "n['name']", "Any"},
    {"$map[$name]", "{a: 1}['Ann']", "Any"},
    {"[1, 2, 3][1..]", "[1, 2, 3][1..]", "List of Integer"},
    {"[1, 2, 3][..2]", "[1, 2, 3][..2]", "List of Integer"},
    {"[1, 2, 3][1..$age]", "[1, 2, 3][1..38]", "List of Integer"},
    {"[1, 2, 3][null..2]", "[1, 2, 3][null..2]", "Null"},
    {"[1, 2, 3][..]", "[1, 2, 3]", "List of Integer"},
    {"CASE n.x WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END",
     "CASE WHEN n.x = 1 THEN 'one' WHEN n.x = 2 THEN 'two' ELSE 'many' END", "String"},
    {"CASE WHEN n.x > 1 THEN 1 WHEN n.y THEN 2.5 END", "CASE WHEN n.x > 1 THEN 1 WHEN n.y THEN 2.5 ELSE null END",
     "Number"},
    {"CASE n.x WHEN 1 THEN n ELSE r END", "CASE WHEN n.x = 1 THEN n ELSE r END", "Any"},
    {"[x IN [1, 2] WHERE x > 1 | x * 2.5]", "[x IN [1, 2] WHERE x > 1 | x * 2.5]", "List of Float"},
    {"[x IN n.list | x.name]", "[x IN n.list | x.name]", "List"},
    {"[x IN n.list]", "[x IN n.list]", "List"},
    {"[x IN [y IN n.list | y + 1] WHERE x > 2]", "[x IN [y IN n.list | y + 1] WHERE x > 2]", "List"},
    {"[x IN [n] | x:A]", "[x IN [n] | x:A]", "List of Boolean"},
    {"[n IN [1] | n]", "[n IN [1] | n]", "List of Integer"},
    {"all(x IN n.list WHERE x > 1)", "all(x IN n.list WHERE x > 1)", "Boolean"},
    {"any(x IN [true] WHERE x)", "any(x IN [true] WHERE x)", "Boolean"},
    {"none(x IN [1, 2] WHERE x = n.x)", "none(x IN [1, 2] WHERE x = n.x)", "Boolean"},
    {"single(x IN nodes(p) WHERE x.a = 1)", "single(x IN nodes(p) WHERE x.a = 1)", "Boolean"},
    {"reduce(s = 0, x IN [1, 2] | s + x * n.x)", "reduce(s = 0, x IN [1, 2] | s + x * n.x)", "Any"},
    {"toUpper(n.name)", "toUpper(n.name)", "String"},
    {"TOUPPER('a')", "toUpper('a')", "String"},
    {"size([1, 2])", "size([1, 2])", "Integer"},
    {"head([n])", "head([n])", "Node"},
    {"last([1, 2])", "last([1, 2])", "Integer"},
    {"tail([1, 2])", "tail([1, 2])", "List of Integer"},
    {"reverse('abc')", "reverse('abc')", "String or List"},
    {"coalesce(n.x, 1)", "coalesce(n.x, 1)", "Any"},
    {"coalesce(1, 2.5)", "coalesce(1, 2.5)", "Number"},
    {"coalesce(null, n)", "coalesce(null, n)", "Node"},
    {"toUpper(null)", "toUpper(null)", "Null"},
    {"type(r)", "type(r)", "String"},
    {"labels(n)", "labels(n)", "List of String"},
    {"nodes(p)", "nodes(p)", "List of Node"},
    {"relationships(p)", "relationships(p)", "List of Relationship"},
    {"length(p)", "length(p)", "Integer"},
    {"date('2024-06-13')", "date('2024-06-13')", "Date"},
    {"date('2024-06-13').year", "date('2024-06-13').year", "Any"},
    {"id(n)", "id(n)", "Integer"},
    {"keys(n)", "keys(n)", "List of String"},
    {"substring('abc', 1)", "substring('abc', 1)", "String"},
    {"range(1, 3)", "range(1, 3)", "List of Integer"},
});

// The statement that returns the expression, where n and m are nodes, r a relationship and p a path.
Statement returning(std::string_view expression) {
    return bind_text("MATCH p = (n)-[r]->(m) RETURN " + std::string(expression) + " AS result");
}

const Expression& result_of(const Statement& statement) {
    return *std::get<ProjectionClause>(statement.parts[0].clauses[1]).items[0].expression;
}

std::string slots_read(std::string_view expression) {
    const Statement statement = returning(expression);
    std::string names;
    for (const Slot slot : slots_of(result_of(statement))) names += statement.slot_names[slot] + " ";
    return names;
}

bool say_the_same(std::string_view a, std::string_view b) {
    const Statement statement =
        bind_text("MATCH p = (n)-[r]->(m) RETURN " + std::string(a) + " AS a, " + std::string(b) + " AS b");
    const auto& items = std::get<ProjectionClause>(statement.parts[0].clauses[1]).items;
    return same(*items[0].expression, *items[1].expression);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(expressions)

BOOST_AUTO_TEST_CASE(every_form_and_its_type) {
    for (const Example& example : kExamples) {
        BOOST_TEST_CONTEXT(example.expression) {
            const Statement statement = returning(example.expression);
            BOOST_TEST(to_string(result_of(statement), statement.slot_names) == example.bound);
            BOOST_TEST(name_of(result_of(statement).type) == example.type);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_copy_says_the_same) {
    for (const Example& example : kExamples) {
        BOOST_TEST_CONTEXT(example.expression) {
            const Statement statement = returning(example.expression);
            const ExpressionPtr copied = copy(result_of(statement));
            BOOST_TEST(same(*copied, result_of(statement)));
            BOOST_TEST(to_string(*copied, statement.slot_names) == example.bound);
        }
    }
}

BOOST_AUTO_TEST_CASE(different_examples_do_not_say_the_same) {
    for (const Example& a : kExamples) {
        for (const Example& b : kExamples) {
            if (a.bound == b.bound || a.expression == b.expression) continue;
            BOOST_TEST(!say_the_same(a.expression, b.expression), a.expression << " and " << b.expression);
        }
    }
}

BOOST_AUTO_TEST_CASE(names_of_local_variables_do_not_matter) {
    BOOST_TEST(say_the_same("[x IN n.list WHERE x > 1 | x + 1]", "[y IN n.list WHERE y > 1 | y + 1]"));
    BOOST_TEST(say_the_same("reduce(a = 0, b IN n.list | a + b)", "reduce(b = 0, a IN n.list | b + a)"));
    BOOST_TEST(!say_the_same("reduce(a = 0, b IN n.list | a - b)", "reduce(a = 0, b IN n.list | b - a)"));
    BOOST_TEST(!say_the_same("all(x IN n.list WHERE x = n.x)", "all(x IN n.list WHERE x = m.x)"));
    BOOST_TEST(!say_the_same("1", "1.0"));
    BOOST_TEST(!say_the_same("[1, 2]", "[1.0, 2]"));
}

BOOST_AUTO_TEST_CASE(what_an_expression_reads) {
    BOOST_TEST(slots_read("1 + 2") == "");
    BOOST_TEST(slots_read("n.x + m.y * n.z") == "n m ");
    BOOST_TEST(slots_read("[x IN n.list WHERE x > r.y | x]") == "n r ");
    BOOST_TEST(slots_read("[x IN [x IN n.list | x] | x.a]") == "n ");
    BOOST_TEST(slots_read("reduce(s = m.x, x IN [1] | s + x)") == "m ");
    BOOST_TEST(slots_read("CASE n.x WHEN m.y THEN p ELSE r END") == "n r m p ");
    const Statement statement = bind_text("MATCH p = (n)-[r]->(m) RETURN p");
    BOOST_TEST(slots_of(*std::get<MatchClause>(statement.parts[0].clauses[0]).paths[0].path).size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query::bind::testing
