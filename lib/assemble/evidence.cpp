#include "assemble/evidence.h"

namespace kveld::assemble {

using graph::Value;

Evidence evidence_of(const text::Document& document, std::uint32_t sentence) {
    const text::Span span = document.sentences[sentence].span;
    const text::SourceSpan source = document.map.source_of(span);
    return {document.name, source.start, source.end, text::slice(document.clean, span)};
}

std::string place_id(std::string_view doc, std::uint64_t start) {
    return std::string(doc) + '@' + std::to_string(start);
}

void set_evidence(graph::GraphBuilder& graph, graph::GraphBuilder::NewEdge edge, const Evidence& evidence,
                  const std::string& id, std::string_view rule) {
    graph.set(edge, "id", Value::string(id));
    graph.set(edge, "doc", Value::string(evidence.doc));
    graph.set(edge, "start", Value::integer(static_cast<std::int64_t>(evidence.start)));
    graph.set(edge, "end", Value::integer(static_cast<std::int64_t>(evidence.end)));
    graph.set(edge, "text", Value::string(evidence.text));
    graph.set(edge, "rule", Value::string(rule));
}

}  // namespace kveld::assemble
