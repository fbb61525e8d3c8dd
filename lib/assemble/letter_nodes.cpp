#include "assemble/letter_nodes.h"

namespace kveld::assemble {

GraphBuilder::NewEdge LetterNodes::add(GraphBuilder::NewVertex from, std::string_view type, GraphBuilder::NewVertex to,
                                       std::uint32_t sentence, std::string_view rule) {
    const GraphBuilder::NewEdge edge = nodes.graph().add_edge(from, type, to);
    const Evidence evidence = evidence_of(text(), sentence);
    const std::string id = place_id(evidence.doc, evidence.start) + "/r" + std::to_string(++relationships[sentence]);
    set_evidence(nodes.graph(), edge, evidence, id, rule);
    return edge;
}

}  // namespace kveld::assemble
