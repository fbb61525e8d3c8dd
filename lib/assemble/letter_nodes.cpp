#include "assemble/letter_nodes.h"

namespace kveld::assemble {

GraphBuilder::NewEdge LetterNodes::add(GraphBuilder::NewVertex from, std::string_view type, GraphBuilder::NewVertex to,
                                       const Told& told) {
    const GraphBuilder::NewEdge edge = nodes.graph().add_edge(from, type, to);
    const Place place = place_of(text(), told.sentence);
    const std::string id = place_id(place.doc, place.start) + "/r" + std::to_string(++relationships[told.sentence]);
    set_evidence(nodes.graph(), edge, id, place, told, dates.of(told.sentence));
    return edge;
}

}  // namespace kveld::assemble
