// The letter's own frame: Document, AgendaItem, Passage, the meeting it reports on, who signed it.

#include <algorithm>

#include "assemble/letter_nodes.h"
#include "base/utf8.h"

namespace kveld::assemble {
namespace {

using extract::Mention;
using extract::MentionType;
using graph::Value;

constexpr std::string_view kStructure = "structure";

std::string_view name_of(text::SentenceKind kind) {
    switch (kind) {
        case text::SentenceKind::Heading: return "heading";
        case text::SentenceKind::Footnote: return "footnote";
        case text::SentenceKind::ListItem: return "list_item";
        case text::SentenceKind::Sentence: break;
    }
    return "sentence";
}

void set_facts_of_document(LetterNodes& letter) {
    const text::Metadata& metadata = letter.text().metadata;
    NodeTable& nodes = letter.nodes;
    const auto set = [&](std::string_view key, std::string_view text) { nodes.set_text(letter.document, key, text); };
    set("name", metadata.title.empty() ? letter.identity.id : metadata.title);
    set("title", metadata.title);
    set("kind", metadata.kind.empty() ? "letter" : metadata.kind);
    nodes.set_date(letter.document, "date", metadata.date.iso());
    set("chamber", metadata.chamber);
    set("dossier", metadata.dossier);
    set("number", metadata.number);
    set("session", metadata.session);
    set("language", metadata.language);
    const std::filesystem::path path(letter.text().path);
    set("source", base::utf8::with_valid_bytes(path.filename().string()));
    set("sha256", letter.text().sha256);
    set("doc", letter.text().name);
    set("id_from", name_of(letter.identity.from));
    nodes.graph().set(letter.document, "ingested", Value::boolean(true));
}

std::string id_of(const text::Document& document, const text::AgendaItem& item) {
    std::string id = document.name + '/';
    if (item.section != 0) id += std::to_string(item.section) + '.';
    id += item.number;
    if (!item.letter.empty()) id += '.' + item.letter;
    return id;
}

std::uint32_t sentence_at(const text::Document& document, std::uint64_t offset) {
    const auto after =
        std::ranges::upper_bound(document.sentences, offset, {}, [](const text::Sentence& s) { return s.span.start; });
    return after == document.sentences.begin() ? 0 : static_cast<std::uint32_t>(after - document.sentences.begin() - 1);
}

void add_item(LetterNodes& letter, const text::AgendaItem& item) {
    NodeTable& nodes = letter.nodes;
    const NodeTable::Found node = nodes.find_or_add(id_of(letter.text(), item), {"AgendaItem"});
    letter.items.push_back(node.vertex);
    if (!node.is_new) return;  // a number printed twice: the first bears the node
    const std::string number = item.letter.empty() ? item.number : item.letter;
    nodes.set_text(node.vertex, "name", number + ". " + item.title);
    nodes.set_text(node.vertex, "number", number);
    nodes.set_text(node.vertex, "title", item.title);
    nodes.set_text(node.vertex, "pillar", item.pillar);
    const std::uint32_t heading = sentence_at(letter.text(), item.span.start);
    const Told told{heading, kStructure, item.title};
    letter.add(letter.document, "HAS_ITEM", node.vertex, told);
    if (item.parent != text::kNone) letter.add(node.vertex, "PART_OF", letter.items[item.parent], told);
}

void add_passage(LetterNodes& letter, std::uint32_t sentence) {
    const text::Sentence& passage = letter.text().sentences[sentence];
    const Place place = place_of(letter.text(), sentence);
    NodeTable& nodes = letter.nodes;
    const GraphBuilder::NewVertex node = nodes.find_or_add(place_id(place.doc, place.start), {"Passage"}).vertex;
    letter.passages.push_back(node);
    nodes.name_by_text(node, place.text);
    nodes.set_text(node, "text", place.text);
    nodes.set_text(node, "kind", name_of(passage.kind));
    nodes.set_text(node, "doc", place.doc);
    nodes.graph().set(node, "start", Value::integer(static_cast<std::int64_t>(place.start)));
    nodes.graph().set(node, "end", Value::integer(static_cast<std::int64_t>(place.end)));
    if (passage.block != text::kNone) nodes.set_text(node, "element", letter.text().blocks[passage.block].element);
    const std::uint32_t item = passage.block == text::kNone ? text::kNone : letter.text().blocks[passage.block].item;
    const GraphBuilder::NewVertex parent = item == text::kNone ? letter.document : letter.items[item];
    letter.add(parent, "HAS_PASSAGE", node, {sentence, kStructure});
}

const Mention* first_inside(const Letter& letter, text::Span span, MentionType type) {
    const auto found = std::ranges::find_if(letter.found.mentions,
                                            [&](const Mention& m) { return m.type == type && span.contains(m.span); });
    return found == letter.found.mentions.end() ? nullptr : &*found;
}

std::string_view words_of(const LetterNodes& letter, const Mention& mention) {
    return text::slice(letter.text().clean, mention.span);
}

void add_signatures(LetterNodes& letter) {
    for (const text::Signature& signature : letter.text().signatures) {
        const Mention* person = first_inside(letter.letter, signature.name, MentionType::Person);
        if (person == nullptr) continue;
        const GraphBuilder::NewVertex signer = letter.nodes.entity(person->id, words_of(letter, *person));
        const std::uint32_t line = sentence_at(letter.text(), signature.name.start);
        const GraphBuilder::NewEdge edge =
            letter.add(letter.document, "SIGNED_BY", signer, {line, kStructure, words_of(letter, *person)});
        if (const Mention* office = first_inside(letter.letter, signature.office, MentionType::Office)) {
            letter.nodes.graph().set(edge, "office", Value::string(office->id));
        }
    }
}

void add_meeting(LetterNodes& letter) {
    const text::MeetingReference& meeting = letter.text().metadata.meeting;
    if (!meeting.known()) return;
    const std::string id = meeting.id();
    const auto named = std::ranges::find(letter.letter.found.mentions, id, &Mention::id);
    const bool is_named = named != letter.letter.found.mentions.end();
    NodeTable& nodes = letter.nodes;
    const GraphBuilder::NewVertex node = nodes.entity(id, is_named ? words_of(letter, *named) : std::string_view{});
    nodes.set_text(node, "body", meeting.body);
    nodes.set_text(node, "configuration", meeting.configuration);
    nodes.set_text(node, "place", meeting.place);
    nodes.set_date(node, "start", meeting.start.iso());
    nodes.set_date(node, "end", meeting.end.iso());
    if (meeting.formal) nodes.graph().set(node, "formal", Value::boolean(*meeting.formal));

    const std::uint32_t told_in = is_named ? sentence_at(letter.text(), named->span.start) : 0;
    const std::string_view words = is_named ? words_of(letter, *named) : std::string_view{};
    letter.add(letter.document, "REPORTS_ON", node, {told_in, kStructure, words});
    for (std::size_t i = 0; i < letter.items.size(); ++i) {
        const text::AgendaItem& item = letter.text().items[i];
        if (item.parent != text::kNone) continue;
        letter.add(letter.items[i], "PART_OF", node,
                   {sentence_at(letter.text(), item.span.start), kStructure, item.title});
    }
}

}  // namespace

void add_structure(LetterNodes& letter) {
    const NodeTable::Found document = letter.nodes.find_or_add(letter.identity.id, {"Document"});
    letter.document = document.vertex;
    letter.relationships.assign(letter.text().sentences.size(), 0);
    set_facts_of_document(letter);
    for (const text::AgendaItem& item : letter.text().items) add_item(letter, item);
    for (std::uint32_t sentence = 0; sentence < letter.text().sentences.size(); ++sentence)
        add_passage(letter, sentence);
    if (letter.text().sentences.empty()) return;
    add_meeting(letter);
    add_signatures(letter);
}

}  // namespace kveld::assemble
