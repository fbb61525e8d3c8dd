#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "query/parse/parser.h"

namespace kveld::query::parse {
namespace {

constexpr std::string_view kFirstLine = "  1 | ";

std::optional<QueryError> refusal(std::string_view query) {
    try {
        static_cast<void>(parse(query));
    } catch (const QueryError& error) {
        return error;
    }
    return std::nullopt;
}

std::string rendered(std::string_view query) {
    const auto error = refusal(query);
    return error ? error->detail() + '\n' + error->render() : "parsed";
}

// The blocks of a file, apart from its first, which says what the file is about.
std::vector<std::string> blocks_of(const std::string& name) {
    const std::string text =
        base::read_file(std::string(KVELD_SOURCE_FOLDER) + "/tests/query/parse/refused/" + name + ".txt");
    std::vector<std::string> blocks;
    for (std::size_t start = text.find("\n\n") + 2; start < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", start), text.size() - 1);
        blocks.push_back(text.substr(start, end + 1 - start));
        start = end + 2;
    }
    return blocks;
}

// A block is what the query in it is answered with.
void check(const std::string& name) {
    const std::vector<std::string> blocks = blocks_of(name);
    BOOST_TEST(blocks.size() > 20U);
    for (const std::string& block : blocks) {
        const std::size_t start = block.find(kFirstLine) + kFirstLine.size();
        BOOST_TEST(rendered(block.substr(start, block.find('\n', start) - start)) == block);
    }
}

BOOST_AUTO_TEST_SUITE(refusals)

BOOST_AUTO_TEST_CASE(characters) {
    check("characters");
}
BOOST_AUTO_TEST_CASE(words) {
    check("words");
}
BOOST_AUTO_TEST_CASE(patterns) {
    check("patterns");
}
BOOST_AUTO_TEST_CASE(clauses) {
    check("clauses");
}
BOOST_AUTO_TEST_CASE(expressions) {
    check("expressions");
}

struct Row {
    std::string_view query;
    std::string_view rendered;
};

// What a file of one line a query cannot show.
const std::vector<Row> kSpecial{
    {"", "UnexpectedSyntax\nerror: the query is empty\n  1 | \n    | ^ write MATCH (n) RETURN n LIMIT 10\n"},
    {" // only words\n",
     "UnexpectedSyntax\nerror: the query is empty\n  2 | \n    | ^ write MATCH (n) RETURN n LIMIT 10\n"},
    {"RETURN a\xE2\x80\x8B",
     "InvalidUnicodeCharacter\nerror: U+200B means nothing here\n"
     "  1 | RETURN a\xE2\x80\x8B\n    |         ^ it is invisible: delete it\n"},
    {"RETURN \x01",
     "UnexpectedSyntax\nerror: U+0001 means nothing here\n"
     "  1 | RETURN \xEF\xBF\xBD\n    |        ^ it is invisible: delete it\n"},
    {"RETURN '\xFF'",
     "InvalidUnicodeCharacter\nerror: this is not UTF-8\n"
     "  1 | RETURN 'ÿ'\n    |         ^ save the query as UTF-8\n"},
    {"MATCH (n)\n  WHERE n.x ==\n 3\nRETURN n",
     "UnexpectedSyntax\nerror: expected a clause or the end of the query but found '=='\n"
     "  2 |   WHERE n.x ==\n    |             ^^ equality is written '='\n"},
    {"MATCH (n)\r\nRETURN\r\n\r\n",
     "UnexpectedSyntax\nerror: expected an expression but the query ends\n"
     "  2 | RETURN\n    |       ^\n"},
    {"RETURN 'één', ü ü",
     "UnexpectedSyntax\nerror: expected a clause or the end of the query but found 'ü'\n"
     "  1 | RETURN 'één', ü ü\n    |                 ^ a ',' or an operator is missing before it\n"},
};

BOOST_AUTO_TEST_CASE(places_that_are_hard_to_see) {
    for (const Row& row : kSpecial) BOOST_TEST(rendered(row.query) == row.rendered);
}

BOOST_AUTO_TEST_CASE(every_beginning_of_a_query_is_refused_or_parsed) {
    const std::string query =
        "MATCH p = (a:A {x: 1})-[r:T*1..2]->(b) WHERE a.x <= 1 AND NOT b.y STARTS WITH 'é' WITH *, [x IN a.l WHERE x | "
        "x] "
        "AS l CALL f(1) YIELD v RETURN CASE WHEN EXISTS { (a) } THEN reduce(s = 0, x IN l | s + x) ELSE l[1..2] END AS "
        "`c` "
        "ORDER BY c DESC SKIP 1 LIMIT $n UNION ALL MERGE (a) ON CREATE SET a.x = 1.5e3 RETURN count(*) AS c;";
    for (std::size_t length = 0; length < query.size(); ++length) {
        const auto error = refusal(query.substr(0, length));
        if (!error) continue;
        BOOST_TEST((error->type() == ErrorType::SyntaxError));
        BOOST_TEST(error->place().has_value());
        BOOST_TEST(error->range().end <= length);
    }
    BOOST_TEST(!refusal(query));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::query::parse
