#pragma once

// Reads one property of a column of vertices or edges.
//
//     PropertyReader<VertexGroups> ages("age");
//     ages.read(view, vertices, chunk, result);
//
// Where the graph has no changes, values are taken from the columns as they lie there, and the result has their layout;
// text points into the graph. With few rows, or rows whose groups store the property differently, and where there are
// changes, value by value.

#include <optional>
#include <string>
#include <vector>

#include "query/run/groups.h"

namespace kveld::query::run {

template <typename Groups>
class PropertyReader {
public:
    explicit PropertyReader(std::string key) : key_(std::move(key)) {}

    void read(const graph::GraphView& view, const Vector& numbers, const Chunk& chunk, Vector& result);

    // The rows whose property is this text, or is another one; null where it is none. Gives false, and does nothing,
    // where texts are not all in the dictionary.
    bool match(const graph::GraphView& view, const Vector& numbers, const Chunk& chunk, std::string_view text,
               bool equal, Vector& result);

private:
    bool finds_key(const graph::GraphView& view);
    std::optional<Layout> common_layout(const graph::PropertyGraph& graph, std::span<const GroupRun> runs);
    void read_each(const graph::GraphView& view, const Vector& numbers, const Chunk& chunk, Vector& result) const;
    const graph::ColumnSlice& slice_of(const graph::PropertyGraph& graph, std::uint16_t group);

    std::string key_;
    std::optional<graph::KeyId> id_;
    std::vector<std::optional<graph::ColumnSlice>> slices_;  // by group, as they were needed
    GroupRuns<Groups> runs_;
};

extern template class PropertyReader<VertexGroups>;
extern template class PropertyReader<EdgeGroups>;

}  // namespace kveld::query::run
