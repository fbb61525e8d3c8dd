#include "graph/verify.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "graph/storage.h"

namespace kveld::graph {
namespace {

class Verifier {
public:
    explicit Verifier(const PropertyGraph& graph) : graph_(graph), storage_(graph.storage()) {}

    void verify() const {
        if (storage_.guard != nullptr) storage_.guard->touch_all();
        verify_padding();
        verify_names();
        verify_dictionary();
        for (std::size_t type = 0; type < storage_.types.size(); ++type) verify_edges(static_cast<TypeId>(type));
        for (const Columns& columns : storage_.set_columns) verify_columns(columns);
        for (const Columns& columns : storage_.type_columns) verify_columns(columns);
        for (std::size_t set = 0; set < storage_.label_sets.size(); ++set) verify_ids(static_cast<LabelSetId>(set));
    }

private:
    void require(bool right, const char* what) const {
        if (!right) storage_.damaged(what);
    }
    void require_zero(std::span<const std::byte> bytes) const {
        require(std::ranges::all_of(bytes, [](std::byte byte) { return byte == std::byte{0}; }),
                "there is something where nothing should be");
    }
    void require_text(std::string_view text) const {
        require(!base::utf8::find_invalid(text), "a text is not valid UTF-8");
    }

    void verify_padding() const {
        std::uint64_t end = 0;
        for (const Section& section : storage_.image.sections) {
            require_zero(storage_.image.bytes.subspan(end, section.offset - end));
            end = section.offset + section.length;
        }
        require_zero(storage_.image.bytes.subspan(end));
    }

    void verify_names() const {
        for (const auto* names : {&storage_.labels, &storage_.types, &storage_.keys}) {
            for (const std::string_view name : *names) require_text(name);
        }
    }

    void verify_dictionary() const {
        for (std::uint32_t code = 0; code < storage_.dictionary_size; ++code) {
            const std::string_view text = storage_.dictionary_entry(code);
            require_text(text);
            require(code == 0 || storage_.dictionary_entry(code - 1) < text, "the dictionary is not in order");
        }
    }

    // Each vertex's neighbours are sorted, and each backward entry names an edge that comes from there.
    void verify_edges(TypeId type) const {
        const VertexInterval edges = graph_.edges_of(type);
        require(edges.first < edges.last, "a relationship type has no relationships");
        const AdjacencyArrays& out = storage_.out[type];
        for (Vertex vertex = out.over.first; vertex < out.over.last; ++vertex) {
            const Adjacency adjacency = graph_.out(vertex, type);
            require(std::is_sorted(adjacency.neighbours, adjacency.neighbours + adjacency.size),
                    "neighbours are not in order");
        }
        const AdjacencyArrays& in = storage_.in[type];
        for (Vertex vertex = in.over.first; vertex < in.over.last; ++vertex) {
            const Adjacency adjacency = graph_.in(vertex, type);
            for (std::uint32_t i = 0; i < adjacency.size; ++i) {
                const Edge edge = adjacency.edge(i);
                require(i == 0 || adjacency.edge(i - 1) < edge, "backward entries are not in order");
                require(graph_.target(edge) == vertex && graph_.source(edge) == adjacency.neighbours[i],
                        "a backward entry does not mirror its relationship");
            }
        }
    }

    void verify_columns(const Columns& columns) const {
        for (const Column& column : columns.columns) {
            std::uint64_t present = 0;
            for (std::uint32_t row = 0; row < column.rows; ++row) {
                if (!storage_.has(column, row)) {
                    verify_absent(column, row);
                    continue;
                }
                ++present;
                verify_value(storage_.value(column, row));
            }
            require(present > 0, "a column has no values");
            require(column.present == nullptr || present < column.rows,
                    "a column has a needless list of what is there");
            verify_last_word(column.present, column.rows);
            if (column.kind == ColumnKind::Boolean) {
                verify_last_word(reinterpret_cast<const std::uint64_t*>(column.values), column.rows);
            }
        }
    }

    void verify_value(const Value& value) const {
        if (value.type() == ValueType::String) require_text(value.as_string());
        if (value.type() == ValueType::List)
            std::ranges::for_each(value.as_list(), [&](const Value& v) { verify_value(v); });
    }

    // What is absent is stored as zero.
    void verify_absent(const Column& column, std::uint32_t row) const {
        const auto zero_at = [&](std::uint64_t bytes) {
            require_zero({column.values + row * bytes, static_cast<std::size_t>(bytes)});
        };
        switch (column.kind) {
            case ColumnKind::Absent: break;
            case ColumnKind::Boolean: {
                const auto* words = reinterpret_cast<const std::uint64_t*>(column.values);
                require(((words[row / 64] >> (row % 64)) & 1U) == 0, "there is something where nothing should be");
                break;
            }
            case ColumnKind::Dictionary:
            case ColumnKind::Date: zero_at(4); break;
            case ColumnKind::Integer:
            case ColumnKind::Float:
            case ColumnKind::Mixed: zero_at(8); break;
            case ColumnKind::Text: {
                const auto* offsets = reinterpret_cast<const std::uint64_t*>(column.values);
                require(offsets[row] == offsets[row + 1], "there is something where nothing should be");
                break;
            }
        }
    }

    void verify_last_word(const std::uint64_t* words, std::uint32_t rows) const {
        if (words == nullptr || rows % 64 == 0) return;
        require((words[rows / 64] >> (rows % 64)) == 0, "there is something where nothing should be");
    }

    // Strings first, ascending and different from each other, as finding a vertex by its id needs them.
    void verify_ids(LabelSetId set) const {
        const std::optional<KeyId> key = graph_.find_key("id");
        if (!key || storage_.set_columns[set].find(*key) == nullptr) return;
        const VertexInterval vertices = graph_.vertices_of(set);
        for (Vertex vertex = vertices.first; vertex + 1 < vertices.last; ++vertex) {
            const Value id = graph_.vertex_property(vertex, *key);
            const Value next = graph_.vertex_property(vertex + 1, *key);
            if (next.type() != ValueType::String) continue;
            require(id.type() == ValueType::String && id.as_string() < next.as_string(), "ids are not in order");
        }
    }

    const PropertyGraph& graph_;
    const PropertyGraph::Storage& storage_;
};

}  // namespace

void verify_graph(const PropertyGraph& graph) {
    Verifier(graph).verify();
}

}  // namespace kveld::graph
