#include "graph/boost_graph.h"

#include <algorithm>
#include <optional>

namespace kveld::graph {
namespace {

std::vector<TypeId> chosen_types(const PropertyGraph& graph, const std::vector<std::string_view>* names) {
    std::vector<TypeId> types;
    for (std::uint32_t type = 0; type < graph.type_count(); ++type) {
        const auto number = static_cast<TypeId>(type);
        if (names == nullptr || std::ranges::find(*names, graph.type_name(number)) != names->end()) {
            types.push_back(number);
        }
    }
    return types;
}

// Vertices of label sets with one of the labels, joined where they touch.
std::vector<VertexInterval> chosen_vertices(const PropertyGraph& graph, const std::vector<std::string_view>& labels) {
    std::vector<VertexInterval> intervals;
    for (std::uint32_t number = 0; number < graph.label_set_count(); ++number) {
        const auto set = static_cast<LabelSetId>(number);
        const bool chosen = std::ranges::any_of(graph.labels_of(set), [&](LabelId label) {
            return std::ranges::find(labels, graph.label_name(label)) != labels.end();
        });
        if (!chosen) continue;
        const VertexInterval interval = graph.vertices_of(set);
        if (!intervals.empty() && intervals.back().last == interval.first) {
            intervals.back().last = interval.last;
        } else {
            intervals.push_back(interval);
        }
    }
    return intervals;
}

std::uint32_t count_within(const ViewSelection& selection, const Adjacency& edges) {
    if (selection.has_all_vertices()) return edges.size;
    return static_cast<std::uint32_t>(std::count_if(edges.neighbours, edges.neighbours + edges.size,
                                                    [&](Vertex vertex) { return selection.contains(vertex); }));
}

}  // namespace

ViewSelection::ViewSelection(PropertyGraph graph, const std::vector<std::string_view>* types,
                             const std::vector<std::string_view>* labels)
    : graph_(std::move(graph)), types_(chosen_types(graph_, types)), has_all_vertices_(labels == nullptr) {
    if (labels != nullptr) {
        intervals_ = chosen_vertices(graph_, *labels);
    } else if (graph_.vertex_count() > 0) {
        intervals_ = {{0, graph_.vertex_count()}};
    }
    std::uint32_t count = 0;
    for (const VertexInterval interval : intervals_) {
        starts_.push_back(count);
        count += interval.last - interval.first;
    }
    starts_.push_back(count);
}

// The last interval that starts at or before the vertex; past the end where there is none.
std::size_t ViewSelection::interval_of(Vertex vertex) const noexcept {
    const auto next = std::ranges::upper_bound(intervals_, vertex, {}, &VertexInterval::first);
    return next == intervals_.begin() ? intervals_.size() : static_cast<std::size_t>(next - intervals_.begin()) - 1;
}

bool ViewSelection::contains(Vertex vertex) const noexcept {
    if (has_all_vertices_) return true;
    const std::size_t interval = interval_of(vertex);
    return interval < intervals_.size() && vertex < intervals_[interval].last;
}

std::uint32_t ViewSelection::index_of(Vertex vertex) const noexcept {
    if (has_all_vertices_) return vertex;
    const std::size_t interval = interval_of(vertex);
    return starts_[interval] + (vertex - intervals_[interval].first);
}

Vertex ViewSelection::vertex_at(std::uint32_t index) const noexcept {
    if (has_all_vertices_) return index;
    const auto next = std::ranges::upper_bound(starts_, index);
    const auto interval = static_cast<std::size_t>(next - starts_.begin()) - 1;
    return intervals_[interval].first + (index - starts_[interval]);
}

TypedView::TypedView(PropertyGraph graph)
    : selection_(std::make_shared<ViewSelection>(std::move(graph), nullptr, nullptr)) {}
TypedView::TypedView(PropertyGraph graph, const std::vector<std::string_view>& types)
    : selection_(std::make_shared<ViewSelection>(std::move(graph), &types, nullptr)) {}
TypedView::TypedView(PropertyGraph graph, const std::vector<std::string_view>& types,
                     const std::vector<std::string_view>& labels)
    : selection_(std::make_shared<ViewSelection>(std::move(graph), &types, &labels)) {}

std::uint32_t num_edges(const TypedView& view) {
    const ViewSelection& selection = view.selection();
    std::uint32_t count = 0;
    if (selection.has_all_vertices()) {
        for (const TypeId type : selection.types()) {
            const VertexInterval interval = selection.graph().edges_of(type);
            count += interval.last - interval.first;
        }
        return count;
    }
    for (const VertexInterval interval : selection.intervals()) {
        for (Vertex vertex = interval.first; vertex < interval.last; ++vertex) count += out_degree(vertex, view);
    }
    return count;
}

std::uint32_t out_degree(Vertex vertex, const TypedView& view) {
    std::uint32_t count = 0;
    for (const TypeId type : view.selection().types()) {
        count += count_within(view.selection(), view.selection().graph().out(vertex, type));
    }
    return count;
}

std::uint32_t in_degree(Vertex vertex, const TypedView& view) {
    std::uint32_t count = 0;
    for (const TypeId type : view.selection().types()) {
        count += count_within(view.selection(), view.selection().graph().in(vertex, type));
    }
    return count;
}

}  // namespace kveld::graph
