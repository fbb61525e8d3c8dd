#include "graph/numbering.h"

#include <algorithm>
#include <compare>
#include <numeric>
#include <string>

#include "base/error.h"

namespace kveld::graph {
namespace {

constexpr std::uint32_t kNoText = 0xFFFFFFFFU;

// Of each vertex or edge, the text that is its property `id`; kNoText where that is no string.
std::vector<std::uint32_t> ids_of(const GraphBuilder::State& state, const std::vector<PropertySet>& properties,
                                  std::size_t count) {
    std::vector<std::uint32_t> ids(count, kNoText);
    std::uint32_t id_key = 0;
    while (id_key < state.keys.size() && state.keys.text(id_key) != "id") ++id_key;
    for (const PropertySet& set : properties) {
        if (set.key != id_key) continue;
        ids[set.owner] = set.type == ValueType::String ? static_cast<std::uint32_t>(set.payload) : kNoText;
    }
    return ids;
}

// Strings first, in their order.
std::strong_ordering order_of_ids(const GraphBuilder::State& state, std::uint32_t a, std::uint32_t b) {
    if (a == b) return std::strong_ordering::equal;
    if (a == kNoText || b == kNoText) return (a == kNoText) <=> (b == kNoText);
    return state.texts.text(a) <=> state.texts.text(b);
}

std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> inverted(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) inverted[order[i]] = i;
    return inverted;
}

[[noreturn]] void refuse_twice(const GraphBuilder::State& state, const std::vector<LabelId>& set,
                               const NameOrder& labels, std::uint32_t id) {
    std::string names;
    for (const LabelId label : set) names += ":" + std::string(state.labels.text(labels.old_of_new[label]));
    throw base::Error(base::ErrorKind::Data,
                      "two nodes (" + names + ") have the same id '" + std::string(state.texts.text(id)) + "'")
        .hint("an id is unique among nodes with the same labels");
}

}  // namespace

NameOrder order_of_names(const TextPool& names) {
    NameOrder order;
    order.old_of_new.resize(names.size());
    std::iota(order.old_of_new.begin(), order.old_of_new.end(), std::uint16_t{0});
    std::ranges::sort(order.old_of_new, {}, [&](std::uint16_t number) { return names.text(number); });
    order.new_of_old.resize(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        order.new_of_old[order.old_of_new[i]] = static_cast<std::uint16_t>(i);
    return order;
}

LabelSetOrder order_of_label_sets(const GraphBuilder::State& state, const NameOrder& labels) {
    std::vector<std::pair<std::vector<LabelId>, std::uint16_t>> sets;
    for (const auto& [old_labels, old_number] : state.label_sets) {
        std::vector<LabelId> set;
        for (const std::uint16_t label : old_labels) set.push_back(labels.new_of_old[label]);
        std::ranges::sort(set);
        sets.emplace_back(std::move(set), old_number);
    }
    std::ranges::sort(sets);
    LabelSetOrder order;
    order.new_of_old.resize(sets.size());
    for (auto& [set, old_number] : sets) {
        order.new_of_old[old_number] = static_cast<std::uint16_t>(order.sets.size());
        order.sets.push_back(std::move(set));
    }
    return order;
}

Numbering number_vertices(const GraphBuilder::State& state, const LabelSetOrder& sets) {
    const std::vector<std::uint32_t> ids = ids_of(state, state.vertex_properties, state.set_of.size());
    const auto set_of = [&](std::uint32_t vertex) { return sets.new_of_old[state.set_of[vertex]]; };
    Numbering numbering;
    std::vector<std::uint32_t>& order = numbering.old_of_new;
    order.resize(state.set_of.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        if (set_of(a) != set_of(b)) return set_of(a) < set_of(b);
        const auto by_id = order_of_ids(state, ids[a], ids[b]);
        return std::is_neq(by_id) ? std::is_lt(by_id) : a < b;
    });
    const auto twice = std::ranges::adjacent_find(order, [&](std::uint32_t a, std::uint32_t b) {
        return ids[a] != kNoText && ids[a] == ids[b] && set_of(a) == set_of(b);
    });
    if (twice != order.end()) {
        refuse_twice(state, sets.sets[set_of(*twice)], order_of_names(state.labels), ids[*twice]);
    }
    numbering.new_of_old = inverse(order);
    numbering.bounds.assign(sets.sets.size() + 1, 0);
    for (const std::uint16_t set : state.set_of) ++numbering.bounds[sets.new_of_old[set] + 1U];
    std::partial_sum(numbering.bounds.begin(), numbering.bounds.end(), numbering.bounds.begin());
    return numbering;
}

Numbering number_edges(const GraphBuilder::State& state, const NameOrder& types, const Numbering& vertices) {
    struct Place {
        std::uint64_t type_and_source;
        std::uint32_t target;
        std::uint32_t edge;
    };
    const std::vector<std::uint32_t> ids = ids_of(state, state.edge_properties, state.ends.size());
    std::vector<Place> places(state.ends.size());
    for (std::uint32_t edge = 0; edge < places.size(); ++edge) {
        const std::uint64_t type = types.new_of_old[state.type_of[edge]];
        const EdgeEnds& ends = state.ends[edge];
        places[edge] = {type << 32U | vertices.new_of_old[ends.source], vertices.new_of_old[ends.target], edge};
    }
    std::ranges::sort(places, [&](const Place& a, const Place& b) {
        if (a.type_and_source != b.type_and_source) return a.type_and_source < b.type_and_source;
        if (a.target != b.target) return a.target < b.target;
        const auto by_id = order_of_ids(state, ids[a.edge], ids[b.edge]);
        return std::is_neq(by_id) ? std::is_lt(by_id) : a.edge < b.edge;
    });
    Numbering numbering;
    numbering.old_of_new.resize(places.size());
    std::ranges::transform(places, numbering.old_of_new.begin(), &Place::edge);
    numbering.new_of_old = inverse(numbering.old_of_new);
    numbering.bounds.assign(types.old_of_new.size() + 1, 0);
    for (const std::uint16_t type : state.type_of) ++numbering.bounds[types.new_of_old[type] + 1U];
    std::partial_sum(numbering.bounds.begin(), numbering.bounds.end(), numbering.bounds.begin());
    return numbering;
}

}  // namespace kveld::graph
