// Statements that make no sense: which mistake, what is said, which part of the query is meant, and what to do.

#include <array>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "bound.h"

namespace kveld::query::bind::testing {
namespace {

struct Refused {
    std::string_view query;
    std::string_view name;  // type and detail
    std::string_view message;
    std::string_view marked;
    std::string_view hint;
};

template <typename Examples>
void check(const Examples& examples) {
    for (const Refused& example : examples) {
        BOOST_TEST_CONTEXT(example.query) {
            try {
                bind_text(example.query);
                BOOST_TEST(false, "was bound");
            } catch (const QueryError& error) {
                const SourceRange range = error.range();
                BOOST_TEST(std::string(name_of(error.type())) + " " + error.detail() == example.name);
                BOOST_TEST(error.what() == example.message);
                BOOST_TEST(example.query.substr(range.start, range.end - range.start) == example.marked);
                BOOST_TEST(error.hint() == example.hint);
                BOOST_TEST((error.phase() == Phase::Compile));
                BOOST_TEST((error.kind() == base::ErrorKind::Unsupported) == (error.detail() == "Unsupported"));
            }
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(refusals)

BOOST_AUTO_TEST_CASE(names) {
    check(std::to_array<Refused>({
        {"MATCH (person) RETURN persn.name", "SyntaxError UndefinedVariable", "nothing is called 'persn' here", "persn",
         "did you mean 'person'?"},
        {"MATCH (n) RETURN Ann", "SyntaxError UndefinedVariable", "nothing is called 'Ann' here", "Ann",
         "known here: n; a text stands in quotes: 'Ann'"},
        {"MATCH (a), (b) WITH a RETURN b", "SyntaxError UndefinedVariable", "nothing is called 'b' here", "b",
         "the WITH before does not pass it on: add 'b' there"},
        {"MATCH (n) RETURN n.x, count(*) ORDER BY max(n.y)", "SyntaxError UndefinedVariable",
         "'n' is gone here: only columns are left after an aggregate", "n.y", "make what is needed a column"},
        {"MATCH (n) RETURN n.x, count(*) ORDER BY n.y", "SyntaxError UndefinedVariable",
         "'n' is gone here: only columns are left after an aggregate", "n", "make what is needed a column"},
        {"MATCH (n) RETURN DISTINCT n.x ORDER BY n.y", "SyntaxError UndefinedVariable",
         "'n' is gone here: only columns are left after DISTINCT", "n", "make what is needed a column"},
        {"CREATE (a), (b {x: a})", "SyntaxError UndefinedVariable",
         "'a' is created by this clause and only has its properties yet", "a", "use a second CREATE"},
        {"CREATE (a {x: b.y}), (b)", "SyntaxError UndefinedVariable", "nothing is called 'b' here", "b",
         "a text stands in quotes: 'b'"},
        {"CREATE (a {x: 1}), (b {y: a})", "SyntaxError UndefinedVariable",
         "'a' is created by this clause and only has its properties yet", "a", "use a second CREATE"},
        {"MATCH (n) WITH count(n) AS c, n.x AS x ORDER BY n.y RETURN c", "SyntaxError UndefinedVariable",
         "'n' is gone here: only columns are left after an aggregate", "n", "make what is needed a column"},
        {"MATCH (me)--(you) RETURN count(you.age) AS agg ORDER BY me.age + count(you.age)",
         "SyntaxError UndefinedVariable", "'me' is gone here: only columns are left after an aggregate", "me",
         "make what is needed a column"},
        {"MATCH (n {x: m.x}) RETURN n", "SyntaxError UndefinedVariable", "nothing is called 'm' here", "m",
         "known here: n; a text stands in quotes: 'm'"},
        {"MATCH (n) RETURN n.x AS x ORDER BY y", "SyntaxError UndefinedVariable", "nothing is called 'y' here", "y",
         "known here: n, x; a text stands in quotes: 'y'"},
        {"MATCH (n) WHERE n.name = Ann RETURN n", "SyntaxError UndefinedVariable", "nothing is called 'Ann' here",
         "Ann", "known here: n; a text stands in quotes: 'Ann'"},
        {"MATCH (naam) RETURN name", "SyntaxError UndefinedVariable", "nothing is called 'name' here", "name",
         "did you mean 'naam'?"},
        {"RETURN [x IN [1] | y]", "SyntaxError UndefinedVariable", "nothing is called 'y' here", "y",
         "known here: x; a text stands in quotes: 'y'"},
        {"WITH 1 AS p MATCH p = ()-->() RETURN p", "SyntaxError VariableAlreadyBound",
         "'p' stands for an Integer already", "p", "use another name"},
        {"UNWIND [1] AS x UNWIND [2] AS x RETURN x", "SyntaxError VariableAlreadyBound",
         "'x' stands for an Integer already", "x", "use another name"},
        {"MATCH (a) CREATE (a)", "SyntaxError VariableAlreadyBound", "'a' stands for a Node already", "a",
         "use another name"},
        {"MATCH (a) CREATE (a:B)-[:T]->()", "SyntaxError VariableAlreadyBound", "'a' stands for a Node already", "a",
         "use another name"},
        {"MATCH ()-[r]->() CREATE ()-[r:T]->()", "SyntaxError VariableAlreadyBound",
         "'r' stands for a Relationship already", "r", "use another name"},
        {"MATCH p = () CREATE p = (a)", "SyntaxError VariableAlreadyBound", "'p' stands for a Path already", "p",
         "use another name"},
        {"MATCH (p)-->(), p = ()-->() RETURN p", "SyntaxError VariableAlreadyBound", "'p' stands for a Node already",
         "p", "use another name"},
        {"CREATE (n:A)-[:T]->(), (n:B)", "SyntaxError VariableAlreadyBound", "'n' stands for a Node already", "n",
         "use another name"},
        {"CREATE (n), (n)", "SyntaxError VariableAlreadyBound", "'n' stands for a Node already", "n",
         "use another name"},
        {"CREATE (r)-[r:T]->()", "SyntaxError VariableAlreadyBound", "'r' stands for a Node already", "r",
         "use another name"},
        {"MATCH (n)-[n]->() RETURN n", "SyntaxError VariableTypeConflict",
         "'n' stands for a Node already, and here for a Relationship", "n", "use another name"},
        {"MATCH ()-[r]->() MATCH (r) RETURN r", "SyntaxError VariableTypeConflict",
         "'r' stands for a Relationship already, and here for a Node", "r", "use another name"},
        {"MATCH ()-[r]->() MATCH ()-[r*]->() RETURN r", "SyntaxError VariableTypeConflict",
         "'r' stands for a Relationship already, and here for a List of Relationship", "r", "use another name"},
        {"WITH [10] AS r MATCH ()-[r*]-() RETURN r", "SyntaxError VariableTypeConflict",
         "'r' stands for a List of Integer already, and here for a List of Relationship", "r", "use another name"},
        {"MATCH ()-[r]->() CREATE (r)-[:T]->()", "SyntaxError VariableTypeConflict",
         "'r' stands for a Relationship already, and here for a Node", "r", "use another name"},
        {"MATCH r = ()-->(), ()-[r]->() RETURN r", "SyntaxError VariableTypeConflict",
         "'r' stands for a Path already, and here for a Relationship", "r", "use another name"},
        {"CREATE ()-[r:T]->(r)", "SyntaxError VariableTypeConflict",
         "'r' stands for a Relationship already, and here for a Node", "r", "use another name"},
        {"WITH 1 AS x CREATE (x)-[:T]->()", "SyntaxError VariableTypeConflict",
         "'x' stands for an Integer already, and here for a Node", "x", "use another name"},
        {"MATCH (a)-[r]->()-[r]->(a) RETURN r", "SyntaxError RelationshipUniquenessViolation",
         "'r' stands for two relationships of one MATCH", "r",
         "no relationship is matched twice by one MATCH: use another name, or a second MATCH"},
        {"MATCH ()-[r]->() MATCH ()-[r]->()-[r]->() RETURN r", "SyntaxError RelationshipUniquenessViolation",
         "'r' stands for two relationships of one MATCH", "r",
         "no relationship is matched twice by one MATCH: use another name, or a second MATCH"},
        {"MATCH (a)-[r]->(b), (c)-[r]->(d) RETURN r", "SyntaxError RelationshipUniquenessViolation",
         "'r' stands for two relationships of one MATCH", "r",
         "no relationship is matched twice by one MATCH: use another name, or a second MATCH"},
        {"RETURN 1 AS a, 2 AS a", "SyntaxError ColumnNameConflict", "two columns are called 'a'", "a",
         "name one of them with AS"},
        {"MATCH (n) WITH n.x, 1 AS y RETURN y", "SyntaxError NoExpressionAlias", "an expression in WITH needs a name",
         "n.x", "write n.x AS x"},
        {"MATCH (n) WITH n.x AS x, n.y + 1 RETURN x", "SyntaxError NoExpressionAlias",
         "an expression in WITH needs a name", "n.y + 1", "write n.y + 1 AS x"},
        {"MATCH () RETURN *", "SyntaxError NoVariablesInScope", "there is no variable that RETURN * could return",
         "RETURN *", ""},
        {"RETURN 1 AS a UNION RETURN 2 AS b", "SyntaxError DifferentColumnsInUnion",
         "the parts of a UNION have columns of different names", "RETURN 2 AS b", "give them the same names with AS"},
        {"RETURN 1 AS x UNION RETURN 1 AS x, 2 AS y", "SyntaxError DifferentColumnsInUnion",
         "the parts of a UNION have columns of different names", "RETURN 1 AS x, 2 AS y",
         "give them the same names with AS"},
    }));
}

BOOST_AUTO_TEST_CASE(aggregates) {
    check(std::to_array<Refused>({
        {"MATCH (n) WHERE count(n) > 1 RETURN n", "SyntaxError InvalidAggregation",
         "the aggregate 'count' can't stand in WHERE", "count(n)",
         "compute it in a WITH before: WITH …, count(…) AS x"},
        {"RETURN [x IN [1] | count(*)]", "SyntaxError InvalidAggregation",
         "the aggregate 'count(*)' can't stand in what is computed for each item of a list", "count(*)",
         "compute it in a WITH before: WITH …, count(*) AS x"},
        {"UNWIND [count(*)] AS x RETURN x", "SyntaxError InvalidAggregation",
         "the aggregate 'count(*)' can't stand in UNWIND", "count(*)",
         "compute it in a WITH before: WITH …, count(*) AS x"},
        {"MATCH (n) RETURN n.x ORDER BY count(n)", "SyntaxError InvalidAggregation",
         "the aggregate 'count' can't stand in ORDER BY", "count(n)",
         "compute it in a WITH before: WITH …, count(…) AS x"},
        {"MATCH (n) RETURN n.x, count(*) ORDER BY count(1)", "SyntaxError InvalidAggregation",
         "ORDER BY asks for an aggregate 'count' that is no column", "count(1)", "make it a column"},
        {"MATCH (n) RETURN n LIMIT count(*)", "SyntaxError InvalidAggregation",
         "the aggregate 'count(*)' can't stand in LIMIT", "count(*)",
         "compute it in a WITH before: WITH …, count(*) AS x"},
        {"MATCH (n) RETURN reduce(s = 0, x IN n.list | s + count(*))", "SyntaxError InvalidAggregation",
         "the aggregate 'count(*)' can't stand in what is computed for each item of a list", "count(*)",
         "compute it in a WITH before: WITH …, count(*) AS x"},
        {"MATCH (n {x: count(*)}) RETURN n", "SyntaxError InvalidAggregation",
         "the aggregate 'count(*)' can't stand in a pattern", "count(*)",
         "compute it in a WITH before: WITH …, count(*) AS x"},
        {"MATCH (n) CREATE (m {x: count(n)})", "SyntaxError InvalidAggregation",
         "the aggregate 'count' can't stand in CREATE", "count(n)",
         "compute it in a WITH before: WITH …, count(…) AS x"},
        {"RETURN count(count(*))", "SyntaxError NestedAggregation",
         "the aggregate 'count(*)' stands inside the aggregate 'count'", "count(*)",
         "compute the inner one in a WITH before"},
        {"MATCH (n) RETURN n.age + count(n)", "SyntaxError AmbiguousAggregationExpression",
         "'n.age' stands beside an aggregate, and rows are not grouped by it", "n.age",
         "make it a column of its own, in a WITH before if it is more than a property"},
        {"MATCH (n) RETURN n.age + n.size, n.age + n.size + count(n)", "SyntaxError AmbiguousAggregationExpression",
         "'n.age' stands beside an aggregate, and rows are not grouped by it", "n.age",
         "make it a column of its own, in a WITH before if it is more than a property"},
        {"MATCH (n) WITH n.a + n.b AS s, count(*) AS c ORDER BY n.a + n.b + count(*) RETURN c",
         "SyntaxError AmbiguousAggregationExpression",
         "'n.a + n.b' stands beside an aggregate, and rows are not grouped by it", "n.a + n.b",
         "make it a column of its own, in a WITH before if it is more than a property"},
        {"RETURN count(rand())", "SyntaxError NonConstantExpression",
         "'rand' gives another value for each row, which no aggregate can be told of", "rand()",
         "compute it in a WITH before"},
        {"MATCH (n) RETURN n SKIP n.x", "SyntaxError NonConstantExpression",
         "SKIP is one number for all rows, and this depends on the row", "n.x", ""},
        {"MATCH (n) RETURN n LIMIT -1", "SyntaxError NegativeIntegerArgument",
         "LIMIT takes a number of rows, which is not below 0", "-1", ""},
    }));
}

BOOST_AUTO_TEST_CASE(functions_and_types) {
    check(std::to_array<Refused>({
        {"MATCH (s)-[:SUPPORTS]->(p) RETURN colect(p.text)", "SyntaxError UnknownFunction", "unknown function 'colect'",
         "colect", "did you mean 'collect'?"},
        {"RETURN foo.bar(1)", "SyntaxError UnknownFunction", "unknown function 'foo.bar'", "foo.bar", ""},
        {"RETURN `+`(1, 2)", "SyntaxError UnknownFunction", "unknown function '+'", "`+`", "did you mean 'e'?"},
        {"RETURN toUpper('a', 'b'), 1", "SyntaxError InvalidNumberOfArguments", "'toUpper' takes 1 argument, not 2",
         "toUpper('a', 'b')", ""},
        {"RETURN count()", "SyntaxError InvalidNumberOfArguments", "'count' takes 1 argument, not none", "count()", ""},
        {"RETURN count(1, 2)", "SyntaxError InvalidNumberOfArguments", "'count' takes 1 argument, not 2", "count(1, 2)",
         ""},
        {"RETURN percentileDisc(1)", "SyntaxError InvalidNumberOfArguments",
         "'percentileDisc' takes 2 arguments, not 1", "percentileDisc(1)", ""},
        {"RETURN substring('a')", "SyntaxError InvalidNumberOfArguments", "'substring' takes 2 to 3 arguments, not 1",
         "substring('a')", ""},
        {"RETURN coalesce()", "SyntaxError InvalidNumberOfArguments", "'coalesce' takes at least 1 argument, not none",
         "coalesce()", ""},
        {"RETURN toUpper(1)", "SyntaxError InvalidArgumentType", "'toUpper' takes a String, not an Integer", "1", ""},
        {"RETURN size(1)", "SyntaxError InvalidArgumentType", "'size' takes a String or List, not an Integer", "1", ""},
        {"MATCH p = (a)-->() RETURN labels(p)", "SyntaxError InvalidArgumentType", "'labels' takes a Node, not a Path",
         "p", ""},
        {"MATCH p = (a)-->() RETURN p.name", "SyntaxError InvalidArgumentType", "a Path has no property 'name'", "name",
         "nodes(…) and relationships(…) give what it consists of"},
        {"RETURN 'a'.b", "TypeError InvalidArgumentType", "a String has no property 'b'", "b",
         "nodes, relationships, maps and dates have properties"},
        {"RETURN 1 + true", "SyntaxError InvalidArgumentType", "'+' does not add a Boolean to an Integer", "+",
         "it adds numbers, joins texts and appends to lists"},
        {"RETURN 'a' - 1", "SyntaxError InvalidArgumentType", "'-' takes a Number, not a String", "'a'", ""},
        {"RETURN NOT 1, 2", "SyntaxError InvalidArgumentType", "NOT takes a Boolean, not an Integer", "1", ""},
        {"MATCH (n) WHERE n.x AND 'a' RETURN n", "SyntaxError InvalidArgumentType",
         "WHERE takes a Boolean, not a String", "'a'", ""},
        {"MATCH (n) WHERE 1 RETURN n", "SyntaxError InvalidArgumentType", "WHERE takes a Boolean, not an Integer", "1",
         ""},
        {"RETURN 1 IN 2", "SyntaxError InvalidArgumentType", "IN takes a List, not an Integer", "2", ""},
        {"RETURN [x IN 1 | x]", "SyntaxError InvalidArgumentType", "IN takes a List, not an Integer", "1", ""},
        {"RETURN all(x IN ['a'] WHERE x % 2 = 0)", "SyntaxError InvalidArgumentType",
         "'%' takes a Number, not a String", "x", ""},
        {"RETURN [1]['a']", "SyntaxError InvalidArgumentType", "[…] of a List takes an Integer, not a String", "'a'",
         ""},
        {"RETURN {a: 1}[0]", "SyntaxError InvalidArgumentType", "[…] of a Map takes a String, not an Integer", "0", ""},
        {"RETURN 1[0]", "SyntaxError InvalidArgumentType", "an Integer has nothing that […] could take out", "1",
         "lists take a number, maps, nodes and relationships a key"},
        {"RETURN 'abc'[0..1]", "SyntaxError InvalidArgumentType", "[… .. …] takes a List, not a String", "'abc'", ""},
        {"RETURN sum('a')", "SyntaxError InvalidArgumentType", "'sum' takes a Number, not a String", "'a'", ""},
        {"MATCH (n) RETURN n LIMIT 1.5", "SyntaxError InvalidArgumentType", "LIMIT takes an Integer, not a Float",
         "1.5", ""},
        {"MATCH (n) RETURN n LIMIT null", "SyntaxError InvalidArgumentType", "LIMIT takes an Integer, not null", "null",
         ""},
        {"MATCH (n) RETURN n LIMIT 'a'", "SyntaxError InvalidArgumentType", "LIMIT takes an Integer, not a String",
         "'a'", ""},
        {"RETURN CASE WHEN 1 THEN 2 END", "SyntaxError InvalidArgumentType", "WHEN takes a Boolean, not an Integer",
         "1", ""},
        {"MATCH (n) RETURN 1:Label", "SyntaxError InvalidArgumentType", "an Integer has no labels", "1",
         "nodes have labels and relationships have a type"},
        {"RETURN date('2024-01-01').year, date('a') - 'b'", "SyntaxError InvalidArgumentType",
         "'-' takes a Number, not a Date", "date('a')", ""},
        {"RETURN -'a'", "SyntaxError InvalidArgumentType", "'-' takes a Number, not a String", "'a'", ""},
        {"RETURN {} + 1", "SyntaxError InvalidArgumentType", "'+' does not add an Integer to a Map", "+",
         "it adds numbers, joins texts and appends to lists"},
        {"RETURN 1 STARTS WITH 'a', 'a' IN 'abc'", "SyntaxError InvalidArgumentType", "IN takes a List, not a String",
         "'abc'", ""},
        {"MATCH (n) RETURN type(n)", "SyntaxError InvalidArgumentType", "'type' takes a Relationship, not a Node", "n",
         ""},
        {"MATCH (n) RETURN length(n)", "SyntaxError InvalidArgumentType", "'length' takes a Path, not a Node", "n", ""},
        {"MATCH (n)-->(m) RETURN n + 1", "SyntaxError InvalidArgumentType", "'+' does not add an Integer to a Node",
         "+", "it adds numbers, joins texts and appends to lists"},
    }));
}

BOOST_AUTO_TEST_CASE(new_nodes_and_relationships) {
    check(std::to_array<Refused>({
        {"RETURN toUpper(DISTINCT 'a')", "SyntaxError UnexpectedSyntax",
         "'toUpper' is no aggregate and has no DISTINCT", "toUpper", ""},
        {"CREATE (a:A|B)", "SyntaxError UnexpectedSyntax", "CREATE needs to know which labels a node gets", "A|B",
         "write each label: (:A:B)"},
        {"CREATE (n:!A)", "SyntaxError UnexpectedSyntax", "CREATE needs to know which labels a node gets", "!A",
         "write each label: (:A:B)"},
        {"CREATE ()-[:A|B]->()", "SyntaxError NoSingleRelationshipType", "a new relationship is given one type", "A|B",
         "write -[:TYPE]->"},
        {"CREATE ()-->()", "SyntaxError NoSingleRelationshipType", "a new relationship is given one type", "-->",
         "write -[:TYPE]->"},
        {"CREATE ()-[:!A]->()", "SyntaxError NoSingleRelationshipType", "a new relationship is given one type", "!A",
         "write -[:TYPE]->"},
    }));
}

BOOST_AUTO_TEST_CASE(what_this_version_does_not_do) {
    check(std::to_array<Refused>({
        {"RETURN duration('P1D')", "SyntaxError Unsupported", "the function 'duration' is not supported yet",
         "duration", ""},
        {"MATCH (n) MERGE (m) RETURN m", "SyntaxError Unsupported", "MERGE is not supported yet", "MERGE (m)", ""},
        {"MATCH (n) SET n.x = 1", "SyntaxError Unsupported", "SET is not supported yet", "SET n.x = 1", ""},
        {"MATCH (n) REMOVE n.x", "SyntaxError Unsupported", "REMOVE is not supported yet", "REMOVE n.x", ""},
        {"MATCH (n) DETACH DELETE n", "SyntaxError Unsupported", "DETACH DELETE is not supported yet",
         "DETACH DELETE n", ""},
        {"CALL db.labels()", "SyntaxError Unsupported", "CALL is not supported yet", "CALL db.labels()", ""},
        {"MATCH (n) WHERE (n)-->() RETURN n", "SyntaxError Unsupported",
         "a pattern as a predicate is not supported yet", "(n)-->()",
         "OPTIONAL MATCH the pattern and ask whether its relationship IS NOT NULL"},
        {"MATCH (n) WHERE EXISTS { (n)-->() } RETURN n", "SyntaxError Unsupported", "EXISTS { … } is not supported yet",
         "EXISTS { (n)-->() }", "MATCH the pattern and return DISTINCT rows"},
        {"MATCH (n) RETURN [(n)-->(m) | m.x]", "SyntaxError Unsupported",
         "a pattern comprehension is not supported yet", "[(n)-->(m) | m.x]",
         "OPTIONAL MATCH the pattern and collect() what you need"},
        {"MATCH p = shortestPath((a)-[*]->(b)) RETURN p", "SyntaxError Unsupported",
         "shortestPath is not supported yet", "p = shortestPath((a)-[*]->(b))", ""},
        {"MATCH (n) RETURN COUNT { (n)-->() }", "SyntaxError Unsupported", "COUNT { … } is not supported yet",
         "COUNT { (n)-->() }", "OPTIONAL MATCH the pattern and count()"},
    }));
}

// What a parameter gives is no mistake of the text: it shows when the query runs.
BOOST_AUTO_TEST_CASE(parameters_of_the_wrong_type) {
    try {
        bind_text("CREATE (n $list)");
        BOOST_TEST(false, "was bound");
    } catch (const QueryError& error) {
        BOOST_TEST(std::string(name_of(error.type())) + " " + error.detail() == "TypeError InvalidArgumentType");
        BOOST_TEST(std::string(error.what()) == "properties are a map");
        BOOST_TEST((error.phase() == Phase::Runtime));
    }
    BOOST_TEST(bound("RETURN $name AND true AS x") == "Project 'Ann' AND true -> x\ncolumns x: x");
    BOOST_TEST(bound("RETURN 1 AS x LIMIT $name") == "Project 1 -> x limit 'Ann'\ncolumns x: x");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query::bind::testing
