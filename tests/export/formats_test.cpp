#include "export/formats.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "base/error.h"
#include "export/json_writer.h"
#include "export/value_text.h"
#include "graph/builder.h"
#include "graph/date.h"

using kveld::exporters::table_format;
using kveld::graph::GraphBuilder;
using kveld::graph::GraphView;
using kveld::graph::PropertyGraph;
using kveld::graph::Value;
using kveld::query::Table;

namespace {

PropertyGraph two_states() {
    GraphBuilder builder;
    const auto be = builder.add_vertex({"Entity", "MemberState"});
    builder.set(be, "id", Value::string("state:BE"));
    builder.set(be, "name", Value::string("België & <co>"));
    const auto p = builder.add_vertex({"Position"});
    builder.set(p, "id", Value::string("brief@1/p1"));
    const Value forms[] = {Value::string("a"), Value::string("b")};
    builder.set(p, "forms", Value::list(forms));
    const auto edge = builder.add_edge(be, "SUPPORTS", p);
    builder.set(edge, "id", Value::string("brief@1/r1"));
    builder.set(edge, "confidence", Value::floating(0.5));
    builder.set(edge, "start", Value::integer(7));
    builder.set(edge, "date", Value::date(*kveld::graph::parse_date("2024-06-13")));
    return std::move(builder).freeze();
}

std::string printed(const Table& table, std::string_view format, kveld::exporters::TableStyle style = {}) {
    std::string out;
    table_format(format).write(table, style, [&](std::string_view bytes) { out += bytes; });
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(formats_suite)

BOOST_AUTO_TEST_CASE(one_table_in_every_format) {
    const PropertyGraph graph;
    Table table({"who", "n"}, std::make_shared<std::pmr::monotonic_buffer_resource>(), GraphView(graph));
    table.append(Value::string("België, \"zuid\""));
    table.append(Value::integer(12));
    table.append(Value::null());
    table.append(Value::floating(1.0));
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"table", "who               n\n--------------  ---\nBelgië, \"zuid\"   12\n                1.0\n"},
        {"csv", "who,n\r\n\"België, \"\"zuid\"\"\",12\r\n,1.0\r\n"},
        {"tsv", "who\tn\nBelgië, \"zuid\"\t12\n\t1.0\n"},
        {"json", "{\"columns\":[\"who\",\"n\"],\"rows\":[[\"België, \\\"zuid\\\"\",12],[null,1.0]],\"stats\":{}}\n"},
        {"ndjson", "{\"who\":\"België, \\\"zuid\\\"\",\"n\":12}\n{\"who\":null,\"n\":1.0}\n"},
        {"markdown", "| who | n |\n| --- | ---: |\n| België, \"zuid\" | 12 |\n|  | 1.0 |\n"},
    };
    for (const auto& [format, expected] : cases) BOOST_TEST(printed(table, format) == expected, format);
}

BOOST_AUTO_TEST_CASE(a_narrow_terminal_wraps_the_widest_column_and_cuts_nothing_off) {
    const PropertyGraph graph;
    Table table({"id", "quote"}, std::make_shared<std::pmr::monotonic_buffer_resource>(), GraphView(graph));
    table.append(Value::string("kst-1"));
    table.append(Value::string("Nederland steunde het voorstel volledig."));
    BOOST_TEST(printed(table, "table", {28, false}) ==
               "id     quote\n"
               "-----  ---------------------\n"
               "kst-1  Nederland steunde het\n"
               "       voorstel volledig.\n");
}

BOOST_AUTO_TEST_CASE(markdown_escapes_bars_and_line_breaks) {
    const PropertyGraph graph;
    Table table({"a"}, std::make_shared<std::pmr::monotonic_buffer_resource>(), GraphView(graph));
    table.append(Value::string("x|y\nz"));
    BOOST_TEST(printed(table, "markdown") == "| a |\n| --- |\n| x\\|y<br>z |\n");
}

BOOST_AUTO_TEST_CASE(nodes_relationships_dates_and_floats_have_the_json_of_the_query_language) {
    const PropertyGraph graph = two_states();
    Table table({"n", "r", "d", "f"}, std::make_shared<std::pmr::monotonic_buffer_resource>(), GraphView(graph));
    const auto state = graph.find_vertex(std::nullopt, "state:BE");
    BOOST_REQUIRE(state.has_value());
    table.append(Value::node(*state));
    table.append(Value::relationship(0));
    table.append(Value::date(*kveld::graph::parse_date("1984-10-11")));
    table.append(Value::floating(-std::numeric_limits<double>::infinity()));
    BOOST_TEST(printed(table, "json") ==
               "{\"columns\":[\"n\",\"r\",\"d\",\"f\"],\"rows\":[["
               "{\"$node\":{\"eid\":0,\"labels\":[\"Entity\",\"MemberState\"],\"properties\":{\"id\":\"state:BE\","
               "\"name\":\"België & <co>\"}}},"
               "{\"$rel\":{\"eid\":0,\"type\":\"SUPPORTS\",\"properties\":{\"confidence\":0.5,\"date\":{\"$temporal\":"
               "\"2024-06-13\"},"
               "\"id\":\"brief@1/r1\",\"start\":7}}},"
               "{\"$temporal\":\"1984-10-11\"},{\"$float\":\"-Infinity\"}]],\"stats\":{}}\n");
}

BOOST_AUTO_TEST_CASE(floats_are_written_in_the_fewest_digits_and_never_as_integers) {
    const std::vector<std::pair<double, std::string>> cases = {{1.0, "1.0"},
                                                               {0.1, "0.1"},
                                                               {-0.0, "-0.0"},
                                                               {1e300, "1e+300"},
                                                               {std::numeric_limits<double>::quiet_NaN(), "NaN"}};
    for (const auto& [value, text] : cases) BOOST_TEST(kveld::exporters::text_of(value) == text);
}

BOOST_AUTO_TEST_CASE(graphml_has_typed_keys_and_escapes_its_text) {
    const PropertyGraph graph = two_states();
    std::string out;
    kveld::exporters::graph_format("graphml").write(GraphView(graph), [&](std::string_view bytes) { out += bytes; });
    for (const std::string expected : {
             "<key id=\"n_label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>",
             "attr.name=\"confidence\" attr.type=\"double\"",
             "attr.name=\"start\" attr.type=\"long\"",
             "attr.name=\"date\" attr.type=\"string\"",
             "<node id=\"state:BE\"><data key=\"n_label\">MemberState</data>",
             "België &amp; &lt;co&gt;",
             ">a; b<",
             "<edge id=\"brief@1/r1\" source=\"state:BE\" target=\"brief@1/p1\"><data key=\"e_type\">SUPPORTS</data>",
         }) {
        BOOST_TEST(out.find(expected) != std::string::npos, expected);
    }
    BOOST_TEST(out.find("attr.name=\"id\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_unknown_format_names_the_nearest) {
    try {
        table_format("jsn");
        BOOST_FAIL("an unknown format was taken");
    } catch (const kveld::base::Error& error) {
        BOOST_TEST(error.render() ==
                   "error: there is no format 'jsn'\n"
                   "  did you mean 'json'? The formats are: table, csv, tsv, json, ndjson, markdown\n");
    }
}

BOOST_AUTO_TEST_CASE(an_error_in_json_names_type_phase_and_place) {
    kveld::query::QueryError error(kveld::query::ErrorType::SyntaxError, "UndefinedVariable", "nothing is called 'm'",
                                   {7, 8});
    error.locate("RETURN m");
    std::string out;
    kveld::exporters::write_error(error, [&](std::string_view bytes) { out += bytes; });
    BOOST_TEST(out ==
               "{\"error\":{\"type\":\"SyntaxError\",\"phase\":\"compile\",\"detail\":\"UndefinedVariable\","
               "\"message\":\"nothing is called 'm'\",\"line\":1,\"column\":8}}\n");
}

BOOST_AUTO_TEST_SUITE_END()
