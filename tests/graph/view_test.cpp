#include "graph/view.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "base/error.h"
#include "graph/builder.h"
#include "small_graph.h"

namespace kveld::graph {
namespace {

using testing::small_graph;

// A view, and the way in which tests look at it.
struct Looked {
    explicit Looked(const GraphView& looked_at) : view(looked_at) {}
    GraphView view;

    std::string neighbours(Vertex vertex, std::string_view type, Direction direction) const {
        std::pmr::vector<Neighbour> found;
        const TypeId number = view.find_type(type).value();
        view.neighbours(vertex, number, direction, found);
        BOOST_TEST(view.degree(vertex, number, direction) == found.size());
        std::string text;
        for (const Neighbour& one : found) text += std::to_string(one.vertex) + "/" + std::to_string(one.edge) + " ";
        return text;
    }
    std::string intervals(std::string_view label) const {
        std::pmr::vector<VertexInterval> found;
        const LabelId number = view.find_label(label).value();
        view.intervals_with(number, found);
        std::uint64_t vertices = 0;
        std::string text;
        for (const VertexInterval& one : found) {
            text += std::to_string(one.first) + "-" + std::to_string(one.last) + " ";
            vertices += one.last - one.first;
        }
        BOOST_TEST(view.vertex_count_of(number) == vertices);
        return text;
    }
    std::string labels(Vertex vertex) const {
        std::pmr::vector<LabelId> found;
        view.labels_of(vertex, found);
        std::string text;
        for (const LabelId label : found) {
            BOOST_TEST(view.has_label(vertex, label));
            text += ":" + std::string(view.label_name(label));
        }
        return text;
    }
    std::string keys(const std::pmr::vector<KeyId>& found) const {
        std::string text;
        for (const KeyId key : found) text += std::string(view.key_name(key)) + " ";
        return text;
    }
    std::string vertex_keys(Vertex vertex) const {
        std::pmr::vector<KeyId> found;
        view.vertex_keys(vertex, found);
        return keys(found);
    }
    std::string edge_keys(Edge edge) const {
        std::pmr::vector<KeyId> found;
        view.edge_keys(edge, found);
        return keys(found);
    }
    std::string found(std::string_view id, std::optional<std::string_view> label = std::nullopt) const {
        std::optional<LabelId> number;
        if (label) number = view.find_label(*label);
        std::pmr::vector<Vertex> vertices;
        view.find_vertices(number, id, vertices);
        const std::optional<Vertex> first = view.find_vertex(number, id);
        BOOST_TEST(first.has_value() == !vertices.empty());
        if (first && !vertices.empty()) BOOST_TEST(*first == vertices.front());
        std::string text;
        for (const Vertex vertex : vertices) text += std::to_string(vertex) + " ";
        return text;
    }
};

using Labels = std::vector<std::string_view>;

BOOST_AUTO_TEST_SUITE(view)

BOOST_AUTO_TEST_CASE(without_changes_it_shows_the_base) {
    const PropertyGraph graph = small_graph();
    const ChangeSet changes(graph);
    for (const GraphView& view : {GraphView(graph), GraphView(graph, &changes)}) {
        const Looked looked(view);
        BOOST_TEST(view.base_only());
        BOOST_TEST(view.vertex_count() == 7U);
        BOOST_TEST(view.edge_count() == 7U);
        BOOST_TEST(looked.neighbours(6, "CITES", Direction::Out) == "5/1 6/2 ");
        BOOST_TEST(looked.neighbours(6, "CITES", Direction::In) == "5/0 6/2 ");
        BOOST_TEST(looked.neighbours(6, "CITES", Direction::Both) == "5/1 6/2 5/0 ");  // the loop once
        BOOST_TEST(looked.neighbours(0, "CITES", Direction::Both).empty());
        BOOST_TEST(looked.intervals("Entity") == "1-5 ");
        BOOST_TEST(looked.labels(2) == ":Entity:State");
        BOOST_TEST(looked.labels(0).empty());
        BOOST_TEST(looked.vertex_keys(2) == "aliases id member name ");
        BOOST_TEST(looked.vertex_keys(4) == "aliases member ");
        BOOST_TEST(looked.edge_keys(4) == "id quote ");
        BOOST_TEST(looked.edge_keys(6).empty());
        BOOST_TEST(looked.found("state:NL") == "3 ");
        BOOST_TEST(looked.found("state:NL", "Letter").empty());
        BOOST_TEST(view.edge_count_of(view.find_type("SUPPORTS").value()) == 4U);
        BOOST_TEST(!view.find_label("Agency"));
    }
}

BOOST_AUTO_TEST_CASE(changes_show_on_top_of_the_base) {
    const PropertyGraph graph = small_graph();
    ChangeSet changes(graph);
    const ChangeSet::Mark start = changes.mark();
    std::string name = "Frankrijk";
    const std::array<Value, 2> items = {Value::string(name), Value::integer(1)};
    const std::vector<NewProperty> properties = {{"id", Value::string("state:FR")},
                                                 {"name", Value::string(name)},
                                                 {"aliases", Value::list(items)},
                                                 {"nothing", Value::null()},
                                                 {"Capital", Value::string("Parijs")}};
    const Vertex france = changes.create_vertex(Labels{"State", "Entity", "Founder"}, properties);
    const Vertex second =
        changes.create_vertex(Labels{"State"}, std::vector<NewProperty>{{"id", Value::string("state:NL")}});
    const Vertex plain = changes.create_vertex({}, {});
    name = "overwritten";  // the change set has its own copy
    const Edge supports =
        changes.create_edge(france, "SUPPORTS", 5, std::vector<NewProperty>{{"weight", Value::integer(2)}});
    const Edge loop = changes.create_edge(france, "OPPOSES", france, {});

    const Looked looked(GraphView(graph, &changes));
    const GraphView& view = looked.view;
    BOOST_TEST(!view.base_only());
    BOOST_TEST(france == 7U);
    BOOST_TEST(view.vertex_count() == 10U);
    BOOST_TEST(view.edge_count() == 9U);
    BOOST_TEST(looked.labels(france) == ":Entity:Founder:State");
    BOOST_TEST(looked.labels(plain).empty());
    BOOST_TEST(looked.intervals("State") == "2-5 7-9 ");
    BOOST_TEST(looked.intervals("Founder") == "7-8 ");
    BOOST_TEST(looked.vertex_keys(france) == "Capital aliases id name ");
    BOOST_TEST(view.vertex_property(france, view.find_key("name").value()).as_string() == "Frankrijk");
    const Value aliases = view.vertex_property(france, view.find_key("aliases").value());
    BOOST_TEST(aliases.as_list()[0].as_string() == "Frankrijk");
    BOOST_TEST(view.vertex_property(3, view.find_key("Capital").value()).is_null());
    BOOST_TEST(view.edge_property(supports, view.find_key("weight").value()).as_integer() == 2);
    BOOST_TEST(view.edge_property(0, view.find_key("weight").value()).is_null());
    BOOST_TEST(looked.edge_keys(supports) == "weight ");
    BOOST_TEST(!view.find_key("nothing"));
    BOOST_TEST(looked.neighbours(5, "SUPPORTS", Direction::In) == "2/3 3/4 3/5 7/7 ");
    BOOST_TEST(looked.neighbours(france, "SUPPORTS", Direction::Out) == "5/7 ");
    BOOST_TEST(looked.neighbours(france, "OPPOSES", Direction::Both) == "7/8 ");
    BOOST_TEST(looked.neighbours(france, "OPPOSES", Direction::In) == "7/8 ");
    BOOST_TEST(view.type_name(view.type_of(loop)) == "OPPOSES");
    BOOST_TEST(view.source(supports) == france);
    BOOST_TEST(view.target(supports) == 5U);
    BOOST_TEST(view.edge_count_of(view.find_type("SUPPORTS").value()) == 5U);
    BOOST_TEST(looked.found("state:NL") == std::to_string(3) + " " + std::to_string(second) + " ");
    BOOST_TEST(looked.found("state:FR", "Founder") == "7 ");
    BOOST_TEST(looked.found("state:FR", "Letter").empty());

    const ChangeSet::Counts counts = changes.counts_since(start);
    BOOST_TEST(counts.nodes_created == 3U);
    BOOST_TEST(counts.relationships_created == 2U);
    BOOST_TEST(counts.properties_set == 6U);  // null sets nothing
    BOOST_TEST(counts.labels_added == 1U);
}

BOOST_AUTO_TEST_CASE(what_a_failed_statement_did_is_taken_back) {
    const PropertyGraph graph = small_graph();
    ChangeSet changes(graph);
    const std::vector<NewProperty> id = {{"id", Value::string("state:FR")}};
    const Vertex france = changes.create_vertex(Labels{"State"}, id);
    const ChangeSet::Mark before = changes.mark();
    const Vertex spain = changes.create_vertex(Labels{"Kingdom"}, id);
    changes.create_edge(france, "BORDERS", spain, std::vector<NewProperty>{{"length", Value::integer(623)}});
    changes.roll_back(before);

    const Looked looked(GraphView(graph, &changes));
    BOOST_TEST(looked.view.vertex_count() == 8U);
    BOOST_TEST(looked.view.edge_count() == 7U);
    BOOST_TEST(!looked.view.find_label("Kingdom"));
    BOOST_TEST(!looked.view.find_type("BORDERS"));
    BOOST_TEST(!looked.view.find_key("length"));
    BOOST_TEST(looked.found("state:FR") == "7 ");
    const Vertex again = changes.create_vertex(Labels{"Kingdom"}, {});
    BOOST_TEST(again == spain);
    changes.create_edge(again, "BORDERS", france, {});
    BOOST_TEST(looked.neighbours(france, "BORDERS", Direction::Both) == "8/7 ");
    changes.roll_back({0, 0, 0});
    BOOST_TEST(changes.empty());
    BOOST_TEST(looked.view.base_only());
}

BOOST_AUTO_TEST_CASE(changes_can_lie_on_nothing) {
    const PropertyGraph empty;
    ChangeSet changes(empty);
    const Vertex a = changes.create_vertex(Labels{"A"}, {});
    const Vertex b = changes.create_vertex(Labels{"B", "B"}, {});
    changes.create_edge(a, "T", b, {});
    const Looked looked(GraphView(empty, &changes));
    BOOST_TEST(looked.labels(b) == ":B");
    BOOST_TEST(looked.neighbours(a, "T", Direction::Out) == "1/0 ");
    BOOST_TEST(looked.intervals("B") == "1-2 ");
    BOOST_TEST(looked.view.vertex_count_of(looked.view.find_label("A").value()) == 1U);
}

BOOST_AUTO_TEST_CASE(changes_refuse_what_cannot_be_a_property) {
    ChangeSet changes{PropertyGraph()};
    BOOST_CHECK_THROW(changes.create_vertex({}, std::vector<NewProperty>{{"m", Value::map({})}}), base::Error);
    BOOST_TEST(changes.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::graph
