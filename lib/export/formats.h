#pragma once

// All formats in one list each: those that answers are printed in, and those that whole graphs are exported in.
//
//     const TableFormat& csv = table_format("csv");
//     csv.write(table, {}, sink);
//     graph_format("graphml").write(view, sink);
//
// A format is added by writing <format>_writer.{h,cpp} and one line in formats.cpp.
// Throws Error (Usage) for an unknown name, naming the nearest and listing all.

#include <cstdint>
#include <span>
#include <string_view>

#include "export/sink.h"
#include "graph/view.h"
#include "query/table.h"

namespace kveld::exporters {

// How a table is drawn for people; the other formats do not look at it.
struct TableStyle {
    std::uint32_t width = 0;  // columns of the terminal; 0: as wide as the content
    bool colour = false;      // bold header by ANSI sequences
};

struct TableFormat {
    std::string_view name;
    std::string_view description;
    void (*write)(const query::Table& table, const TableStyle& style, const Sink& sink);
};

struct GraphFormat {
    std::string_view name;
    std::string_view description;
    void (*write)(const graph::GraphView& view, const Sink& sink);
};

std::span<const TableFormat> table_formats();
std::span<const GraphFormat> graph_formats();
const TableFormat& table_format(std::string_view name);
const GraphFormat& graph_format(std::string_view name);

}  // namespace kveld::exporters
