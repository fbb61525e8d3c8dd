// Stances: actor → Position, what the position is about, and where it is stated.

#include <map>
#include <utility>

#include "assemble/letter_nodes.h"
#include "assemble/topics.h"

namespace kveld::assemble {
namespace {

using extract::Mention;
using extract::MentionType;
using extract::Stance;
using graph::Value;

constexpr std::string_view kGroup = "group:";

// Positions of one sentence, by the target that they share.
class Positions {
public:
    explicit Positions(LetterNodes& letter) : letter_(letter) {}

    GraphBuilder::NewVertex of(const Stance& stance, const std::vector<Topic>& topics) {
        if (stance.sentence != sentence_) {
            sentence_ = stance.sentence;
            by_target_.clear();
        }
        const auto known = by_target_.find(stance.target);
        if (known != by_target_.end()) return known->second;
        const GraphBuilder::NewVertex position = add(stance, topics, by_target_.size() + 1);
        by_target_.emplace(stance.target, position);
        return position;
    }

private:
    GraphBuilder::NewVertex add(const Stance& stance, const std::vector<Topic>& topics, std::size_t number) {
        const Place place = place_of(letter_.text(), stance.sentence);
        const std::string id = place_id(place.doc, place.start) + "/p" + std::to_string(number);
        NodeTable& nodes = letter_.nodes;
        const GraphBuilder::NewVertex position = nodes.find_or_add(id, {"Position"}).vertex;
        const std::string_view text = words_of(stance, topics);
        nodes.set_text(position, "text", text);
        nodes.name_by_text(position, text.empty() ? std::string_view(id) : text);
        letter_.add(position, "STATED_IN", letter_.passages[stance.sentence],
                    {stance.sentence, stance.rule, text::slice(letter_.text().clean, stance.cue), stance.confidence});
        for (const Topic& topic : topics) {
            const std::string_view words = text::slice(letter_.text().clean, topic.mention->span);
            const GraphBuilder::NewEdge about = letter_.add(position, "ABOUT", nodes.entity(topic.mention->id, words),
                                                            {stance.sentence, topic.mention->rule, words});
            nodes.graph().set(about, "role", Value::string(name_of(topic.role)));
            nodes.graph().set(about, "via", Value::string(name_of(topic.via)));
        }
        return position;
    }

    // A target without words takes those by which the sentence before named what it is about.
    std::string_view words_of(const Stance& stance, const std::vector<Topic>& topics) const {
        const std::string& clean = letter_.text().clean;
        if (!stance.target.empty()) return text::slice(clean, stance.target);
        return topics.empty() ? std::string_view{} : text::slice(clean, topics.front().mention->span);
    }

    LetterNodes& letter_;
    std::uint32_t sentence_ = text::kNone;
    std::map<text::Span, GraphBuilder::NewVertex> by_target_;
};

const Mention* group_named(const Letter& letter, text::Span actor, std::string_view id) {
    for (const Mention& mention : letter.found.mentions) {
        if (mention.span.start >= actor.end) break;
        if (mention.type == MentionType::StateGroup && mention.id == id && mention.span.overlaps(actor))
            return &mention;
    }
    return nullptr;
}

// The node that takes the stance. A government's is drawn from its state; a group that no words of the letter name
// ("there was broad support") is the sentence's own.
GraphBuilder::NewVertex actor_node(LetterNodes& letter, const Stance& stance, const std::string& id) {
    const std::string_view words = text::slice(letter.text().clean, stance.actor.span);
    if (const auto state = letter.nodes.state_of_government(id)) return *state;
    if (!id.starts_with(kGroup)) return letter.nodes.entity(id, words);
    const Mention* mention = group_named(letter.letter, stance.actor.span, id);
    const std::uint64_t start = mention != nullptr ? letter.text().map.source_of(mention->span).start
                                                   : place_of(letter.text(), stance.sentence).start;
    const std::string_view quantifier = std::string_view(id).substr(kGroup.size());
    const GraphBuilder::NewVertex group =
        letter.nodes.entity(id + '@' + place_id(letter.text().name, start), words.empty() ? quantifier : words);
    letter.nodes.set_text(group, "quantifier", quantifier);
    letter.nodes.set_text(group, "text", words);
    return group;
}

void add_stance(LetterNodes& letter, const Stance& stance, GraphBuilder::NewVertex position) {
    GraphBuilder& graph = letter.nodes.graph();
    const std::string& clean = letter.text().clean;
    for (const std::string& actor : stance.actor.ids) {
        const GraphBuilder::NewEdge edge =
            letter.add(actor_node(letter, stance, actor), name_of(stance.relation), position,
                       {stance.sentence, stance.rule, text::slice(clean, stance.cue), stance.confidence});
        graph.set(edge, "modality",
                  Value::string(stance.modality == extract::Modality::Planned ? "planned" : "asserted"));
        graph.set(edge, "attribution", Value::string(stance.implicit ? "implicit" : "explicit"));
        graph.set(edge, "actor_id", Value::string(actor));
        if (!stance.actor.span.empty()) {
            graph.set(edge, "actor_text", Value::string(text::slice(clean, stance.actor.span)));
        }
    }
}

}  // namespace

void add_stances(LetterNodes& letter) {
    Topics topics(letter.letter, letter.topic_words);
    Positions positions(letter);
    for (const Stance& stance : letter.letter.found.stances) {
        add_stance(letter, stance, positions.of(stance, topics.of(stance)));
    }
}

}  // namespace kveld::assemble
