#pragma once

// A frozen graph, or the part of it with some relationship types among nodes with some labels, as a graph of
// Boost.Graph. This is how algorithms run on a graph here: Boost.Graph's own take a TypedView as it is.
//
//     const TypedView citations(graph, {"REFERENCES"}, {"Document"});
//     std::vector<std::uint32_t> component(num_vertices(citations));
//     boost::strong_components(citations, boost::make_iterator_property_map(component.begin(),
//                                                                           get(boost::vertex_index, citations)));
//     component[get(boost::vertex_index, citations, vertex)]
//
// It models VertexListGraph, EdgeListGraph, BidirectionalGraph and AdjacencyGraph. Descriptors of vertices are the
// graph's own numbers; vertex_index gives each vertex of the view its place among these (0 … num_vertices - 1), in
// O(log intervals), for the arrays that algorithms keep. Descriptors of edges know both ends and the edge's number.
//
// With labels, an edge is in the view if both its ends are. Edges come by type, then by neighbour. Without labels
// degrees take O(types) and num_edges O(types); with labels both count. Unknown names match nothing. A view shares the
// graph, and is cheap to copy. Algorithms that ask for vertex_index get it from the view.

#include <boost/graph/adjacency_iterator.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/property_graph.h"

namespace kveld::graph {

// An edge of a view; equal where the numbers are.
struct ViewEdge {
    Vertex source = kNoVertex;
    Vertex target = kNoVertex;
    Edge number = kNoEdge;
    friend bool operator==(const ViewEdge& a, const ViewEdge& b) { return a.number == b.number; }
    friend bool operator!=(const ViewEdge& a, const ViewEdge& b) { return a.number != b.number; }
    friend bool operator<(const ViewEdge& a, const ViewEdge& b) { return a.number < b.number; }
};

// What a view has chosen, shared by its copies and iterators.
class ViewSelection {
public:
    ViewSelection(PropertyGraph graph, const std::vector<std::string_view>* types,
                  const std::vector<std::string_view>* labels);

    const PropertyGraph& graph() const noexcept { return graph_; }
    const std::vector<TypeId>& types() const noexcept { return types_; }
    const std::vector<VertexInterval>& intervals() const noexcept { return intervals_; }  // ascending, apart
    bool has_all_vertices() const noexcept { return has_all_vertices_; }
    bool contains(Vertex vertex) const noexcept;
    std::uint32_t vertex_count() const noexcept { return starts_.back(); }
    std::uint32_t index_of(Vertex vertex) const noexcept;  // of a vertex of the view
    Vertex vertex_at(std::uint32_t index) const noexcept;  // index < vertex_count()

private:
    std::size_t interval_of(Vertex vertex) const noexcept;

    PropertyGraph graph_;
    std::vector<TypeId> types_;
    std::vector<VertexInterval> intervals_;
    std::vector<std::uint32_t> starts_;  // the index of each interval's first vertex, then the count
    bool has_all_vertices_ = false;
};

class ViewVertexIterator : public boost::iterator_facade<ViewVertexIterator, Vertex, boost::random_access_traversal_tag,
                                                         Vertex, std::ptrdiff_t> {
public:
    ViewVertexIterator() = default;
    ViewVertexIterator(const ViewSelection* selection, std::uint32_t index) : selection_(selection), index_(index) {}

private:
    friend class boost::iterator_core_access;
    Vertex dereference() const { return selection_->vertex_at(index_); }
    bool equal(const ViewVertexIterator& other) const { return index_ == other.index_; }
    void increment() { ++index_; }
    void decrement() { --index_; }
    void advance(std::ptrdiff_t by) { index_ = static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(index_) + by); }
    std::ptrdiff_t distance_to(const ViewVertexIterator& other) const {
        return static_cast<std::ptrdiff_t>(other.index_) - static_cast<std::ptrdiff_t>(index_);
    }

    const ViewSelection* selection_ = nullptr;
    std::uint32_t index_ = 0;
};

// The edges of one vertex in one direction, over all types of the view.
template <Direction kDirection>
class ViewIncidenceIterator : public boost::iterator_facade<ViewIncidenceIterator<kDirection>, ViewEdge,
                                                            boost::forward_traversal_tag, ViewEdge, std::ptrdiff_t> {
public:
    ViewIncidenceIterator() = default;
    ViewIncidenceIterator(const ViewSelection* selection, Vertex vertex, std::size_t type)
        : selection_(selection), vertex_(vertex), type_(type) {
        if (has_type()) {
            edges_ = edges_of_type();
            settle();
        }
    }

private:
    friend class boost::iterator_core_access;
    bool has_type() const { return type_ < selection_->types().size(); }
    Adjacency edges_of_type() const {
        const TypeId type = selection_->types()[type_];
        return kDirection == Direction::Out ? selection_->graph().out(vertex_, type)
                                            : selection_->graph().in(vertex_, type);
    }
    // Steps over what is not in the view, to the next type where one is exhausted.
    void settle() {
        while (true) {
            while (at_ < edges_.size && !selection_->contains(edges_.neighbours[at_])) ++at_;
            if (at_ < edges_.size) return;
            at_ = 0;
            ++type_;
            if (!has_type()) return;
            edges_ = edges_of_type();
        }
    }
    ViewEdge dereference() const {
        const Vertex neighbour = edges_.neighbours[at_];
        if (kDirection == Direction::Out) return {vertex_, neighbour, edges_.edge(at_)};
        return {neighbour, vertex_, edges_.edge(at_)};
    }
    bool equal(const ViewIncidenceIterator& other) const { return type_ == other.type_ && at_ == other.at_; }
    void increment() {
        ++at_;
        settle();
    }

    const ViewSelection* selection_ = nullptr;
    Vertex vertex_ = kNoVertex;
    std::size_t type_ = 0;
    std::uint32_t at_ = 0;
    Adjacency edges_;
};

using ViewOutEdgeIterator = ViewIncidenceIterator<Direction::Out>;
using ViewInEdgeIterator = ViewIncidenceIterator<Direction::In>;

// All edges, by source.
class ViewEdgeIterator : public boost::iterator_facade<ViewEdgeIterator, ViewEdge, boost::forward_traversal_tag,
                                                       ViewEdge, std::ptrdiff_t> {
public:
    ViewEdgeIterator() = default;
    ViewEdgeIterator(const ViewSelection* selection, std::uint32_t index) : selection_(selection), index_(index) {
        if (has_vertex()) start();
        settle();
    }

private:
    friend class boost::iterator_core_access;
    bool has_vertex() const { return index_ < selection_->vertex_count(); }
    void start() {
        const Vertex vertex = selection_->vertex_at(index_);
        at_ = ViewOutEdgeIterator(selection_, vertex, 0);
        end_ = ViewOutEdgeIterator(selection_, vertex, selection_->types().size());
    }
    void settle() {
        while (has_vertex() && at_ == end_) {
            ++index_;
            if (has_vertex()) start();
        }
    }
    ViewEdge dereference() const { return *at_; }
    bool equal(const ViewEdgeIterator& other) const {
        return index_ == other.index_ && (!has_vertex() || at_ == other.at_);
    }
    void increment() {
        ++at_;
        settle();
    }

    const ViewSelection* selection_ = nullptr;
    std::uint32_t index_ = 0;
    ViewOutEdgeIterator at_;
    ViewOutEdgeIterator end_;
};

class TypedView {
public:
    explicit TypedView(PropertyGraph graph);  // everything
    TypedView(PropertyGraph graph, const std::vector<std::string_view>& types);
    TypedView(PropertyGraph graph, const std::vector<std::string_view>& types,
              const std::vector<std::string_view>& labels);
    const ViewSelection& selection() const noexcept { return *selection_; }

    // What Boost.Graph asks of a graph's type.
    using vertex_descriptor = Vertex;
    using edge_descriptor = ViewEdge;
    using directed_category = boost::bidirectional_tag;
    using edge_parallel_category = boost::allow_parallel_edge_tag;
    // NOLINTNEXTLINE(readability-identifier-naming): the name that Boost.Graph looks for
    struct traversal_category : boost::bidirectional_graph_tag,
                                boost::adjacency_graph_tag,
                                boost::vertex_list_graph_tag,
                                boost::edge_list_graph_tag {};
    using vertices_size_type = std::uint32_t;
    using edges_size_type = std::uint32_t;
    using degree_size_type = std::uint32_t;
    using vertex_iterator = ViewVertexIterator;
    using edge_iterator = ViewEdgeIterator;
    using out_edge_iterator = ViewOutEdgeIterator;
    using in_edge_iterator = ViewInEdgeIterator;
    using adjacency_iterator =
        boost::adjacency_iterator_generator<TypedView, vertex_descriptor, out_edge_iterator>::type;
    static Vertex null_vertex() noexcept { return kNoVertex; }

private:
    std::shared_ptr<const ViewSelection> selection_;
};

inline std::pair<ViewVertexIterator, ViewVertexIterator> vertices(const TypedView& view) {
    return {{&view.selection(), 0}, {&view.selection(), view.selection().vertex_count()}};
}
inline std::uint32_t num_vertices(const TypedView& view) {
    return view.selection().vertex_count();
}

inline std::pair<ViewEdgeIterator, ViewEdgeIterator> edges(const TypedView& view) {
    return {{&view.selection(), 0}, {&view.selection(), view.selection().vertex_count()}};
}
std::uint32_t num_edges(const TypedView& view);
inline Vertex source(const ViewEdge& edge, const TypedView& /*view*/) {
    return edge.source;
}
inline Vertex target(const ViewEdge& edge, const TypedView& /*view*/) {
    return edge.target;
}

inline std::pair<ViewOutEdgeIterator, ViewOutEdgeIterator> out_edges(Vertex vertex, const TypedView& view) {
    const ViewSelection& selection = view.selection();
    return {{&selection, vertex, 0}, {&selection, vertex, selection.types().size()}};
}
inline std::pair<ViewInEdgeIterator, ViewInEdgeIterator> in_edges(Vertex vertex, const TypedView& view) {
    const ViewSelection& selection = view.selection();
    return {{&selection, vertex, 0}, {&selection, vertex, selection.types().size()}};
}
std::uint32_t out_degree(Vertex vertex, const TypedView& view);
std::uint32_t in_degree(Vertex vertex, const TypedView& view);
inline std::uint32_t degree(Vertex vertex, const TypedView& view) {
    return out_degree(vertex, view) + in_degree(vertex, view);
}
inline std::pair<TypedView::adjacency_iterator, TypedView::adjacency_iterator> adjacent_vertices(
    Vertex vertex, const TypedView& view) {
    using Iterator = TypedView::adjacency_iterator;
    const auto [first, last] = out_edges(vertex, view);
    return {Iterator(first, &view), Iterator(last, &view)};
}

// vertex_index: a vertex's place in the view.
class ViewIndexMap {
public:
    using value_type = std::uint32_t;
    using reference = std::uint32_t;
    using key_type = Vertex;
    using category = boost::readable_property_map_tag;

    ViewIndexMap() = default;
    explicit ViewIndexMap(const ViewSelection* selection) : selection_(selection) {}
    std::uint32_t operator[](Vertex vertex) const { return selection_->index_of(vertex); }
    friend std::uint32_t get(const ViewIndexMap& map, Vertex vertex) { return map[vertex]; }

private:
    const ViewSelection* selection_ = nullptr;
};
inline ViewIndexMap get(boost::vertex_index_t /*property*/, const TypedView& view) {
    return ViewIndexMap(&view.selection());
}
inline std::uint32_t get(boost::vertex_index_t /*property*/, const TypedView& view, Vertex vertex) {
    return view.selection().index_of(vertex);
}

}  // namespace kveld::graph

template <>
struct boost::property_map<kveld::graph::TypedView, boost::vertex_index_t> {
    using type = kveld::graph::ViewIndexMap;
    using const_type = kveld::graph::ViewIndexMap;
};

template <>
struct std::hash<kveld::graph::ViewEdge> {
    std::size_t operator()(const kveld::graph::ViewEdge& edge) const noexcept { return edge.number; }
};
