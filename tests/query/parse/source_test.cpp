#include <boost/test/unit_test.hpp>
#include <string_view>
#include <vector>

#include "printed.h"
#include "query/parse/parser.h"
#include "query/parse/token.h"

// Where things stand in the query, and what is kept of how they were written.

namespace kveld::query::parse {
namespace {

struct Column {
    std::string_view expression;
    std::string_view column;
};

const std::vector<Column> kColumns{
    {"n.name", "n.name"},
    {"n . name", "n . name"},
    {"(n.name)", "(n.name)"},
    {"count( * )", "count( * )"},
    {"  1+2 /* three */ ", "1+2"},
    {"1 /* one */ + 2", "1 /* one */ + 2"},
    {"`a b`", "a b"},
    {"((n))", "n"},
    {"n.name AS `the name`", "the name"},
};

struct Part {
    std::string_view query;
    std::string_view part;
};

// The text of the expression that is returned.
const std::vector<Part> kExpressions{
    {"RETURN  1 ", "1"},
    {"RETURN - 5", "- 5"},
    {"RETURN (1 + 2)", "1 + 2"},
    {"RETURN (1) + (2)", "(1) + (2)"},
    {"RETURN (a).b", "(a).b"},
    {"RETURN (a) AND (b) OR (c)", "(a) AND (b) OR (c)"},
    {"RETURN NOT (a)", "NOT (a)"},
    {"RETURN a:A:B AS x", "a:A:B"},
    {"RETURN [ x IN xs | x ] AS y", "[ x IN xs | x ]"},
    {"RETURN CASE WHEN a THEN b END AS c", "CASE WHEN a THEN b END"},
    {"RETURN EXISTS { (a) } AS b", "EXISTS { (a) }"},
    {"RETURN (a)-->(b) AS c", "(a)-->(b)"},
    {"RETURN f ( 1 ) AS c", "f ( 1 )"},
    {"RETURN é.ü AS c", "é.ü"},
};

BOOST_AUTO_TEST_SUITE(sources)

BOOST_AUTO_TEST_CASE(columns_are_named_as_written) {
    for (const Column& row : kColumns) {
        const Statement statement = parse("RETURN " + std::string(row.expression));
        const auto* clause = statement.query.parts.at(0).clauses.at(0).as<ReturnClause>();
        BOOST_TEST(clause->projection.items.at(0).column() == row.column);
    }
}

BOOST_AUTO_TEST_CASE(expressions_know_their_place) {
    for (const Part& row : kExpressions) {
        const Statement statement = parse(row.query);
        BOOST_TEST(text_at(row.query, testing::returned(statement).range) == row.part);
    }
}

BOOST_AUTO_TEST_CASE(names_patterns_and_clauses_know_their_place) {
    const std::string_view query = "MATCH p = (a:A { x : 1 }) <-[ r:T|`U`*2..3 ]- (b) WHERE a.`x y` = 1 RETURN b; ";
    const Statement statement = parse(query);
    const auto text = [&](SourceRange range) { return text_at(query, range); };
    const SingleQuery& single = statement.query.parts.at(0);
    BOOST_TEST(text(statement.query.range) == query.substr(0, query.find(';')));
    BOOST_TEST(text(single.clauses.at(1).range) == "RETURN b");
    const auto& match = *single.clauses.at(0).as<MatchClause>();
    const PathPattern& path = match.patterns.at(0);
    BOOST_TEST(text(path.range) == "p = (a:A { x : 1 }) <-[ r:T|`U`*2..3 ]- (b)");
    BOOST_TEST(text(path.variable->range) == "p");
    BOOST_TEST(text(path.nodes.at(0).range) == "(a:A { x : 1 })");
    BOOST_TEST(text(path.nodes.at(0).properties->range) == "{ x : 1 }");
    const RelationshipPattern& relationship = path.relationships.at(0);
    BOOST_TEST(text(relationship.range) == "<-[ r:T|`U`*2..3 ]-");
    BOOST_TEST(text(relationship.types->range) == "T|`U`");
    BOOST_TEST(text(relationship.types->operands.at(1).name.range) == "`U`");
    BOOST_TEST(text(relationship.length->range) == "*2..3");
    const auto& comparison = *match.where->as<Comparison>();
    BOOST_TEST(text(comparison.operands.at(0)->as<Property>()->key.range) == "`x y`");
}

BOOST_AUTO_TEST_CASE(operators_know_their_place) {
    const std::string_view query = "RETURN a  STARTS  WITH b";
    const Statement statement = parse(query);
    BOOST_TEST(text_at(query, testing::returned(statement).as<Binary>()->op_range) == "STARTS  WITH");
}

BOOST_AUTO_TEST_CASE(a_statement_outlives_its_text) {
    std::string query = "MATCH (someone:Person {name: 'Ann'}) RETURN someone.name";
    const Statement statement = parse(query);
    query.assign(query.size(), '?');
    BOOST_TEST(testing::printed(statement) == "MATCH (someone:Person {name: 'Ann'}) RETURN someone.name");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::query::parse
