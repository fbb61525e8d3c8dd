#include "evidence_lookup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>

#include "base/error.h"

namespace kveld::command {
namespace {

using graph::Edge;
using graph::Vertex;

// Relationships that say where a passage stands, what it names and what its positions are about: all but who said what.
constexpr std::array<std::string_view, 7> kFrame{"ABOUT",   "HAS_ITEM",   "HAS_PASSAGE", "MENTIONS",
                                                 "PART_OF", "REPORTS_ON", "STATED_IN"};

std::uint64_t number_of(const std::string& id) {
    std::uint64_t number = 0;
    const std::size_t at = id.rfind('r') + 1;
    std::from_chars(id.data() + at, id.data() + id.size(), number);
    return number;
}

[[noreturn]] void refuse(const std::string& id) {
    throw base::Error(base::ErrorKind::Usage, "nothing in this graph has the id '" + id + "'")
        .hint(
            "relationships have ids like letter@3262/r8, positions letter@3262/p1, passages letter@3262; a query "
            "gives them: RETURN r.id");
}

void find_neighbours(Evidence& found, const GraphReader& graph) {
    const graph::GraphView& view = graph.view();
    const std::string doc = graph.text(Of::Vertex, found.passage, "doc");
    const std::int64_t start = graph.integer(Of::Vertex, found.passage, "start");
    std::int64_t nearest_before = -1;
    std::int64_t nearest_after = std::numeric_limits<std::int64_t>::max();
    std::pmr::vector<graph::VertexInterval> passages;
    view.intervals_with(*view.find_label("Passage"), passages);
    for (const graph::VertexInterval& interval : passages) {
        for (Vertex passage = interval.first; passage < interval.last; ++passage) {
            const std::int64_t other = graph.integer(Of::Vertex, passage, "start");
            const bool is_nearer = other < start ? other > nearest_before : other > start && other < nearest_after;
            if (!is_nearer || graph.text(Of::Vertex, passage, "doc") != doc) continue;
            (other < start ? nearest_before : nearest_after) = other;
            (other < start ? found.before : found.after) = passage;
        }
    }
}

// Whether a relationship was read from the passage itself, or leads to the position asked for.
bool is_meant(const GraphReader& graph, Edge edge, const std::string& id, const std::string& passage) {
    const std::string own = graph.text(Of::Edge, edge, "id");
    if (id != passage && own == id) return true;
    if (!own.starts_with(passage + "/r") || std::ranges::count(kFrame, graph.type(edge)) > 0) return false;
    if (id == passage) return true;
    return graph.text(Of::Vertex, graph.view().target(edge), "id") == id;
}

}  // namespace

Evidence evidence_of(const std::string& id, const GraphReader& graph) {
    const std::string passage = id.substr(0, id.rfind('/') > id.find('@') ? id.rfind('/') : std::string::npos);
    const auto vertex = graph.view().find_vertex(graph.view().find_label("Passage"), passage);
    if (!vertex) refuse(id);
    Evidence found;
    found.passage = *vertex;
    for (Edge edge = 0; edge < graph.view().edge_count(); ++edge) {
        if (is_meant(graph, edge, id, passage)) found.edges.push_back(edge);
    }
    if (found.edges.empty() && id != passage) refuse(id);
    std::ranges::sort(found.edges, {}, [&](Edge edge) { return number_of(graph.text(Of::Edge, edge, "id")); });
    find_neighbours(found, graph);
    return found;
}

}  // namespace kveld::command
