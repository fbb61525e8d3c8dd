#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/test/unit_test.hpp>
#include <iterator>
#include <string>
#include <vector>

#include "graph/algorithms/chain.h"
#include "graph/boost_graph.h"
#include "small_graph.h"

namespace kveld::graph {
namespace {

using testing::small_graph;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<TypedView>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<TypedView>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<TypedView>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<TypedView>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<TypedView>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<TypedView, Vertex, boost::vertex_index_t>));

using Names = std::vector<std::string_view>;

struct Arrow {
    std::string_view source;
    std::string_view type;
    std::string_view target;
};

// Vertices by name: "a3" is labelled A, "b1" B; numbered in the order of the names.
PropertyGraph drawn(const std::vector<std::string_view>& names, const std::vector<Arrow>& arrows) {
    GraphBuilder builder;
    std::vector<GraphBuilder::NewVertex> vertices;
    for (const std::string_view name : names) {
        vertices.push_back(builder.add_vertex({name[0] == 'a' ? "A" : "B"}));
        builder.set(vertices.back(), "id", Value::string(name));
    }
    const auto vertex = [&](std::string_view name) {
        return vertices[static_cast<std::size_t>(std::ranges::find(names, name) - names.begin())];
    };
    for (const Arrow& arrow : arrows) builder.add_edge(vertex(arrow.source), arrow.type, vertex(arrow.target));
    return std::move(builder).freeze();
}

// a1 → a2 → a3 → a1 is a cycle; a3 → b1 → b2 leaves it; b2 ⇒ b1 by another type.
PropertyGraph cycle_and_tail() {
    return drawn({"a1", "a2", "a3", "b1", "b2"}, {{"a1", "CITES", "a2"},
                                                  {"a2", "CITES", "a3"},
                                                  {"a3", "CITES", "a1"},
                                                  {"a3", "CITES", "b1"},
                                                  {"b1", "CITES", "b2"},
                                                  {"b2", "AMENDS", "b1"}});
}

std::string name(const PropertyGraph& graph, Vertex vertex) {
    return std::string(graph.vertex_property(vertex, graph.find_key("id").value()).as_string());
}

template <class EdgeIterator>
std::string shown(const PropertyGraph& graph, const std::pair<EdgeIterator, EdgeIterator>& edges) {
    std::string text;
    for (auto edge = edges.first; edge != edges.second; ++edge) {
        text += name(graph, (*edge).source) + ">" + name(graph, (*edge).target) + " ";
    }
    return text;
}

std::vector<std::uint32_t> strong_components_of(const TypedView& view) {
    std::vector<std::uint32_t> component(num_vertices(view));
    boost::strong_components(view,
                             boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, view)));
    return component;
}

// What a search has seen.
class Colours {
public:
    explicit Colours(const TypedView& view) : view_(view), colours_(num_vertices(view)) {}
    auto map() { return boost::make_iterator_property_map(colours_.begin(), get(boost::vertex_index, view_)); }

private:
    const TypedView& view_;
    std::vector<boost::default_color_type> colours_;
};

std::vector<int> distances_from(const TypedView& view, Vertex start) {
    std::vector<int> distance(num_vertices(view), -1);
    const auto index = get(boost::vertex_index, view);
    distance[index[start]] = 0;
    const auto map = boost::make_iterator_property_map(distance.begin(), index);
    Colours colours(view);
    boost::breadth_first_search(
        view, start,
        boost::color_map(colours.map())
            .visitor(boost::make_bfs_visitor(boost::record_distances(map, boost::on_tree_edge()))));
    return distance;
}

BOOST_AUTO_TEST_SUITE(boost_graph)

BOOST_AUTO_TEST_CASE(a_view_of_everything_has_all_vertices_and_edges) {
    const PropertyGraph graph = cycle_and_tail();
    const TypedView view(graph);
    BOOST_TEST(num_vertices(view) == 5U);
    BOOST_TEST(num_edges(view) == 6U);
    BOOST_TEST(shown(graph, edges(view)) == "a1>a2 a2>a3 a3>a1 a3>b1 b1>b2 b2>b1 ");
    BOOST_TEST(shown(graph, out_edges(2, view)) == "a3>a1 a3>b1 ");
    BOOST_TEST(shown(graph, in_edges(3, view)) == "b2>b1 a3>b1 ");
    BOOST_TEST(out_degree(2, view) == 2U);
    BOOST_TEST(in_degree(3, view) == 2U);
    BOOST_TEST(degree(3, view) == 3U);
    const auto [first, last] = adjacent_vertices(2, view);
    BOOST_TEST(std::vector<Vertex>(first, last) == (std::vector<Vertex>{0, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_view_by_type_and_label_has_the_edges_among_its_vertices) {
    const PropertyGraph graph = cycle_and_tail();
    const TypedView view(graph, Names{"CITES"}, Names{"B", "C"});
    const auto [first, last] = vertices(view);
    BOOST_TEST(std::vector<Vertex>(first, last) == (std::vector<Vertex>{3, 4}), boost::test_tools::per_element());
    BOOST_TEST(get(boost::vertex_index, view, 4) == 1U);
    BOOST_TEST(num_edges(view) == 1U);
    BOOST_TEST(shown(graph, edges(view)) == "b1>b2 ");
    BOOST_TEST(in_degree(3, view) == 0U);
    BOOST_TEST(shown(graph, in_edges(3, view)).empty());
    const TypedView none(graph, Names{"OPPOSES"}, Names{"C"});
    BOOST_TEST(num_vertices(none) == 0U);
    BOOST_TEST(num_edges(none) == 0U);
    BOOST_TEST(shown(graph, edges(none)).empty());
    BOOST_TEST((vertices(TypedView(PropertyGraph())).first == vertices(TypedView(PropertyGraph())).second));
}

BOOST_AUTO_TEST_CASE(labels_that_lie_apart_are_numbered_without_holes) {
    const PropertyGraph graph = small_graph();
    const TypedView view(graph, Names{"CITES", "SUPPORTS"}, Names{"Letter", "Person"});
    const auto [first, last] = vertices(view);
    BOOST_TEST(std::vector<Vertex>(first, last) == (std::vector<Vertex>{1, 5, 6}), boost::test_tools::per_element());
    for (std::uint32_t i = 0; i < 3; ++i) BOOST_TEST(get(boost::vertex_index, view, first[i]) == i);
    BOOST_TEST(num_edges(view) == 3U);
}

BOOST_AUTO_TEST_CASE(strong_components_are_the_cycles) {
    const PropertyGraph graph = cycle_and_tail();
    const auto all = strong_components_of(TypedView(graph));
    BOOST_TEST(all == (std::vector<std::uint32_t>{1, 1, 1, 0, 0}), boost::test_tools::per_element());
    const auto citing = strong_components_of(TypedView(graph, Names{"CITES"}));
    BOOST_TEST(citing == (std::vector<std::uint32_t>{2, 2, 2, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(breadth_first_search_counts_steps) {
    const PropertyGraph graph = cycle_and_tail();
    BOOST_TEST(distances_from(TypedView(graph), 1) == (std::vector<int>{2, 0, 1, 2, 3}),
               boost::test_tools::per_element());
    BOOST_TEST(distances_from(TypedView(graph, Names{"CITES"}, Names{"B"}), 3) == (std::vector<int>{0, 1}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(topological_sort_orders_what_has_no_cycle_and_refuses_what_has) {
    const PropertyGraph graph = cycle_and_tail();
    const TypedView tail(graph, Names{"CITES"}, Names{"B"});
    std::vector<Vertex> order;
    boost::topological_sort(tail, std::back_inserter(order), boost::color_map(Colours(tail).map()));
    BOOST_TEST(order == (std::vector<Vertex>{4, 3}), boost::test_tools::per_element());
    const TypedView all(graph);
    BOOST_CHECK_THROW(boost::topological_sort(all, std::back_inserter(order), boost::color_map(Colours(all).map())),
                      boost::not_a_dag);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(citation_chain)

std::string shown(const PropertyGraph& graph, std::string_view start, Direction direction, std::uint32_t depth) {
    const GraphView view(graph);
    const ChainOptions options{.type = view.find_type("CITES").value(), .direction = direction, .depth = depth};
    std::string text;
    for (const ChainStep& step : chain(view, view.find_vertex(std::nullopt, start).value(), options)) {
        text += std::to_string(step.depth) + name(graph, step.vertex);
        if (step.edges > 1) text += "*" + std::to_string(step.edges);
        text += step.already_shown ? "! " : " ";
    }
    return text;
}

BOOST_AUTO_TEST_CASE(a_chain_goes_as_deep_as_asked_and_shows_cycles_once) {
    const PropertyGraph graph = cycle_and_tail();
    BOOST_TEST(shown(graph, "a1", Direction::Out, 0).empty());
    BOOST_TEST(shown(graph, "a1", Direction::Out, 1) == "1a2 ");
    BOOST_TEST(shown(graph, "a1", Direction::Out, 9) == "1a2 2a3 3a1! 3b1 4b2 ");
    BOOST_TEST(shown(graph, "b1", Direction::In, 9) == "1a3 2a2 3a1 4a3! ");
    BOOST_TEST(shown(graph, "b2", Direction::Out, 9).empty());
    BOOST_TEST(shown(graph, "b1", Direction::Both, 1) == "1a3 1b2 ");
}

BOOST_AUTO_TEST_CASE(what_is_below_is_shown_where_it_is_nearest) {
    // b is reached over a2 and a3, but also at once; what is below it stands there.
    const PropertyGraph graph = drawn({"a1", "a2", "b", "b1"}, {{"a1", "CITES", "a2"},
                                                                {"a2", "CITES", "b"},
                                                                {"a1", "CITES", "b"},
                                                                {"a1", "CITES", "b"},
                                                                {"b", "CITES", "b1"}});
    BOOST_TEST(shown(graph, "a1", Direction::Out, 3) == "1a2 2b! 1b*2 2b1 ");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::graph
