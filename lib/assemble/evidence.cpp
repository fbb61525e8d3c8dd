#include "assemble/evidence.h"

#include "graph/date.h"

namespace kveld::assemble {

using graph::Value;

Place place_of(const text::Document& document, std::uint32_t sentence) {
    const text::Span span = document.sentences[sentence].span;
    const text::SourceSpan source = document.map.source_of(span);
    return {document.name, source.start, source.end, text::slice(document.clean, span)};
}

std::string place_id(std::string_view doc, std::uint64_t start) {
    return std::string(doc) + '@' + std::to_string(start);
}

void set_evidence(graph::GraphBuilder& graph, graph::GraphBuilder::NewEdge edge, const std::string& id,
                  const Place& place, const Told& told, const EventDate& date) {
    graph.set(edge, "id", Value::string(id));
    graph.set(edge, "doc", Value::string(place.doc));
    graph.set(edge, "start", Value::integer(static_cast<std::int64_t>(place.start)));
    graph.set(edge, "end", Value::integer(static_cast<std::int64_t>(place.end)));
    graph.set(edge, "text", Value::string(place.text));
    graph.set(edge, "cue", Value::string(told.cue.empty() ? place.text : told.cue));
    graph.set(edge, "rule", Value::string(told.rule));
    graph.set(edge, "confidence", Value::floating(told.confidence));
    if (const auto days = graph::parse_date(date.iso)) {
        graph.set(edge, "date", Value::date(*days));
        graph.set(edge, "date_from", Value::string(date.from));
    }
}

}  // namespace kveld::assemble
