#include "graph/property_graph.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "graph/builder.h"
#include "graph/storage.h"

namespace kveld::graph {
namespace {

template <typename Id>
std::optional<Id> find_name(const std::vector<std::string_view>& names, std::string_view name) {
    const auto found = std::ranges::lower_bound(names, name);
    if (found == names.end() || *found != name) return std::nullopt;
    return static_cast<Id>(found - names.begin());
}

// Which of consecutive intervals a number lies in.
std::uint16_t interval_of(const std::vector<std::uint32_t>& bounds, std::uint32_t number) {
    const auto next = std::ranges::upper_bound(bounds, number);
    return static_cast<std::uint16_t>(next - bounds.begin() - 1);
}

// A set's vertices with a string as `id` come first, in the order of these strings.
std::optional<Vertex> find_in_set(const PropertyGraph::Storage& storage, const Column& ids, std::string_view id) {
    std::uint32_t low = 0;
    std::uint32_t high = ids.rows;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        const Value value = storage.value(ids, middle);
        if (value.type() == ValueType::String && value.as_string() < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == ids.rows) return std::nullopt;
    const Value value = storage.value(ids, low);
    if (value.type() != ValueType::String || value.as_string() != id) return std::nullopt;
    return ids.first + low;
}

ColumnSlice slice_of(const PropertyGraph::Storage& storage, const Column* column) {
    if (column == nullptr) return {};
    const std::uint64_t words = (std::uint64_t{column->rows} + 63) / 64;
    if (column->present != nullptr) storage.touch(column->present, words);
    std::uint64_t bytes = 0;
    switch (column->kind) {
        case ColumnKind::Boolean: bytes = words * 8; break;
        case ColumnKind::Dictionary:
        case ColumnKind::Date: bytes = std::uint64_t{column->rows} * 4; break;
        case ColumnKind::Integer:
        case ColumnKind::Float: bytes = std::uint64_t{column->rows} * 8; break;
        case ColumnKind::Absent:
        case ColumnKind::Text:
        case ColumnKind::Mixed: break;
    }
    storage.touch(column->values, bytes);
    return {.kind = column->kind,
            .first = column->first,
            .rows = column->rows,
            .present = column->present,
            .values = bytes != 0 ? column->values : nullptr};
}

}  // namespace

PropertyGraph::PropertyGraph() {
    static const PropertyGraph empty = GraphBuilder().freeze();
    *this = empty;
}

PropertyGraph::PropertyGraph(std::shared_ptr<const Storage> storage) : storage_(std::move(storage)) {}

std::uint32_t PropertyGraph::vertex_count() const noexcept {
    return storage_->vertex_count();
}
std::uint32_t PropertyGraph::edge_count() const noexcept {
    return storage_->edge_count();
}
std::uint32_t PropertyGraph::label_count() const noexcept {
    return static_cast<std::uint32_t>(storage_->labels.size());
}
std::uint32_t PropertyGraph::type_count() const noexcept {
    return static_cast<std::uint32_t>(storage_->types.size());
}
std::uint32_t PropertyGraph::key_count() const noexcept {
    return static_cast<std::uint32_t>(storage_->keys.size());
}
std::uint32_t PropertyGraph::label_set_count() const noexcept {
    return static_cast<std::uint32_t>(storage_->label_sets.size());
}

std::optional<LabelId> PropertyGraph::find_label(std::string_view name) const {
    return find_name<LabelId>(storage_->labels, name);
}
std::optional<TypeId> PropertyGraph::find_type(std::string_view name) const {
    return find_name<TypeId>(storage_->types, name);
}
std::optional<KeyId> PropertyGraph::find_key(std::string_view name) const {
    return find_name<KeyId>(storage_->keys, name);
}
std::string_view PropertyGraph::label_name(LabelId label) const {
    return storage_->labels[label];
}
std::string_view PropertyGraph::type_name(TypeId type) const {
    return storage_->types[type];
}
std::string_view PropertyGraph::key_name(KeyId key) const {
    return storage_->keys[key];
}

LabelSetId PropertyGraph::label_set_of(Vertex vertex) const {
    return interval_of(storage_->set_bounds, vertex);
}
std::span<const LabelId> PropertyGraph::labels_of(LabelSetId set) const {
    return storage_->label_sets[set];
}
VertexInterval PropertyGraph::vertices_of(LabelSetId set) const {
    return {storage_->set_bounds[set], storage_->set_bounds[set + 1U]};
}
std::span<const VertexInterval> PropertyGraph::vertices_with(LabelId label) const {
    return storage_->label_intervals[label];
}
bool PropertyGraph::has_label(Vertex vertex, LabelId label) const {
    return std::ranges::binary_search(storage_->label_sets[label_set_of(vertex)], label);
}

std::optional<Vertex> PropertyGraph::find_vertex_of(LabelSetId set, std::string_view id) const {
    const std::optional<KeyId> key = find_key("id");
    const Column* ids = key ? storage_->set_columns[set].find(*key) : nullptr;
    return ids == nullptr ? std::nullopt : find_in_set(*storage_, *ids, id);
}

std::optional<Vertex> PropertyGraph::find_vertex(std::optional<LabelId> label, std::string_view id) const {
    for (std::size_t set = 0; set < storage_->label_sets.size(); ++set) {
        if (label && !std::ranges::binary_search(storage_->label_sets[set], *label)) continue;
        if (const auto found = find_vertex_of(static_cast<LabelSetId>(set), id)) return found;
    }
    return std::nullopt;
}

TypeId PropertyGraph::type_of(Edge edge) const {
    return interval_of(storage_->type_bounds, edge);
}

Vertex PropertyGraph::source(Edge edge) const {
    const TypeId type = type_of(edge);
    const AdjacencyArrays& out = storage_->out[type];
    const std::uint32_t rank = edge - storage_->type_bounds[type];
    // The last vertex whose edges start at or before this one.
    std::uint32_t low = 0;
    std::uint32_t high = out.over.last - out.over.first;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        storage_->touch(out.offsets + middle + 1, 1);
        if (out.offsets[middle + 1] <= rank) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return out.over.first + low;
}

Vertex PropertyGraph::target(Edge edge) const {
    const TypeId type = type_of(edge);
    const Vertex* targets = storage_->out[type].neighbours + (edge - storage_->type_bounds[type]);
    storage_->touch(targets, 1);
    return *targets;
}

VertexInterval PropertyGraph::edges_of(TypeId type) const {
    return {storage_->type_bounds[type], storage_->type_bounds[type + 1U]};
}
Adjacency PropertyGraph::out(Vertex vertex, TypeId type) const {
    return storage_->adjacency(storage_->out[type], vertex, storage_->type_bounds[type]);
}
Adjacency PropertyGraph::in(Vertex vertex, TypeId type) const {
    return storage_->adjacency(storage_->in[type], vertex, 0);
}

Value PropertyGraph::vertex_property(Vertex vertex, KeyId key) const {
    const Column* column = storage_->set_columns[label_set_of(vertex)].find(key);
    return column == nullptr ? Value() : storage_->value(*column, vertex - column->first);
}
Value PropertyGraph::edge_property(Edge edge, KeyId key) const {
    const Column* column = storage_->type_columns[type_of(edge)].find(key);
    return column == nullptr ? Value() : storage_->value(*column, edge - column->first);
}
bool PropertyGraph::has_vertex_property(Vertex vertex, KeyId key) const {
    const Column* column = storage_->set_columns[label_set_of(vertex)].find(key);
    return column != nullptr && storage_->has(*column, vertex - column->first);
}
bool PropertyGraph::has_edge_property(Edge edge, KeyId key) const {
    const Column* column = storage_->type_columns[type_of(edge)].find(key);
    return column != nullptr && storage_->has(*column, edge - column->first);
}
std::span<const KeyId> PropertyGraph::keys_of_set(LabelSetId set) const {
    return storage_->set_columns[set].keys;
}
std::span<const KeyId> PropertyGraph::keys_of_type(TypeId type) const {
    return storage_->type_columns[type].keys;
}
ColumnSlice PropertyGraph::vertex_column(LabelSetId set, KeyId key) const {
    return slice_of(*storage_, storage_->set_columns[set].find(key));
}
ColumnSlice PropertyGraph::edge_column(TypeId type, KeyId key) const {
    return slice_of(*storage_, storage_->type_columns[type].find(key));
}

std::string_view PropertyGraph::dictionary_entry(std::uint32_t code) const {
    KVELD_CHECK(code < storage_->dictionary_size, "a dictionary code comes from this graph");
    return storage_->dictionary_entry(code);
}

std::optional<std::uint32_t> PropertyGraph::dictionary_code(std::string_view text) const {
    std::uint32_t low = 0;
    auto high = static_cast<std::uint32_t>(storage_->dictionary_size);
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (storage_->dictionary_entry(middle) < text) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == storage_->dictionary_size || storage_->dictionary_entry(low) != text) return std::nullopt;
    return low;
}

}  // namespace kveld::graph
