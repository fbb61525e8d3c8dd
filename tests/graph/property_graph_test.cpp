#include "graph/property_graph.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <vector>

#include "base/error.h"
#include "graph/builder.h"
#include "graph/storage.h"
#include "small_graph.h"

namespace kveld::graph {
namespace {

using testing::kLongQuote;
using testing::small_graph;

// A value as a test writes it.
std::string shown(const Value& value) {
    switch (value.type()) {
        case ValueType::Null: return "null";
        case ValueType::Boolean: return value.as_boolean() ? "true" : "false";
        case ValueType::Integer: return std::to_string(value.as_integer());
        case ValueType::Float: return std::to_string(value.as_float());
        case ValueType::Date: return "day " + std::to_string(value.as_date());
        case ValueType::String: return "'" + std::string(value.as_string()) + "'";
        case ValueType::List: {
            std::string text = "[";
            for (const Value& item : value.as_list()) text += shown(item) + ";";
            return text + "]";
        }
        default: return "?";
    }
}

std::string shown(const Adjacency& edges) {
    std::string text;
    for (std::uint32_t i = 0; i < edges.size; ++i) {
        text += std::to_string(edges.neighbours[i]) + "/" + std::to_string(edges.edge(i)) + " ";
    }
    return text;
}

BOOST_AUTO_TEST_SUITE(property_graph)

BOOST_AUTO_TEST_CASE(names_have_ids_in_bytewise_order) {
    const PropertyGraph graph = small_graph();
    const std::vector<std::string_view> labels = {"Entity", "Letter", "Person", "State"};
    BOOST_REQUIRE_EQUAL(graph.label_count(), labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto label = static_cast<LabelId>(i);
        BOOST_TEST(graph.label_name(label) == labels[i]);
        BOOST_TEST(graph.find_label(labels[i]).value() == label);
    }
    const std::vector<std::string_view> keys = {"aliases", "date",  "id",    "member", "name",
                                                "number",  "quote", "share", "title"};
    BOOST_REQUIRE_EQUAL(graph.key_count(), keys.size());
    for (std::size_t key = 0; key < keys.size(); ++key) {
        BOOST_TEST(graph.key_name(static_cast<KeyId>(key)) == keys[key]);
    }
    BOOST_TEST(!graph.find_key("gone"));
    BOOST_REQUIRE_EQUAL(graph.type_count(), 2U);
    BOOST_TEST(graph.type_name(0) == "CITES");
    BOOST_TEST(graph.type_name(1) == "SUPPORTS");
    BOOST_TEST(!graph.find_type("OPPOSES"));
    BOOST_TEST(!graph.find_label(""));
}

BOOST_AUTO_TEST_CASE(vertices_are_numbered_by_label_set_then_id_then_creation) {
    const PropertyGraph graph = small_graph();
    BOOST_TEST(graph.vertex_count() == 7U);
    BOOST_TEST(graph.label_set_count() == 4U);
    const std::array<LabelSetId, 7> sets = {0, 1, 2, 2, 2, 3, 3};
    const std::array<std::string_view, 7> ids = {"null", "'person:a'", "'state:BE'", "'state:NL'",
                                                 "null", "'letter:1'", "'letter:2'"};
    const KeyId id = graph.find_key("id").value();
    for (Vertex vertex = 0; vertex < 7; ++vertex) {
        BOOST_TEST(graph.label_set_of(vertex) == sets[vertex]);
        BOOST_TEST(shown(graph.vertex_property(vertex, id)) == ids[vertex]);
    }
    const LabelId entity = graph.find_label("Entity").value();
    const auto intervals = graph.vertices_with(entity);
    BOOST_REQUIRE_EQUAL(intervals.size(), 1U);  // two sets that touch
    BOOST_TEST(intervals[0].first == 1U);
    BOOST_TEST(intervals[0].last == 5U);
    BOOST_TEST(graph.has_label(1, entity));
    BOOST_TEST(!graph.has_label(5, entity));
    BOOST_TEST(graph.labels_of(0).empty());
}

BOOST_AUTO_TEST_CASE(vertices_are_found_by_id) {
    const PropertyGraph graph = small_graph();
    BOOST_TEST(graph.find_vertex(graph.find_label("State"), "state:NL").value() == 3U);
    BOOST_TEST(graph.find_vertex(std::nullopt, "letter:2").value() == 6U);
    BOOST_TEST(!graph.find_vertex(graph.find_label("Letter"), "state:NL"));
    BOOST_TEST(!graph.find_vertex(std::nullopt, "state:FR"));
    BOOST_TEST(!graph.find_vertex(std::nullopt, ""));
    BOOST_TEST(!PropertyGraph().find_vertex(std::nullopt, "state:NL"));
}

BOOST_AUTO_TEST_CASE(edges_are_numbered_by_type_source_target_and_id) {
    const PropertyGraph graph = small_graph();
    BOOST_TEST(graph.edge_count() == 7U);
    const std::array<std::array<Vertex, 2>, 7> ends = {{{5, 6}, {6, 5}, {6, 6}, {2, 5}, {3, 5}, {3, 5}, {3, 6}}};
    for (Edge edge = 0; edge < 7; ++edge) {
        BOOST_TEST(graph.source(edge) == ends[edge][0]);
        BOOST_TEST(graph.target(edge) == ends[edge][1]);
        BOOST_TEST(graph.type_of(edge) == (edge < 3 ? 0 : 1));
    }
    BOOST_TEST(shown(graph.edge_property(4, graph.find_key("id").value())) == "'a'");
    BOOST_TEST(shown(graph.edge_property(5, graph.find_key("id").value())) == "'b'");
}

BOOST_AUTO_TEST_CASE(neighbours_are_sorted_in_both_directions) {
    const PropertyGraph graph = small_graph();
    struct Row {
        Vertex vertex;
        TypeId type;
        std::string_view out;
        std::string_view in;
    };
    const std::vector<Row> rows = {{0, 0, "", ""},         {3, 1, "5/4 5/5 6/6 ", ""},     {4, 1, "", ""},
                                   {5, 0, "6/0 ", "6/1 "}, {6, 0, "5/1 6/2 ", "5/0 6/2 "}, {5, 1, "", "2/3 3/4 3/5 "},
                                   {6, 1, "", "3/6 "}};
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT("vertex " << row.vertex << ", type " << row.type) {
            BOOST_TEST(shown(graph.out(row.vertex, row.type)) == row.out);
            BOOST_TEST(shown(graph.in(row.vertex, row.type)) == row.in);
        }
    }
}

BOOST_AUTO_TEST_CASE(properties_come_back_as_they_were_set) {
    const PropertyGraph graph = small_graph();
    struct Row {
        Vertex vertex;
        std::string_view key;
        std::string_view value;
        ColumnKind kind;
    };
    const std::vector<Row> rows = {
        {0, "number", "-7", ColumnKind::Integer},
        {1, "share", "0.250000", ColumnKind::Float},
        {2, "name", "'België'", ColumnKind::Dictionary},
        {2, "aliases", "'Belgique'", ColumnKind::Mixed},
        {3, "aliases", "['Holland';31;null;]", ColumnKind::Mixed},
        {4, "aliases", "true", ColumnKind::Mixed},
        {4, "name", "null", ColumnKind::Dictionary},
        {2, "member", "true", ColumnKind::Boolean},
        {4, "member", "false", ColumnKind::Boolean},
        {5, "date", "day 19887", ColumnKind::Date},
        {6, "date", "day -1", ColumnKind::Date},
        {5, "title", "'Verslag'", ColumnKind::Dictionary},
        {6, "title", "null", ColumnKind::Dictionary},
        {5, "name", "null", ColumnKind::Absent},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.key << " of vertex " << row.vertex) {
            const KeyId key = graph.find_key(row.key).value();
            BOOST_TEST(shown(graph.vertex_property(row.vertex, key)) == row.value);
            BOOST_TEST(graph.has_vertex_property(row.vertex, key) == (row.value != "null"));
            const ColumnSlice slice = graph.vertex_column(graph.label_set_of(row.vertex), key);
            BOOST_TEST((slice.kind == row.kind));
        }
    }
    const KeyId quote = graph.find_key("quote").value();
    BOOST_TEST((graph.edge_column(1, quote).kind == ColumnKind::Text));
    BOOST_TEST(shown(graph.edge_property(4, quote)) == "'" + kLongQuote + "'");
    BOOST_TEST(shown(graph.edge_property(5, quote)) == "null");
    BOOST_TEST(shown(graph.edge_property(0, graph.find_key("number").value())) == "101");
    const auto keys = graph.keys_of_set(3);
    BOOST_REQUIRE_EQUAL(keys.size(), 3U);
    BOOST_TEST(graph.key_name(keys[0]) == "date");
    BOOST_TEST(graph.key_name(keys[2]) == "title");
}

BOOST_AUTO_TEST_CASE(columns_are_read_in_place) {
    const PropertyGraph graph = small_graph();
    const ColumnSlice names = graph.vertex_column(2, graph.find_key("name").value());
    BOOST_TEST(names.first == 2U);
    BOOST_TEST(names.rows == 3U);
    BOOST_TEST(names.has(0));
    BOOST_TEST(!names.has(2));
    const auto* codes = static_cast<const std::uint32_t*>(names.values);
    BOOST_TEST(graph.dictionary_entry(codes[0]) == "België");
    BOOST_TEST(graph.dictionary_code("Nederland").value() == codes[1]);
    BOOST_TEST(codes[0] < codes[1]);
    BOOST_TEST(!graph.dictionary_code("Luxemburg"));
    BOOST_TEST(!graph.dictionary_code(kLongQuote));
    const ColumnSlice dates = graph.vertex_column(3, graph.find_key("date").value());
    BOOST_TEST(static_cast<const std::int32_t*>(dates.values)[1] == -1);
    BOOST_TEST(dates.present == nullptr);
}

BOOST_AUTO_TEST_CASE(the_order_of_creation_leaves_no_trace) {
    const PropertyGraph forwards = small_graph();
    const PropertyGraph backwards = small_graph(true);
    const auto a = forwards.storage().image.bytes;
    const auto b = backwards.storage().image.bytes;
    BOOST_TEST(std::vector<std::byte>(a.begin(), a.end()).size() == b.size());
    BOOST_TEST(std::equal(a.begin(), a.end(), b.begin(), b.end()));
}

BOOST_AUTO_TEST_CASE(an_empty_graph_has_nothing) {
    const PropertyGraph graph;
    BOOST_TEST(graph.vertex_count() == 0U);
    BOOST_TEST(graph.edge_count() == 0U);
    BOOST_TEST(graph.label_count() == 0U);
    BOOST_TEST(!graph.dictionary_code("").has_value());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_a_property_is_refused) {
    GraphBuilder builder;
    const auto vertex = builder.add_vertex({"A"});
    const Value one = Value::integer(1);
    const Value list = Value::list({&one, 1});
    const Value nested = Value::list({&list, 1});
    for (const Value& value : {Value::map({}), Value::node(0), Value::relationship(0), nested}) {
        BOOST_CHECK_EXCEPTION(builder.set(vertex, "key", value), base::Error, [](const base::Error& error) {
            return error.kind() == base::ErrorKind::Data &&
                   std::string(error.what()).find("'key'") != std::string::npos;
        });
    }
    builder.set(vertex, "key", list);
    const PropertyGraph graph = std::move(builder).freeze();
    BOOST_TEST(shown(graph.vertex_property(0, 0)) == "[1;]");
}

BOOST_AUTO_TEST_CASE(two_vertices_of_one_label_set_with_one_id_are_refused) {
    GraphBuilder builder;
    for (int i = 0; i < 2; ++i) builder.set(builder.add_vertex({"Letter", "Document"}), "id", Value::string("kst-1"));
    builder.set(builder.add_vertex({"Letter"}), "id", Value::string("kst-1"));  // another label set
    const auto freeze = [&] { return std::move(builder).freeze(); };
    BOOST_CHECK_EXCEPTION(freeze(), base::Error, [](const base::Error& error) {
        return std::string(error.what()) == "two nodes (:Document:Letter) have the same id 'kst-1'";
    });
}

BOOST_AUTO_TEST_CASE(ids_that_are_no_strings_come_last_and_may_repeat) {
    GraphBuilder builder;
    for (const int id : {7, 7}) builder.set(builder.add_vertex({"N"}), "id", Value::integer(id));
    builder.set(builder.add_vertex({"N"}), "id", Value::string("b"));
    builder.set(builder.add_vertex({"N"}), "id", Value::string("a"));
    const PropertyGraph graph = std::move(builder).freeze();
    const std::array<std::string_view, 4> ids = {"'a'", "'b'", "7", "7"};
    for (Vertex vertex = 0; vertex < 4; ++vertex) BOOST_TEST(shown(graph.vertex_property(vertex, 0)) == ids[vertex]);
    BOOST_TEST(graph.find_vertex(std::nullopt, "b").value() == 1U);
    BOOST_TEST(!graph.find_vertex(std::nullopt, "c"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::graph
