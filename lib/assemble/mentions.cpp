// MENTIONS: which entities each passage names.

#include <algorithm>

#include "assemble/letter_nodes.h"

namespace kveld::assemble {

using extract::Mention;
using extract::MentionType;
using graph::Value;

static std::string node_id_of(const LetterNodes& letter, const Mention& mention) {
    if (mention.type != MentionType::StateGroup) return mention.id;
    return mention.id + '@' + place_id(letter.text().name, letter.text().map.source_of(mention.span).start);
}

GraphBuilder::NewVertex node_of(LetterNodes& letter, const Mention& mention) {
    const std::string_view words = text::slice(letter.text().clean, mention.span);
    const std::string id = node_id_of(letter, mention);
    const GraphBuilder::NewVertex node = letter.nodes.entity(id, words);
    if (mention.type == MentionType::StateGroup) {
        letter.nodes.set_text(node, "quantifier",
                              std::string_view(mention.id).substr(std::string_view("group:").size()));
        letter.nodes.set_text(node, "text", words);
    }
    return node;
}

void add_mentions(LetterNodes& letter) {
    const text::Document& document = letter.text();
    std::uint32_t sentence = 0;
    for (const Mention& mention : letter.letter.found.mentions) {
        if (mention.type == MentionType::Date || mention.type == MentionType::Meeting) continue;
        while (sentence < document.sentences.size() && document.sentences[sentence].span.end <= mention.span.start)
            ++sentence;
        if (sentence == document.sentences.size()) break;
        if (!document.sentences[sentence].span.overlaps(mention.span)) continue;
        const GraphBuilder::NewEdge edge =
            letter.add(letter.passages[sentence], "MENTIONS", node_of(letter, mention),
                       {sentence, mention.rule, text::slice(document.clean, mention.span)});
        const text::SourceSpan name = document.map.source_of(mention.span);
        letter.nodes.graph().set(edge, "start", Value::integer(static_cast<std::int64_t>(name.start)));
        letter.nodes.graph().set(edge, "end", Value::integer(static_cast<std::int64_t>(name.end)));
    }
}

}  // namespace kveld::assemble
