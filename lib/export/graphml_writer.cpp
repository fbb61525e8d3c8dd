#include "export/graphml_writer.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "export/value_text.h"

namespace kveld::exporters {
namespace {

using graph::GraphView;
using graph::KeyId;
using graph::Value;
using graph::ValueType;

constexpr std::string_view kGeneralLabel = "Entity";     // says nothing beside the label that tells the kind
constexpr std::size_t kFlushAt = std::size_t{1} << 16U;  // bytes

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\n': out += "&#10;"; break;
            case '\t': out += "&#9;"; break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20) out += c;  // other control characters are not XML 1.0
        }
    }
}

std::string list_text(std::span<const Value> items, const GraphView& view) {
    std::string text;
    for (const Value& item : items) text += (text.empty() ? "" : "; ") + text_of(item, view);
    return text;
}

std::string value_text(const Value& value, const GraphView& view) {
    return value.type() == ValueType::List ? list_text(value.as_list(), view) : text_of(value, view);
}

std::string_view attribute_type(ValueType type) {
    switch (type) {
        case ValueType::Boolean: return "boolean";
        case ValueType::Integer: return "long";
        case ValueType::Float: return "double";
        default: return "string";
    }
}

// The keys of all nodes or all edges, with the type that fits all their values.
using KeyTypes = std::map<KeyId, std::string_view>;

void add_type(KeyTypes& types, KeyId key, const Value& value) {
    const std::string_view type = attribute_type(value.type());
    const auto [known, is_new] = types.try_emplace(key, type);
    if (!is_new && known->second != type) known->second = "string";
}

// Nodes or edges, read in one way.
struct Elements {
    std::uint32_t count;
    std::string_view kind;      // "node"
    std::string_view name_key;  // "label"
    std::string prefix;         // of ids that are numbers, and of key ids
    void (*keys)(const GraphView&, std::uint32_t, std::pmr::vector<KeyId>&);
    Value (*property)(const GraphView&, std::uint32_t, KeyId);
};

Elements nodes_of(const GraphView& view) {
    return {view.vertex_count(),
            "node",
            "label",
            "n",
            [](const GraphView& v, std::uint32_t n, std::pmr::vector<KeyId>& out) { v.vertex_keys(n, out); },
            [](const GraphView& v, std::uint32_t n, KeyId key) { return v.vertex_property(n, key); }};
}

Elements edges_of(const GraphView& view) {
    return {view.edge_count(),
            "edge",
            "type",
            "e",
            [](const GraphView& v, std::uint32_t n, std::pmr::vector<KeyId>& out) { v.edge_keys(n, out); },
            [](const GraphView& v, std::uint32_t n, KeyId key) { return v.edge_property(n, key); }};
}

class GraphmlWriter {
public:
    GraphmlWriter(const GraphView& view, const Sink& sink)
        : view_(view), sink_(sink), nodes_(nodes_of(view)), edges_(edges_of(view)) {}

    void write() {
        const std::vector<std::string> node_ids = ids_of(nodes_);
        const std::vector<std::string> edge_ids = ids_of(edges_);
        out_ =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
            "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
        const KeyTypes node_keys = declare_keys(nodes_);
        const KeyTypes edge_keys = declare_keys(edges_);
        out_ += "  <graph id=\"G\" edgedefault=\"directed\">\n";
        for (std::uint32_t node = 0; node < nodes_.count; ++node) {
            out_ += "    <node id=\"";
            append_escaped(out_, node_ids[node]);
            out_ += "\">";
            write_data(nodes_, node, label_of(node), node_keys);
            out_ += "</node>\n";
            flush_if_full();
        }
        for (std::uint32_t edge = 0; edge < edges_.count; ++edge) {
            out_ += "    <edge id=\"";
            append_escaped(out_, edge_ids[edge]);
            out_ += "\" source=\"";
            append_escaped(out_, node_ids[view_.source(edge)]);
            out_ += "\" target=\"";
            append_escaped(out_, node_ids[view_.target(edge)]);
            out_ += "\">";
            write_data(edges_, edge, std::string(view_.type_name(view_.type_of(edge))), edge_keys);
            out_ += "</edge>\n";
            flush_if_full();
        }
        out_ += "  </graph>\n</graphml>\n";
        sink_(out_);
    }

private:
    // The property `id` of each, where all have a different one; else numbers, which then stand beside the property.
    std::vector<std::string> ids_of(Elements& elements) {
        std::vector<std::string> ids;
        std::set<std::string> different;
        const auto key = view_.find_key("id");
        for (std::uint32_t n = 0; key && n < elements.count; ++n) {
            const Value id = elements.property(view_, n, *key);
            if (id.type() != ValueType::String || !different.emplace(id.as_string()).second) break;
            ids.emplace_back(id.as_string());
        }
        if (elements.count > 0 && ids.size() == elements.count) {
            (&elements == &nodes_ ? node_id_key_ : edge_id_key_) = key;
            return ids;
        }
        ids.clear();
        for (std::uint32_t n = 0; n < elements.count; ++n) ids.push_back(elements.prefix + std::to_string(n));
        return ids;
    }

    bool is_written_as_id(const Elements& elements, KeyId key) const {
        return (&elements == &nodes_ ? node_id_key_ : edge_id_key_) == key;
    }

    std::string attribute_name(const Elements& elements, KeyId key) const {
        const std::string_view name = view_.key_name(key);
        // `id` beside numbered ids would be taken for them.
        return name == elements.name_key || name == "id" ? std::string(name) + '_' : std::string(name);
    }

    KeyTypes declare_keys(const Elements& elements) {
        KeyTypes types;
        std::pmr::vector<KeyId> keys;
        for (std::uint32_t n = 0; n < elements.count; ++n) {
            keys.clear();
            elements.keys(view_, n, keys);
            for (const KeyId key : keys) {
                if (!is_written_as_id(elements, key)) add_type(types, key, elements.property(view_, n, key));
            }
        }
        declare(elements, std::string(elements.name_key), elements.name_key, "string");
        for (const auto& [key, type] : types)
            declare(elements, std::to_string(key), attribute_name(elements, key), type);
        return types;
    }

    void declare(const Elements& elements, const std::string& id, std::string_view name, std::string_view type) {
        out_ +=
            "  <key id=\"" + elements.prefix + '_' + id + "\" for=\"" + std::string(elements.kind) + "\" attr.name=\"";
        append_escaped(out_, name);
        out_ += "\" attr.type=\"" + std::string(type) + "\"/>\n";
    }

    void write_data(const Elements& elements, std::uint32_t n, const std::string& name, const KeyTypes& types) {
        out_ += "<data key=\"" + elements.prefix + '_' + std::string(elements.name_key) + "\">";
        append_escaped(out_, name);
        out_ += "</data>";
        keys_.clear();
        elements.keys(view_, n, keys_);
        for (const KeyId key : keys_) {
            if (!types.contains(key)) continue;
            out_ += "<data key=\"" + elements.prefix + '_' + std::to_string(key) + "\">";
            append_escaped(out_, value_text(elements.property(view_, n, key), view_));
            out_ += "</data>";
        }
    }

    std::string label_of(std::uint32_t node) {
        labels_.clear();
        view_.labels_of(node, labels_);
        std::string joined;
        for (const graph::LabelId label : labels_) {
            if (labels_.size() > 1 && view_.label_name(label) == kGeneralLabel) continue;
            joined += (joined.empty() ? "" : ":") + std::string(view_.label_name(label));
        }
        return joined;
    }

    void flush_if_full() {
        if (out_.size() < kFlushAt) return;
        sink_(out_);
        out_.clear();
    }

    const GraphView& view_;
    const Sink& sink_;
    Elements nodes_;
    Elements edges_;
    std::optional<KeyId> node_id_key_;
    std::optional<KeyId> edge_id_key_;
    std::string out_;
    std::pmr::vector<KeyId> keys_;
    std::pmr::vector<graph::LabelId> labels_;
};

}  // namespace

void write_graphml(const GraphView& view, const Sink& sink) {
    GraphmlWriter(view, sink).write();
}

}  // namespace kveld::exporters
