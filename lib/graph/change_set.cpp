#include "graph/change_set.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "graph/change_set_state.h"

namespace kveld::graph {
namespace {

using base::Error;
using base::ErrorKind;
using State = ChangeSet::State;

constexpr std::size_t kMostNames = 65534;

std::string_view copy_text(State& state, std::string_view text) {
    auto* copy = static_cast<char*>(state.memory.allocate(text.size() + 1, 1));
    std::ranges::copy(text, copy);
    return {copy, text.size()};
}

Value copy_value(State& state, const Value& value) {
    if (value.type() == ValueType::String) return Value::string(copy_text(state, value.as_string()));
    if (value.type() != ValueType::List) return value;
    const std::span<const Value> items = value.as_list();
    auto* copy = static_cast<Value*>(state.memory.allocate(sizeof(Value) * (items.size() + 1), alignof(Value)));
    for (std::size_t i = 0; i < items.size(); ++i) std::construct_at(copy + i, copy_value(state, items[i]));
    return Value::list({copy, items.size()});
}

// The id of a name: the base's, or one after these.
std::uint16_t id_of(State& state, NameKind kind, std::vector<std::string_view>& added, std::uint32_t base_count,
                    std::optional<std::uint16_t> known, std::string_view name) {
    if (known) return *known;
    const auto found = std::ranges::find(added, name);
    const auto number = base_count + static_cast<std::size_t>(found - added.begin());
    if (found != added.end()) return static_cast<std::uint16_t>(number);
    if (number >= kMostNames) {
        throw Error(ErrorKind::Data, "the graph has more than 65,534 different labels, types or keys");
    }
    added.push_back(copy_text(state, name));
    state.names.push_back(kind);
    return static_cast<std::uint16_t>(number);
}

LabelId label_of(State& state, std::string_view name) {
    return id_of(state, NameKind::Label, state.labels, state.base.label_count(), state.base.find_label(name), name);
}
TypeId type_of(State& state, std::string_view name) {
    return id_of(state, NameKind::Type, state.types, state.base.type_count(), state.base.find_type(name), name);
}
KeyId key_of(State& state, std::string_view name) {
    return id_of(state, NameKind::Key, state.keys, state.base.key_count(), state.base.find_key(name), name);
}

NewProperties properties_of(State& state, std::span<const NewProperty> properties) {
    std::vector<std::pair<KeyId, Value>> found;
    for (const NewProperty& property : properties) {
        if (!can_be_property(property.value)) {
            throw Error(ErrorKind::Data, "property '" + std::string(property.key) + "' cannot be a " +
                                             std::string(name_of(property.value.type())))
                .hint("properties are booleans, numbers, strings, dates, and lists of these");
        }
        if (property.value.is_null()) continue;
        found.emplace_back(key_of(state, property.key), copy_value(state, property.value));
    }
    std::ranges::stable_sort(found, {}, [&](const auto& entry) { return state.key_name(entry.first); });
    NewProperties result;
    for (const auto& [key, value] : found) {
        if (!result.keys.empty() && result.keys.back() == key) {
            result.values.back() = value;
        } else {
            result.keys.push_back(key);
            result.values.push_back(value);
        }
    }
    return result;
}

// The string under `id`, by which a vertex is found; none where it has no such string.
std::optional<std::string_view> id_in(const State& state, const AddedVertex& vertex) {
    for (std::size_t i = 0; i < vertex.properties.keys.size(); ++i) {
        const Value& value = vertex.properties.values[i];
        if (value.type() == ValueType::String && state.key_name(vertex.properties.keys[i]) == "id") {
            return value.as_string();
        }
    }
    return std::nullopt;
}

void count(std::vector<std::uint64_t>& counts, std::size_t number) {
    if (counts.size() <= number) counts.resize(number + 1, 0);
    ++counts[number];
}

void take_back_vertex(State& state) {
    const AddedVertex& vertex = state.vertices.back();
    for (const LabelId label : vertex.labels) --state.vertices_of_label[label];
    if (const auto id = id_in(state, vertex)) {
        const auto found = state.by_id.find(*id);
        found->second.pop_back();
        if (found->second.empty()) state.by_id.erase(found);
    }
    state.vertices.pop_back();
}

void take_back_edge(State& state) {
    const AddedEdge& edge = state.edges.back();
    state.out[edge.source].pop_back();
    state.in[edge.target].pop_back();
    --state.edges_of_type[edge.type];
    state.edges.pop_back();
}

void take_back_name(State& state) {
    switch (state.names.back()) {
        case NameKind::Label: state.labels.pop_back(); break;
        case NameKind::Type: state.types.pop_back(); break;
        case NameKind::Key: state.keys.pop_back(); break;
    }
    state.names.pop_back();
}

}  // namespace

const Value* NewProperties::find(KeyId key) const noexcept {
    const auto found = std::ranges::find(keys, key);
    return found == keys.end() ? nullptr : &values[static_cast<std::size_t>(found - keys.begin())];
}

std::string_view ChangeSet::State::label_name(LabelId label) const {
    return label < base.label_count() ? base.label_name(label) : labels[label - base.label_count()];
}
std::string_view ChangeSet::State::type_name(TypeId type) const {
    return type < base.type_count() ? base.type_name(type) : types[type - base.type_count()];
}
std::string_view ChangeSet::State::key_name(KeyId key) const {
    return key < base.key_count() ? base.key_name(key) : keys[key - base.key_count()];
}

ChangeSet::ChangeSet(PropertyGraph base) : state_(std::make_unique<State>(std::move(base))) {}
ChangeSet::~ChangeSet() = default;
ChangeSet::ChangeSet(ChangeSet&&) noexcept = default;
ChangeSet& ChangeSet::operator=(ChangeSet&&) noexcept = default;

Vertex ChangeSet::create_vertex(std::span<const std::string_view> labels, std::span<const NewProperty> properties) {
    const std::uint64_t number = std::uint64_t{state_->base.vertex_count()} + state_->vertices.size();
    if (number >= kNoVertex) throw Error(ErrorKind::Data, "the graph has more than 4,294,967,294 nodes");
    AddedVertex vertex;
    vertex.properties = properties_of(*state_, properties);
    for (const std::string_view label : labels) vertex.labels.push_back(label_of(*state_, label));
    std::ranges::sort(vertex.labels, {}, [&](LabelId label) { return state_->label_name(label); });
    vertex.labels.erase(std::unique(vertex.labels.begin(), vertex.labels.end()), vertex.labels.end());
    for (const LabelId label : vertex.labels) count(state_->vertices_of_label, label);
    const auto added = static_cast<Vertex>(number);
    if (const auto id = id_in(*state_, vertex)) state_->by_id[*id].push_back(added);
    state_->vertices.push_back(std::move(vertex));
    return added;
}

Edge ChangeSet::create_edge(Vertex source, std::string_view type, Vertex target,
                            std::span<const NewProperty> properties) {
    const std::uint64_t vertices = std::uint64_t{state_->base.vertex_count()} + state_->vertices.size();
    KVELD_CHECK(source < vertices && target < vertices, "an edge joins vertices of its own graph");
    const std::uint64_t number = std::uint64_t{state_->base.edge_count()} + state_->edges.size();
    if (number >= kNoEdge) throw Error(ErrorKind::Data, "the graph has more than 4,294,967,294 relationships");
    NewProperties set = properties_of(*state_, properties);
    const TypeId type_id = type_of(*state_, type);
    const auto added = static_cast<Edge>(number);
    state_->edges.push_back({source, target, type_id, std::move(set)});
    state_->out[source].push_back(added);
    state_->in[target].push_back(added);
    count(state_->edges_of_type, type_id);
    return added;
}

ChangeSet::Mark ChangeSet::mark() const noexcept {
    return {state_->vertices.size(), state_->edges.size(), state_->names.size()};
}

void ChangeSet::roll_back(Mark mark) {
    while (state_->edges.size() > mark.edges) take_back_edge(*state_);
    while (state_->vertices.size() > mark.vertices) take_back_vertex(*state_);
    while (state_->names.size() > mark.names) take_back_name(*state_);
}

bool ChangeSet::empty() const noexcept {
    return state_->vertices.empty() && state_->edges.empty();
}

ChangeSet::Counts ChangeSet::counts_since(Mark mark) const {
    Counts counts{.nodes_created = state_->vertices.size() - mark.vertices,
                  .relationships_created = state_->edges.size() - mark.edges};
    for (std::size_t i = mark.vertices; i < state_->vertices.size(); ++i) {
        counts.properties_set += state_->vertices[i].properties.keys.size();
    }
    for (std::size_t i = mark.edges; i < state_->edges.size(); ++i) {
        counts.properties_set += state_->edges[i].properties.keys.size();
    }
    for (std::size_t i = mark.names; i < state_->names.size(); ++i) {
        if (state_->names[i] == NameKind::Label) ++counts.labels_added;
    }
    return counts;
}

}  // namespace kveld::graph
