#include "export/formats.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/error.h"
#include "export/csv_writer.h"
#include "export/graphml_writer.h"
#include "export/json_writer.h"
#include "export/markdown_writer.h"
#include "export/table_writer.h"

namespace kveld::exporters {
namespace {

constexpr std::array<TableFormat, 6> kTableFormats{{
    {"table", "a table for the terminal, fitted to its width", write_table},
    {"csv", "comma-separated values (RFC 4180), for spreadsheets", write_csv},
    {"tsv", "tab-separated values", write_tsv},
    {"json", "one JSON object with columns and rows", write_json},
    {"ndjson", "one JSON object a row, each on its line", write_ndjson},
    {"markdown", "a Markdown table", write_markdown},
}};

constexpr std::array<GraphFormat, 1> kGraphFormats{{
    {"graphml", "GraphML, for Gephi, Cytoscape, NetworkX and igraph", write_graphml},
}};

template <typename Format>
const Format& find(std::span<const Format> formats, std::string_view name) {
    const auto found = std::ranges::find(formats, name, &Format::name);
    if (found != formats.end()) return *found;
    std::vector<std::string> names;
    std::string list;
    for (const Format& format : formats) {
        names.emplace_back(format.name);
        list += (list.empty() ? "" : ", ") + names.back();
    }
    base::Error error(base::ErrorKind::Usage, "there is no format '" + std::string(name) + "'");
    const auto near = base::nearest(name, names);
    error.hint(near ? "did you mean '" + *near + "'? The formats are: " + list : "the formats are: " + list);
    throw error;
}

}  // namespace

std::span<const TableFormat> table_formats() {
    return kTableFormats;
}
std::span<const GraphFormat> graph_formats() {
    return kGraphFormats;
}
const TableFormat& table_format(std::string_view name) {
    return find(table_formats(), name);
}
const GraphFormat& graph_format(std::string_view name) {
    return find(graph_formats(), name);
}

}  // namespace kveld::exporters
