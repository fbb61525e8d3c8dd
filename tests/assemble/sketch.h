#pragma once

// Letters and what was found in them, written down in a few lines, and graphs as lines to compare.
//
//     Sketch brief("brief", {"Malta steunt het plan.", "Dat geldt ook voor Spanje."});
//     brief.mention("Malta", MentionType::MemberState, "state:MT");
//     brief.stance({.sentence = 0, .relation = Relation::Supports, .actor = "Malta", .ids = {"state:MT"},
//                   .cue = "steunt", .target = "plan"});
//     nodes_of(graph_of({brief.letter}))        "Document brief", "Passage brief@0", …
//
// All sentences are one paragraph, below a heading where one is given.

#include <algorithm>
#include <memory_resource>
#include <stdexcept>
#include <string>
#include <vector>

#include "assemble/assembler.h"
#include "graph/date.h"
#include "graph/view.h"

namespace kveld::assemble {

struct StanceSketch {
    std::uint32_t sentence = 0;
    extract::Relation relation = extract::Relation::Supports;
    std::string actor{};
    std::vector<std::string> ids{};
    std::string cue{};
    std::string target{};  // empty: none of its own
};

struct Sketch {
    Letter letter{};

    Sketch(const std::string& name, const std::vector<std::string>& sentences, const std::string& heading = {}) {
        text::Document& document = letter.document;
        document.name = name;
        document.path = name + ".txt";
        if (!heading.empty()) {
            document.clean = heading + "\n\n";
            document.blocks.push_back({text::BlockKind::Heading, {0, heading.size()}, text::kNone, text::kNone});
            document.sentences.push_back({text::SentenceKind::Heading, {0, heading.size()}, 0});
        }
        const auto block = static_cast<std::uint32_t>(document.blocks.size());
        const std::uint64_t start = document.clean.size();
        for (const std::string& sentence : sentences) {
            const std::uint64_t from = document.clean.size();
            document.clean += sentence + ' ';
            document.sentences.push_back({text::SentenceKind::Sentence, {from, from + sentence.size()}, block});
        }
        document.blocks.push_back({text::BlockKind::Paragraph,
                                   {start, document.clean.size() - 1},
                                   text::kNone,
                                   heading.empty() ? text::kNone : 0});
        document.source = document.clean;
        document.map.copy(0, document.clean.size(), text::OffsetMap::Joint::Fold);
    }

    // The first place where the words stand, from a sentence on.
    text::Span find(const std::string& words, std::uint32_t sentence = 0) const {
        if (words.empty()) return {};
        const std::size_t at = letter.document.clean.find(words, letter.document.sentences[sentence].span.start);
        if (at == std::string::npos) throw std::logic_error("the sketch does not hold: " + words);
        return {at, at + words.size()};
    }

    void mention(const std::string& words, extract::MentionType type, const std::string& id,
                 std::uint32_t sentence = 0) {
        letter.found.mentions.push_back({find(words, sentence), type, id, "test.name"});
        std::ranges::stable_sort(letter.found.mentions, {}, [](const extract::Mention& m) { return m.span.start; });
    }

    extract::Reference& cite(const std::string& words, const std::string& kind, const std::string& id,
                             std::uint32_t sentence = 0) {
        extract::Reference reference;
        reference.span = find(words);
        reference.kind = kind;
        reference.id = id;
        reference.rule = "test.citation";
        reference.sentence = sentence;
        letter.found.references.push_back(reference);
        return letter.found.references.back();
    }

    void stance(const StanceSketch& sketch) {
        extract::Stance stance;
        stance.sentence = sketch.sentence;
        stance.relation = sketch.relation;
        stance.actor = {find(sketch.actor, sketch.sentence), sketch.ids};
        stance.cue = find(sketch.cue, sketch.sentence);
        stance.target = find(sketch.target, sketch.sentence);
        stance.confidence = 0.9;
        stance.rule = "test.frame";
        letter.found.stances.push_back(stance);
    }
};

inline const extract::Packs& test_packs() {
    static const std::shared_ptr<const extract::Packs> packs = extract::Packs::load(KVELD_SOURCE_FOLDER);
    return *packs;
}

inline Assembled assembled(const std::vector<Letter>& letters) {
    static const Words words = Words::load(KVELD_SOURCE_FOLDER);
    return assemble(letters, test_packs(), words);
}

inline std::string shown(const graph::Value& value) {
    switch (value.type()) {
        case graph::ValueType::String: return std::string(value.as_string());
        case graph::ValueType::Integer: return std::to_string(value.as_integer());
        case graph::ValueType::Boolean: return value.as_boolean() ? "true" : "false";
        case graph::ValueType::Date: return graph::to_iso(value.as_date());
        case graph::ValueType::Float: return std::to_string(value.as_float()).substr(0, 4);
        case graph::ValueType::List: {
            std::string list;
            for (const graph::Value& item : value.as_list()) list += (list.empty() ? "" : ", ") + shown(item);
            return '[' + list + ']';
        }
        default: return {};
    }
}

inline std::string property(const graph::GraphView& view, graph::Vertex vertex, std::string_view name) {
    const auto key = view.find_key(name);
    return key ? shown(view.vertex_property(vertex, *key)) : std::string{};
}

inline std::string edge_property(const graph::GraphView& view, graph::Edge edge, std::string_view name) {
    const auto key = view.find_key(name);
    return key ? shown(view.edge_property(edge, *key)) : std::string{};
}

// "MemberState state:NL", sorted.
inline std::vector<std::string> nodes_of(const graph::PropertyGraph& graph) {
    const graph::GraphView view(graph);
    std::vector<std::string> lines;
    for (graph::Vertex vertex = 0; vertex < view.vertex_count(); ++vertex) {
        std::pmr::vector<graph::LabelId> labels;
        view.labels_of(vertex, labels);
        std::string line;
        for (const graph::LabelId label : labels) line += std::string(view.label_name(label)) + ' ';
        lines.push_back(line + property(view, vertex, "id"));
    }
    std::ranges::sort(lines);
    return lines;
}

// "state:NL SUPPORTS brief@0/p1 cue=steunt", with those of `keys` that a relationship has; sorted. Only the types asked
// for.
inline std::vector<std::string> relationships_of(const graph::PropertyGraph& graph,
                                                 const std::vector<std::string>& types,
                                                 const std::vector<std::string>& keys) {
    const graph::GraphView view(graph);
    std::vector<std::string> lines;
    for (graph::Edge edge = 0; edge < view.edge_count(); ++edge) {
        const std::string type(view.type_name(view.type_of(edge)));
        if (std::ranges::find(types, type) == types.end()) continue;
        std::string line =
            property(view, view.source(edge), "id") + ' ' + type + ' ' + property(view, view.target(edge), "id");
        for (const std::string& key : keys) {
            const std::string value = edge_property(view, edge, key);
            if (!value.empty()) line.append(" ").append(key).append("=").append(value);
        }
        lines.push_back(line);
    }
    std::ranges::sort(lines);
    return lines;
}

}  // namespace kveld::assemble
