#include "graph/builder.h"

#include <algorithm>
#include <bit>
#include <string>
#include <utility>

#include "base/error.h"
#include "graph/builder_state.h"
#include "graph/storage.h"

namespace kveld::graph {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t kMostNumbers = kNoVertex - 1;
constexpr std::size_t kMostNames = 65534;

std::uint16_t add_name(TextPool& names, std::string_view name, const char* what) {
    const std::uint32_t number = names.add(name);
    if (number >= kMostNames) {
        throw Error(ErrorKind::Data, std::string("the graph has more than 65,534 different ") + what)
            .hint("keep what varies this much in property values");
    }
    return static_cast<std::uint16_t>(number);
}

void refuse_unless_property(std::string_view key, const Value& value) {
    if (can_be_property(value)) return;
    const std::string what =
        value.type() == ValueType::List ? "list of anything but simple values" : std::string(name_of(value.type()));
    throw Error(ErrorKind::Data, "property '" + std::string(key) + "' cannot be a " + what)
        .hint("properties are booleans, numbers, strings, dates, and lists of these");
}

}  // namespace

GraphBuilder::GraphBuilder() : state_(std::make_unique<State>()) {}
GraphBuilder::~GraphBuilder() = default;
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;

Cell GraphBuilder::State::cell_of(const Value& value) {
    switch (value.type()) {
        case ValueType::Boolean: return {value.as_boolean() ? 1U : 0U, ValueType::Boolean};
        case ValueType::Integer: return {static_cast<std::uint64_t>(value.as_integer()), ValueType::Integer};
        case ValueType::Float: return {std::bit_cast<std::uint64_t>(value.as_float()), ValueType::Float};
        case ValueType::Date: return {static_cast<std::uint32_t>(value.as_date()), ValueType::Date};
        case ValueType::String: return {texts.add(value.as_string()), ValueType::String};
        case ValueType::List: {
            std::vector<Cell> cells;
            for (const Value& item : value.as_list()) cells.push_back(cell_of(item));
            lists.push_back(std::move(cells));
            return {lists.size() - 1, ValueType::List};
        }
        default: return {};
    }
}

GraphBuilder::NewVertex GraphBuilder::add_vertex(std::span<const std::string_view> labels) {
    std::vector<std::uint16_t> set;
    for (const std::string_view label : labels) set.push_back(add_name(state_->labels, label, "labels"));
    std::ranges::sort(set);
    set.erase(std::unique(set.begin(), set.end()), set.end());
    if (state_->set_of.size() >= kMostNumbers) {
        throw Error(ErrorKind::Data, "the graph has more than 4,294,967,294 nodes").hint("split the graph");
    }
    auto found = state_->label_sets.find(set);
    if (found == state_->label_sets.end()) {
        if (state_->label_sets.size() >= kMostNames) {
            throw Error(ErrorKind::Data, "the graph has more than 65,534 different combinations of labels")
                .hint("keep what varies this much in property values");
        }
        found = state_->label_sets.emplace(std::move(set), static_cast<std::uint16_t>(state_->label_sets.size())).first;
    }
    state_->set_of.push_back(found->second);
    return {static_cast<std::uint32_t>(state_->set_of.size() - 1)};
}

GraphBuilder::NewVertex GraphBuilder::add_vertex(std::initializer_list<std::string_view> labels) {
    return add_vertex(std::span(labels.begin(), labels.size()));
}

GraphBuilder::NewEdge GraphBuilder::add_edge(NewVertex source, std::string_view type, NewVertex target) {
    KVELD_CHECK(source.number < state_->set_of.size() && target.number < state_->set_of.size(),
                "an edge joins vertices of its own builder");
    if (state_->ends.size() >= kMostNumbers) {
        throw Error(ErrorKind::Data, "the graph has more than 4,294,967,294 relationships").hint("split the graph");
    }
    state_->type_of.push_back(add_name(state_->types, type, "relationship types"));
    state_->ends.push_back({source.number, target.number});
    return {static_cast<std::uint32_t>(state_->ends.size() - 1)};
}

void GraphBuilder::set(NewVertex vertex, std::string_view key, const Value& value) {
    KVELD_CHECK(vertex.number < state_->set_of.size(), "a property is set on a vertex of the same builder");
    refuse_unless_property(key, value);
    const Cell cell = state_->cell_of(value);
    const std::uint16_t number = add_name(state_->keys, key, "property keys");
    state_->vertex_properties.push_back({cell.payload, vertex.number, number, cell.type});
}

void GraphBuilder::set(NewEdge edge, std::string_view key, const Value& value) {
    KVELD_CHECK(edge.number < state_->ends.size(), "a property is set on an edge of the same builder");
    refuse_unless_property(key, value);
    const Cell cell = state_->cell_of(value);
    const std::uint16_t number = add_name(state_->keys, key, "property keys");
    state_->edge_properties.push_back({cell.payload, edge.number, number, cell.type});
}

PropertyGraph GraphBuilder::freeze() && {
    const std::unique_ptr<State> state = std::move(state_);
    return PropertyGraph(read_storage(freeze_image(*state), nullptr));
}

}  // namespace kveld::graph
