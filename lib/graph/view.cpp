#include "graph/view.h"

#include <algorithm>
#include <iterator>

#include "graph/change_set_state.h"

namespace kveld::graph {
namespace {

// Loops of a vertex: its own number among its sorted neighbours.
std::uint64_t loops(const Adjacency& out, Vertex vertex) {
    const auto [first, last] = std::equal_range(out.neighbours, out.neighbours + out.size, vertex);
    return static_cast<std::uint64_t>(last - first);
}

void append(const Adjacency& edges, std::pmr::vector<Neighbour>& out) {
    for (std::uint32_t i = 0; i < edges.size; ++i) out.push_back({edges.neighbours[i], edges.edge(i)});
}

void append_but(Vertex loop, const Adjacency& edges, std::pmr::vector<Neighbour>& out) {
    for (std::uint32_t i = 0; i < edges.size; ++i) {
        if (edges.neighbours[i] != loop) out.push_back({edges.neighbours[i], edges.edge(i)});
    }
}

// An added name's id is its place after the base's.
template <typename Id>
std::optional<Id> find_added(const std::vector<std::string_view>& added, std::uint32_t base_count,
                             std::string_view name) {
    const auto found = std::ranges::find(added, name);
    if (found == added.end()) return std::nullopt;
    return static_cast<Id>(base_count + static_cast<std::uint32_t>(found - added.begin()));
}

std::span<const Edge> added_edges(const std::unordered_map<Vertex, std::vector<Edge>>& edges, Vertex vertex) {
    const auto found = edges.find(vertex);
    return found == edges.end() ? std::span<const Edge>() : found->second;
}

std::uint64_t at_or_zero(const std::vector<std::uint64_t>& counts, std::size_t number) {
    return number < counts.size() ? counts[number] : 0;
}

}  // namespace

GraphView::GraphView(const PropertyGraph& base, const ChangeSet* changes)
    : base_(&base), changes_(changes == nullptr ? nullptr : &changes->state()) {}

bool GraphView::base_only() const noexcept {
    return changes_ == nullptr || (changes_->vertices.empty() && changes_->edges.empty());
}

std::uint32_t GraphView::vertex_count() const noexcept {
    return base_->vertex_count() + (changes_ == nullptr ? 0 : static_cast<std::uint32_t>(changes_->vertices.size()));
}
std::uint32_t GraphView::edge_count() const noexcept {
    return base_->edge_count() + (changes_ == nullptr ? 0 : static_cast<std::uint32_t>(changes_->edges.size()));
}

const AddedVertex* GraphView::added_vertex(Vertex vertex) const {
    return vertex < base_->vertex_count() ? nullptr : &changes_->vertices[vertex - base_->vertex_count()];
}
const AddedEdge* GraphView::added_edge(Edge edge) const {
    return edge < base_->edge_count() ? nullptr : &changes_->edges[edge - base_->edge_count()];
}

std::uint32_t GraphView::label_count() const noexcept {
    return base_->label_count() + (changes_ == nullptr ? 0 : static_cast<std::uint32_t>(changes_->labels.size()));
}
std::uint32_t GraphView::type_count() const noexcept {
    return base_->type_count() + (changes_ == nullptr ? 0 : static_cast<std::uint32_t>(changes_->types.size()));
}
std::uint32_t GraphView::key_count() const noexcept {
    return base_->key_count() + (changes_ == nullptr ? 0 : static_cast<std::uint32_t>(changes_->keys.size()));
}

std::optional<LabelId> GraphView::find_label(std::string_view name) const {
    const std::optional<LabelId> found = base_->find_label(name);
    if (found || changes_ == nullptr) return found;
    return find_added<LabelId>(changes_->labels, base_->label_count(), name);
}
std::optional<TypeId> GraphView::find_type(std::string_view name) const {
    const std::optional<TypeId> found = base_->find_type(name);
    if (found || changes_ == nullptr) return found;
    return find_added<TypeId>(changes_->types, base_->type_count(), name);
}
std::optional<KeyId> GraphView::find_key(std::string_view name) const {
    const std::optional<KeyId> found = base_->find_key(name);
    if (found || changes_ == nullptr) return found;
    return find_added<KeyId>(changes_->keys, base_->key_count(), name);
}

std::string_view GraphView::label_name(LabelId label) const {
    return changes_ == nullptr ? base_->label_name(label) : changes_->label_name(label);
}
std::string_view GraphView::type_name(TypeId type) const {
    return changes_ == nullptr ? base_->type_name(type) : changes_->type_name(type);
}
std::string_view GraphView::key_name(KeyId key) const {
    return changes_ == nullptr ? base_->key_name(key) : changes_->key_name(key);
}

void GraphView::intervals_with(LabelId label, std::pmr::vector<VertexInterval>& out) const {
    if (label < base_->label_count()) {
        const std::span<const VertexInterval> intervals = base_->vertices_with(label);
        out.insert(out.end(), intervals.begin(), intervals.end());
    }
    if (changes_ == nullptr || at_or_zero(changes_->vertices_of_label, label) == 0) return;
    const std::size_t added_from = out.size();
    for (Vertex vertex = base_->vertex_count(); vertex < vertex_count(); ++vertex) {
        if (!has_label(vertex, label)) continue;
        if (out.size() > added_from && out.back().last == vertex) {
            ++out.back().last;
        } else {
            out.push_back({vertex, vertex + 1});
        }
    }
}

bool GraphView::has_label(Vertex vertex, LabelId label) const {
    const AddedVertex* added = added_vertex(vertex);
    if (added != nullptr) return std::ranges::find(added->labels, label) != added->labels.end();
    return label < base_->label_count() && base_->has_label(vertex, label);
}

void GraphView::labels_of(Vertex vertex, std::pmr::vector<LabelId>& out) const {
    const AddedVertex* added = added_vertex(vertex);
    const std::span<const LabelId> labels =
        added != nullptr ? std::span<const LabelId>(added->labels) : base_->labels_of(base_->label_set_of(vertex));
    out.insert(out.end(), labels.begin(), labels.end());
}

std::optional<Vertex> GraphView::find_vertex(std::optional<LabelId> label, std::string_view id) const {
    if (!label || *label < base_->label_count()) {
        if (const std::optional<Vertex> found = base_->find_vertex(label, id)) return found;
    }
    std::pmr::vector<Vertex> added;
    find_added_vertices(label, id, added);
    if (added.empty()) return std::nullopt;
    return added.front();
}

void GraphView::find_vertices(std::optional<LabelId> label, std::string_view id, std::pmr::vector<Vertex>& out) const {
    for (std::uint32_t number = 0; number < base_->label_set_count(); ++number) {
        const auto set = static_cast<LabelSetId>(number);
        if (label && !std::ranges::binary_search(base_->labels_of(set), *label)) continue;
        if (const std::optional<Vertex> found = base_->find_vertex_of(set, id)) out.push_back(*found);
    }
    find_added_vertices(label, id, out);
}

void GraphView::find_added_vertices(std::optional<LabelId> label, std::string_view id,
                                    std::pmr::vector<Vertex>& out) const {
    if (changes_ == nullptr) return;
    const auto found = changes_->by_id.find(id);
    if (found == changes_->by_id.end()) return;
    std::ranges::copy_if(found->second, std::back_inserter(out),
                         [&](Vertex vertex) { return !label || has_label(vertex, *label); });
}

TypeId GraphView::type_of(Edge edge) const {
    const AddedEdge* added = added_edge(edge);
    return added != nullptr ? added->type : base_->type_of(edge);
}
Vertex GraphView::source(Edge edge) const {
    const AddedEdge* added = added_edge(edge);
    return added != nullptr ? added->source : base_->source(edge);
}
Vertex GraphView::target(Edge edge) const {
    const AddedEdge* added = added_edge(edge);
    return added != nullptr ? added->target : base_->target(edge);
}

void GraphView::neighbours(Vertex vertex, TypeId type, Direction direction, std::pmr::vector<Neighbour>& out) const {
    const bool in_base = vertex < base_->vertex_count() && type < base_->type_count();
    const auto added = [&](const auto& edges, auto end, bool with_loops) {
        for (const Edge number : added_edges(edges, vertex)) {
            const AddedEdge& edge = *added_edge(number);
            if (edge.type != type || (!with_loops && edge.source == edge.target)) continue;
            out.push_back({edge.*end, number});
        }
    };
    if (direction != Direction::In) {
        if (in_base) append(base_->out(vertex, type), out);
        if (changes_ != nullptr) added(changes_->out, &AddedEdge::target, true);
    }
    if (direction != Direction::Out) {
        if (in_base && direction == Direction::In) append(base_->in(vertex, type), out);
        if (in_base && direction == Direction::Both) append_but(vertex, base_->in(vertex, type), out);
        if (changes_ != nullptr) added(changes_->in, &AddedEdge::source, direction == Direction::In);
    }
}

std::uint64_t GraphView::degree(Vertex vertex, TypeId type, Direction direction) const {
    std::uint64_t degree = 0;
    if (vertex < base_->vertex_count() && type < base_->type_count()) {
        const Adjacency out = base_->out(vertex, type);
        if (direction != Direction::In) degree += out.size;
        if (direction != Direction::Out) degree += base_->in(vertex, type).size;
        if (direction == Direction::Both) degree -= loops(out, vertex);
    }
    if (changes_ == nullptr) return degree;
    if (direction != Direction::In) {
        for (const Edge edge : added_edges(changes_->out, vertex)) degree += added_edge(edge)->type == type ? 1 : 0;
    }
    if (direction != Direction::Out) {
        for (const Edge number : added_edges(changes_->in, vertex)) {
            const AddedEdge& edge = *added_edge(number);
            const bool counted_already = direction == Direction::Both && edge.source == edge.target;
            degree += edge.type == type && !counted_already ? 1 : 0;
        }
    }
    return degree;
}

std::uint64_t GraphView::edge_count_of(TypeId type) const {
    std::uint64_t count = changes_ == nullptr ? 0 : at_or_zero(changes_->edges_of_type, type);
    if (type < base_->type_count()) {
        const VertexInterval edges = base_->edges_of(type);
        count += edges.last - edges.first;
    }
    return count;
}

std::uint64_t GraphView::vertex_count_of(LabelId label) const {
    std::uint64_t count = changes_ == nullptr ? 0 : at_or_zero(changes_->vertices_of_label, label);
    if (label < base_->label_count()) {
        for (const VertexInterval interval : base_->vertices_with(label)) count += interval.last - interval.first;
    }
    return count;
}

Value GraphView::vertex_property(Vertex vertex, KeyId key) const {
    const AddedVertex* added = added_vertex(vertex);
    if (added == nullptr) return base_->vertex_property(vertex, key);
    const Value* value = added->properties.find(key);
    return value == nullptr ? Value() : *value;
}

Value GraphView::edge_property(Edge edge, KeyId key) const {
    const AddedEdge* added = added_edge(edge);
    if (added == nullptr) return base_->edge_property(edge, key);
    const Value* value = added->properties.find(key);
    return value == nullptr ? Value() : *value;
}

void GraphView::vertex_keys(Vertex vertex, std::pmr::vector<KeyId>& out) const {
    if (const AddedVertex* added = added_vertex(vertex)) {
        out.insert(out.end(), added->properties.keys.begin(), added->properties.keys.end());
        return;
    }
    for (const KeyId key : base_->keys_of_set(base_->label_set_of(vertex))) {
        if (base_->has_vertex_property(vertex, key)) out.push_back(key);
    }
}

void GraphView::edge_keys(Edge edge, std::pmr::vector<KeyId>& out) const {
    if (const AddedEdge* added = added_edge(edge)) {
        out.insert(out.end(), added->properties.keys.begin(), added->properties.keys.end());
        return;
    }
    for (const KeyId key : base_->keys_of_type(base_->type_of(edge))) {
        if (base_->has_edge_property(edge, key)) out.push_back(key);
    }
}

}  // namespace kveld::graph
