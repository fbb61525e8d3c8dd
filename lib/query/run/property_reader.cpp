#include "query/run/property_reader.h"

#include <algorithm>

#include "query/run/vector_writer.h"

namespace kveld::query::run {
namespace {

using graph::ColumnKind;
using graph::ColumnSlice;
using graph::GraphView;
using graph::PropertyGraph;

// A column in place is checked as a whole where it comes from a file: not worth it for a handful of values.
constexpr std::uint32_t kFewRows = 16;

std::optional<Layout> layout_of_column(ColumnKind kind) noexcept {
    switch (kind) {
        case ColumnKind::Boolean: return Layout::Boolean;
        case ColumnKind::Integer: return Layout::Integer;
        case ColumnKind::Float: return Layout::Float;
        case ColumnKind::Dictionary:
        case ColumnKind::Text: return Layout::String;
        case ColumnKind::Date: return Layout::Date;
        case ColumnKind::Absent:
        case ColumnKind::Mixed: return std::nullopt;
    }
    return std::nullopt;
}

// The rows of one run whose number has a value in the slice: visit(row, row of the slice); the others become null.
template <typename Visit>
void for_each_value(const GroupRun& run, const ColumnSlice& slice, const Vector& numbers, const Chunk& chunk,
                    NullMask& nulls, Visit visit) {
    const auto values = numbers.values<std::uint32_t>();
    if (slice.present == nullptr && !numbers.nulls().any()) {
        for (std::uint32_t i = run.first; i < run.last; ++i) {
            const std::uint32_t row = chunk.row(i);
            visit(row, values[row] - slice.first);
        }
        return;
    }
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        const std::uint32_t row = chunk.row(i);
        if (!numbers.is_null(row) && slice.has(values[row] - slice.first)) {
            visit(row, values[row] - slice.first);
        } else {
            nulls.set(row);
        }
    }
}

// What one run is read from and written to.
struct RunOf {
    const GroupRun& run;
    const ColumnSlice& slice;
    const Vector& numbers;
    const Chunk& chunk;
    NullMask& nulls;

    template <typename Visit>
    void for_each(Visit visit) const {
        for_each_value(run, slice, numbers, chunk, nulls, visit);
    }
    template <typename T>
    void copy_to(std::span<T> out) const {
        const T* const stored = static_cast<const T*>(slice.values);
        for_each([&](std::uint32_t row, std::uint32_t at) { out[row] = stored[at]; });
    }
    void set_null() const {
        for (std::uint32_t i = run.first; i < run.last; ++i) nulls.set(chunk.row(i));
    }
};

}  // namespace

template <typename Groups>
bool PropertyReader<Groups>::finds_key(const GraphView& view) {
    if (!id_) id_ = view.find_key(key_);
    return id_.has_value();
}

template <typename Groups>
const ColumnSlice& PropertyReader<Groups>::slice_of(const PropertyGraph& graph, std::uint16_t group) {
    if (slices_.empty()) slices_.resize(Groups::count(graph));
    std::optional<ColumnSlice>& slice = slices_[group];
    if (!slice) slice = Groups::slice(graph, group, *id_);
    return *slice;
}

// None where there is no common one, or no value at all.
template <typename Groups>
std::optional<Layout> PropertyReader<Groups>::common_layout(const PropertyGraph& graph,
                                                            std::span<const GroupRun> runs) {
    std::optional<Layout> common;
    for (const GroupRun& run : runs) {
        const ColumnKind kind = slice_of(graph, run.group).kind;
        if (kind == ColumnKind::Absent) continue;
        const std::optional<Layout> layout = layout_of_column(kind);
        if (!layout || (common && *common != *layout)) return std::nullopt;
        common = layout;
    }
    return common;
}

template <typename Groups>
void PropertyReader<Groups>::read_each(const GraphView& view, const Vector& numbers, const Chunk& chunk,
                                       Vector& result) const {
    const auto values = numbers.values<std::uint32_t>();
    VectorWriter writer(result, chunk);
    for (std::uint32_t i = 0; i < chunk.size; ++i) {
        const std::uint32_t row = chunk.row(i);
        writer.append(numbers.is_null(row) ? graph::Value() : Groups::property(view, values[row], *id_));
    }
}

template <typename Groups>
void PropertyReader<Groups>::read(const GraphView& view, const Vector& numbers, const Chunk& chunk, Vector& result) {
    if (!finds_key(view)) return result.become_constant({});
    if (numbers.is_constant()) {
        return result.become_constant(
            numbers.is_null(0) ? graph::Value() : Groups::property(view, numbers.values<std::uint32_t>()[0], *id_));
    }
    if (!view.base_only() || chunk.size < kFewRows) return read_each(view, numbers, chunk, result);

    const PropertyGraph& graph = view.base();
    const std::span<const GroupRun> runs = runs_.find(graph, numbers, chunk);
    const bool is_absent = std::ranges::all_of(
        runs, [&](const GroupRun& run) { return slice_of(graph, run.group).kind == ColumnKind::Absent; });
    if (is_absent) return result.become_constant({});
    const std::optional<Layout> layout = common_layout(graph, runs);
    if (!layout) return read_each(view, numbers, chunk, result);
    const auto for_each_run = [&](auto copy) {
        for (const GroupRun& run : runs) {
            const ColumnSlice& slice = slice_of(graph, run.group);
            const RunOf of{run, slice, numbers, chunk, result.nulls()};
            if (slice.kind == ColumnKind::Absent) {
                of.set_null();
            } else {
                copy(of);
            }
        }
    };
    const auto copy_values = [&]<typename T>(std::span<T> out) {
        for_each_run([&](const RunOf& of) { of.copy_to(out); });
    };
    switch (*layout) {
        case Layout::Integer: return copy_values(result.begin_as<std::int64_t>(*layout));
        case Layout::Float: return copy_values(result.begin_as<double>(*layout));
        case Layout::Date: return copy_values(result.begin_as<std::int32_t>(*layout));
        case Layout::Boolean: {
            const std::span<bool> out = result.begin_as<bool>(*layout);
            return for_each_run([&](const RunOf& of) {
                const auto* const bits = static_cast<const std::uint64_t*>(of.slice.values);
                of.for_each([&](std::uint32_t row, std::uint32_t at) {
                    out[row] = ((bits[at >> 6U] >> (at & 63U)) & 1U) != 0;
                });
            });
        }
        default: {
            const std::span<std::string_view> out = result.begin_as<std::string_view>(*layout);
            return for_each_run([&](const RunOf& of) {
                if (of.slice.kind == ColumnKind::Dictionary) {
                    const auto* const codes = static_cast<const std::uint32_t*>(of.slice.values);
                    of.for_each(
                        [&](std::uint32_t row, std::uint32_t at) { out[row] = graph.dictionary_entry(codes[at]); });
                } else {
                    const graph::Column& column = *Groups::column(graph, of.run.group, *id_);
                    of.for_each([&](std::uint32_t row, std::uint32_t at) {
                        out[row] = graph.storage().value(column, at).as_string();
                    });
                }
            });
        }
    }
}

template <typename Groups>
bool PropertyReader<Groups>::match(const GraphView& view, const Vector& numbers, const Chunk& chunk,
                                   std::string_view text, bool equal, Vector& result) {
    if (!finds_key(view) || !view.base_only() || numbers.is_constant() || chunk.size < kFewRows) return false;
    const PropertyGraph& graph = view.base();
    const std::span<const GroupRun> runs = runs_.find(graph, numbers, chunk);
    const bool coded = std::ranges::all_of(runs, [&](const GroupRun& run) {
        const ColumnKind kind = slice_of(graph, run.group).kind;
        return kind == ColumnKind::Dictionary || kind == ColumnKind::Absent;
    });
    if (!coded) return false;
    const std::optional<std::uint32_t> code = graph.dictionary_code(text);
    const std::span<bool> out = result.begin_as<bool>(Layout::Boolean);
    if (runs.empty()) RunOf{{0, chunk.size, 0}, {}, numbers, chunk, result.nulls()}.set_null();
    for (const GroupRun& run : runs) {
        const ColumnSlice& slice = slice_of(graph, run.group);
        const RunOf of{run, slice, numbers, chunk, result.nulls()};
        if (slice.kind == ColumnKind::Absent) {
            of.set_null();
            continue;
        }
        const auto* const codes = static_cast<const std::uint32_t*>(slice.values);
        of.for_each(
            [&](std::uint32_t row, std::uint32_t at) { out[row] = (code.has_value() && codes[at] == *code) == equal; });
    }
    return true;
}

template class PropertyReader<VertexGroups>;
template class PropertyReader<EdgeGroups>;

}  // namespace kveld::query::run
