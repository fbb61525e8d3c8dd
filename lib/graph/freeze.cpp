#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "graph/builder_state.h"
#include "graph/column_writer.h"
#include "graph/image.h"
#include "graph/numbering.h"

namespace kveld::graph {
namespace {

using State = GraphBuilder::State;

// Items of different lengths: where each starts and where the last ends, from the section's start, then the items.
void write_items(ImageWriter& writer, SectionKind kind, const std::vector<std::string_view>& items) {
    std::uint64_t length = sizeof(std::uint32_t) * (items.size() + 1);
    std::vector<std::uint32_t> offsets;
    for (const std::string_view item : items) {
        offsets.push_back(static_cast<std::uint32_t>(length));
        length += item.size();
    }
    offsets.push_back(static_cast<std::uint32_t>(length));
    if (length > kNoVertex) {
        throw base::Error(base::ErrorKind::Data, "the names of labels, types or keys take more than 4 GiB");
    }
    const auto bytes = writer.append<char>({.kind = kind}, length);
    const auto* numbers = reinterpret_cast<const char*>(offsets.data());
    auto out = std::copy_n(numbers, sizeof(std::uint32_t) * offsets.size(), bytes.begin());
    for (const std::string_view item : items) out = std::ranges::copy(item, out).out;
}

std::vector<std::string_view> names_of(const TextPool& names, const std::vector<std::uint16_t>& order) {
    std::vector<std::string_view> result;
    result.reserve(order.size());
    for (const std::uint16_t number : order) result.push_back(names.text(number));
    return result;
}

void write_label_sets(ImageWriter& writer, const std::vector<std::vector<LabelId>>& sets) {
    std::vector<std::string_view> items;
    items.reserve(sets.size());
    for (const std::vector<LabelId>& set : sets) {
        items.emplace_back(reinterpret_cast<const char*>(set.data()), set.size() * sizeof(LabelId));
    }
    write_items(writer, SectionKind::LabelSets, items);
}

void write_bounds(ImageWriter& writer, SectionKind kind, const std::vector<std::uint32_t>& bounds) {
    std::ranges::copy(bounds, writer.append<std::uint32_t>({.kind = kind}, bounds.size()).begin());
}

// Texts by code, and the code of each text of the pool.
struct Dictionary {
    std::vector<std::uint32_t> texts;
    std::vector<std::uint32_t> codes;
};

Dictionary make_dictionary(const TextPool& pool, const std::vector<bool>& in_dictionary) {
    Dictionary dictionary;
    for (std::uint32_t text = 0; text < pool.size(); ++text) {
        if (in_dictionary[text]) dictionary.texts.push_back(text);
    }
    std::ranges::sort(dictionary.texts, {}, [&](std::uint32_t text) { return pool.text(text); });
    dictionary.codes.resize(pool.size());
    for (std::uint32_t code = 0; code < dictionary.texts.size(); ++code)
        dictionary.codes[dictionary.texts[code]] = code;
    return dictionary;
}

void write_dictionary(ImageWriter& writer, const TextPool& pool, const Dictionary& dictionary) {
    const auto offsets =
        writer.append<std::uint64_t>({.kind = SectionKind::DictionaryOffsets}, dictionary.texts.size() + 1);
    for (std::size_t code = 0; code < dictionary.texts.size(); ++code) {
        offsets[code + 1] = offsets[code] + pool.text(dictionary.texts[code]).size();
    }
    const std::uint64_t length = offsets.back();
    auto out = writer.append<char>({.kind = SectionKind::DictionaryBytes}, length).begin();
    for (const std::uint32_t text : dictionary.texts) out = std::ranges::copy(pool.text(text), out).out;
}

// Edges in their frozen order, as frozen numbers of their ends.
std::vector<EdgeEnds> frozen_ends(const State& state, const Numbering& vertices, const Numbering& edges) {
    std::vector<EdgeEnds> ends(state.ends.size());
    for (std::size_t edge = 0; edge < ends.size(); ++edge) {
        const EdgeEnds& old = state.ends[edges.old_of_new[edge]];
        ends[edge] = {vertices.new_of_old[old.source], vertices.new_of_old[old.target]};
    }
    return ends;
}

struct TypeIntervals {
    VertexInterval out;
    VertexInterval in;
};

TypeIntervals intervals_of(std::span<const EdgeEnds> ends) {
    const auto [first, last] = std::ranges::minmax(ends, {}, &EdgeEnds::target);
    return {.out = {ends.front().source, ends.back().source + 1}, .in = {first.target, last.target + 1}};
}

// Where the edges of each vertex of the interval start.
void count_offsets(std::span<std::uint32_t> offsets, std::span<const EdgeEnds> ends, VertexInterval over,
                   std::uint32_t EdgeEnds::*end) {
    for (const EdgeEnds& edge : ends) ++offsets[edge.*end - over.first + 1];
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
}

void write_adjacency(ImageWriter& writer, TypeId type, std::uint32_t first_edge, std::span<const EdgeEnds> ends) {
    const auto section = [&](SectionKind kind) { return Section{.kind = kind, .owner = Owner::Type, .number = type}; };
    const auto [out, in] = intervals_of(ends);
    count_offsets(
        writer.append<std::uint32_t>(section(SectionKind::OutOffsets), out.last - out.first + std::uint64_t{1}), ends,
        out, &EdgeEnds::source);
    std::ranges::transform(ends, writer.append<Vertex>(section(SectionKind::OutTargets), ends.size()).begin(),
                           &EdgeEnds::target);
    const auto offsets =
        writer.append<std::uint32_t>(section(SectionKind::InOffsets), in.last - in.first + std::uint64_t{1});
    count_offsets(offsets, ends, in, &EdgeEnds::target);
    // Edges come by source, so each vertex's backward entries do too.
    std::vector<std::uint32_t> next(offsets.begin(), offsets.end());
    std::vector<std::uint32_t> order(ends.size());
    for (std::uint32_t edge = 0; edge < ends.size(); ++edge) order[next[ends[edge].target - in.first]++] = edge;
    const auto sources = writer.append<Vertex>(section(SectionKind::InSources), ends.size());
    std::ranges::transform(order, sources.begin(), [&](std::uint32_t edge) { return ends[edge].source; });
    const auto numbers = writer.append<Edge>(section(SectionKind::InEdges), ends.size());
    std::ranges::transform(order, numbers.begin(), [&](std::uint32_t edge) { return first_edge + edge; });
}

void write_all_adjacency(ImageWriter& writer, const std::vector<EdgeEnds>& ends,
                         const std::vector<std::uint32_t>& bounds) {
    for (std::size_t type = 0; type + 1 < bounds.size(); ++type) {
        const std::span edges = std::span(ends).subspan(bounds[type], bounds[type + 1] - bounds[type]);
        write_adjacency(writer, static_cast<TypeId>(type), bounds[type], edges);
    }
}

void write_intervals(ImageWriter& writer, const std::vector<EdgeEnds>& ends, const std::vector<std::uint32_t>& bounds) {
    const std::size_t types = bounds.size() - 1;
    const auto intervals = writer.append<TypeIntervals>({.kind = SectionKind::AdjacencyIntervals}, types);
    for (std::size_t type = 0; type < types; ++type) {
        intervals[type] = intervals_of(std::span(ends).subspan(bounds[type], bounds[type + 1] - bounds[type]));
    }
}

std::vector<std::uint16_t> owners(const std::vector<std::uint16_t>& old, const std::vector<std::uint16_t>& new_of_old) {
    std::vector<std::uint16_t> result(old.size());
    std::ranges::transform(old, result.begin(), [&](std::uint16_t number) { return new_of_old[number]; });
    return result;
}

}  // namespace

Image freeze_image(State& state) {
    const NameOrder labels = order_of_names(state.labels);
    const NameOrder types = order_of_names(state.types);
    const NameOrder keys = order_of_names(state.keys);
    const LabelSetOrder sets = order_of_label_sets(state, labels);
    const Numbering vertices = number_vertices(state, sets);
    const Numbering edges = number_edges(state, types, vertices);
    const std::vector<EdgeEnds> ends = frozen_ends(state, vertices, edges);

    ColumnWriter vertex_columns(state, Owner::LabelSet, state.vertex_properties, owners(state.set_of, sets.new_of_old),
                                vertices);
    ColumnWriter edge_columns(state, Owner::Type, state.edge_properties, owners(state.type_of, types.new_of_old),
                              edges);
    std::vector<bool> key_is_used(state.keys.size());
    std::vector<bool> in_dictionary(state.texts.size());
    for (const ColumnWriter* columns : {&vertex_columns, &edge_columns}) {
        columns->mark_keys(key_is_used);
        columns->mark_texts(in_dictionary);
    }
    std::vector<std::uint16_t> used_keys;
    std::ranges::copy_if(keys.old_of_new, std::back_inserter(used_keys), [&](auto key) { return key_is_used[key]; });
    std::vector<KeyId> key_numbers(state.keys.size());
    for (std::size_t i = 0; i < used_keys.size(); ++i) key_numbers[used_keys[i]] = static_cast<KeyId>(i);
    const Dictionary dictionary = make_dictionary(state.texts, in_dictionary);

    ImageWriter writer;
    write_items(writer, SectionKind::LabelNames, names_of(state.labels, labels.old_of_new));
    write_items(writer, SectionKind::TypeNames, names_of(state.types, types.old_of_new));
    write_items(writer, SectionKind::KeyNames, names_of(state.keys, used_keys));
    write_label_sets(writer, sets.sets);
    write_bounds(writer, SectionKind::SetBounds, vertices.bounds);
    write_bounds(writer, SectionKind::TypeBounds, edges.bounds);
    write_intervals(writer, ends, edges.bounds);
    write_dictionary(writer, state.texts, dictionary);
    write_all_adjacency(writer, ends, edges.bounds);
    vertex_columns.write(writer, key_numbers, dictionary.codes);
    edge_columns.write(writer, key_numbers, dictionary.codes);
    return std::move(writer).finish();
}

}  // namespace kveld::graph
