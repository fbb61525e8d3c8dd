#include "evidence_lookup.h"

#include <limits>

#include "base/error.h"

namespace kveld::command {
namespace {

using graph::Edge;
using graph::Vertex;

// What assembly gives to relationships that only say where a passage stands.
constexpr std::string_view kStructure = "structure";

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
    if (graph.text(Of::Edge, edge, "rule") == kStructure || !own.starts_with(passage + "/r")) return false;
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
    find_neighbours(found, graph);
    return found;
}

}  // namespace kveld::command
