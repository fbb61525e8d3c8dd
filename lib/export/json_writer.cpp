#include "export/json_writer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <utility>
#include <vector>

#include "export/value_text.h"
#include "graph/date.h"

namespace kveld::exporters {
namespace {

using graph::GraphView;
using graph::Value;
using graph::ValueType;
using Buffer = rapidjson::StringBuffer;
using Writer = rapidjson::Writer<Buffer>;

constexpr std::size_t kFlushAt = std::size_t{1} << 16U;  // bytes

void write_text(Writer& out, std::string_view text) {
    out.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_key(Writer& out, std::string_view key) {
    out.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

void write_value(Writer& out, const Value& value, const GraphView& view);

void write_float(Writer& out, double value) {
    const std::string digits = text_of(value);
    if (std::isfinite(value)) {
        out.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
        return;
    }
    out.StartObject();
    write_key(out, "$float");
    write_text(out, digits);
    out.EndObject();
}

void write_properties(Writer& out, const GraphView& view, const std::pmr::vector<graph::KeyId>& keys,
                      const auto& property) {
    write_key(out, "properties");
    out.StartObject();
    for (const graph::KeyId key : keys) {
        write_key(out, view.key_name(key));
        write_value(out, property(key), view);
    }
    out.EndObject();
}

void write_node(Writer& out, graph::Vertex vertex, const GraphView& view) {
    out.StartObject();
    write_key(out, "$node");
    out.StartObject();
    write_key(out, "eid");
    out.Uint(vertex);
    write_key(out, "labels");
    out.StartArray();
    std::pmr::vector<graph::LabelId> labels;
    view.labels_of(vertex, labels);
    for (const graph::LabelId label : labels) write_text(out, view.label_name(label));
    out.EndArray();
    std::pmr::vector<graph::KeyId> keys;
    view.vertex_keys(vertex, keys);
    write_properties(out, view, keys, [&](graph::KeyId key) { return view.vertex_property(vertex, key); });
    out.EndObject();
    out.EndObject();
}

enum class Along { NoPath, Forward, Backward };

void write_relationship(Writer& out, graph::Edge edge, const GraphView& view, Along along) {
    out.StartObject();
    write_key(out, "$rel");
    out.StartObject();
    write_key(out, "eid");
    out.Uint(edge);
    write_key(out, "type");
    write_text(out, view.type_name(view.type_of(edge)));
    if (along != Along::NoPath) {
        write_key(out, "forward");
        out.Bool(along == Along::Forward);
    }
    std::pmr::vector<graph::KeyId> keys;
    view.edge_keys(edge, keys);
    write_properties(out, view, keys, [&](graph::KeyId key) { return view.edge_property(edge, key); });
    out.EndObject();
    out.EndObject();
}

void write_path(Writer& out, const graph::PathData& path, const GraphView& view) {
    out.StartObject();
    write_key(out, "$path");
    out.StartArray();
    write_node(out, path.nodes.front(), view);
    for (std::size_t i = 0; i < path.relationships.size(); ++i) {
        const graph::Edge edge = path.relationships[i];
        write_relationship(out, edge, view, view.source(edge) == path.nodes[i] ? Along::Forward : Along::Backward);
        write_node(out, path.nodes[i + 1], view);
    }
    out.EndArray();
    out.EndObject();
}

void write_value(Writer& out, const Value& value, const GraphView& view) {
    switch (value.type()) {
        case ValueType::Null: out.Null(); return;
        case ValueType::Boolean: out.Bool(value.as_boolean()); return;
        case ValueType::Integer: out.Int64(value.as_integer()); return;
        case ValueType::Float: write_float(out, value.as_float()); return;
        case ValueType::String: write_text(out, value.as_string()); return;
        case ValueType::Node: write_node(out, value.as_node(), view); return;
        case ValueType::Relationship: write_relationship(out, value.as_relationship(), view, Along::NoPath); return;
        case ValueType::Path: write_path(out, value.as_path(), view); return;
        case ValueType::Date:
            out.StartObject();
            write_key(out, "$temporal");
            write_text(out, graph::to_iso(value.as_date()));
            out.EndObject();
            return;
        case ValueType::List:
            out.StartArray();
            for (const Value& item : value.as_list()) write_value(out, item, view);
            out.EndArray();
            return;
        case ValueType::Map:
            out.StartObject();
            for (const graph::MapEntry& entry : value.as_map()) {
                write_key(out, entry.key);
                write_value(out, entry.value, view);
            }
            out.EndObject();
            return;
    }
}

void flush(Buffer& buffer, const Sink& sink) {
    sink({buffer.GetString(), buffer.GetSize()});
    buffer.Clear();
}

void write_statistics(Writer& out, const query::Statistics& statistics) {
    const std::pair<std::string_view, std::uint64_t> counts[] = {
        {"nodes_created", statistics.nodes_created},
        {"nodes_deleted", statistics.nodes_deleted},
        {"relationships_created", statistics.relationships_created},
        {"relationships_deleted", statistics.relationships_deleted},
        {"properties_set", statistics.properties_set},
        {"properties_removed", statistics.properties_removed},
        {"labels_added", statistics.labels_added},
        {"labels_removed", statistics.labels_removed},
    };
    write_key(out, "stats");
    out.StartObject();
    for (const auto& [name, count] : counts) {
        if (count == 0) continue;
        write_key(out, name);
        out.Uint64(count);
    }
    out.EndObject();
}

}  // namespace

void write_answer(const query::Table& table, bool with_timing, const Sink& sink) {
    Buffer buffer;
    Writer out(buffer);
    out.StartObject();
    write_key(out, "columns");
    out.StartArray();
    for (const std::string& column : table.columns()) write_text(out, column);
    out.EndArray();
    write_key(out, "rows");
    out.StartArray();
    for (std::uint64_t row = 0; row < table.row_count(); ++row) {
        out.StartArray();
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            write_value(out, table.at(row, column), table.view());
        }
        out.EndArray();
        if (buffer.GetSize() > kFlushAt) flush(buffer, sink);
    }
    out.EndArray();
    write_statistics(out, table.statistics);
    if (with_timing) {
        write_key(out, "time_us");
        out.StartObject();
        write_key(out, "compile");
        out.Uint64(table.timing.compile);
        write_key(out, "run");
        out.Uint64(table.timing.run);
        out.EndObject();
    }
    out.EndObject();
    buffer.Put('\n');
    flush(buffer, sink);
}

void write_json(const query::Table& table, const TableStyle& /*style*/, const Sink& sink) {
    write_answer(table, false, sink);
}

void write_ndjson(const query::Table& table, const TableStyle& /*style*/, const Sink& sink) {
    Buffer buffer;
    for (std::uint64_t row = 0; row < table.row_count(); ++row) {
        Writer out(buffer);
        out.StartObject();
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            write_key(out, table.columns()[column]);
            write_value(out, table.at(row, column), table.view());
        }
        out.EndObject();
        buffer.Put('\n');
        if (buffer.GetSize() > kFlushAt) flush(buffer, sink);
    }
    flush(buffer, sink);
}

namespace {

std::string_view type_of(const base::Error& error) {
    if (const auto* mistake = dynamic_cast<const query::QueryError*>(&error)) return query::name_of(mistake->type());
    switch (error.kind()) {
        case base::ErrorKind::Usage: return "ArgumentError";
        case base::ErrorKind::Query: return "SyntaxError";
        case base::ErrorKind::Data: return "DataError";
        case base::ErrorKind::Limit: return "LimitReached";
        case base::ErrorKind::Unsupported: return "Unsupported";
        case base::ErrorKind::Bug: break;
    }
    return "InternalError";
}

}  // namespace

void write_error(const base::Error& error, const Sink& sink) {
    Buffer buffer;
    Writer out(buffer);
    const auto* mistake = dynamic_cast<const query::QueryError*>(&error);
    out.StartObject();
    write_key(out, "error");
    out.StartObject();
    write_key(out, "type");
    write_text(out, type_of(error));
    write_key(out, "phase");
    write_text(out, mistake == nullptr || mistake->phase() == query::Phase::Runtime ? "runtime" : "compile");
    if (mistake != nullptr && !mistake->detail().empty()) {
        write_key(out, "detail");
        write_text(out, mistake->detail());
    }
    write_key(out, "message");
    write_text(out, error.what());
    if (error.place()) {
        write_key(out, "line");
        out.Uint(error.place()->line);
        write_key(out, "column");
        out.Uint(error.place()->column);
    }
    if (!error.hint().empty()) {
        write_key(out, "hint");
        write_text(out, error.hint());
    }
    out.EndObject();
    out.EndObject();
    buffer.Put('\n');
    flush(buffer, sink);
}

}  // namespace kveld::exporters
