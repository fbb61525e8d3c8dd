#include "assemble/register_facts.h"

#include "assemble/citation_target.h"

namespace kveld::assemble {
namespace {

using graph::Value;

constexpr std::string_view kPresidency = "inst:presidency-";

// `entry` tells the facts of one register apart; with the register's name it is the relationship's id.
GraphBuilder::NewEdge add_fact(NodeTable& nodes, GraphBuilder::NewVertex from, std::string_view type,
                               GraphBuilder::NewVertex to, std::string_view name, const std::string& entry) {
    const GraphBuilder::NewEdge edge = nodes.graph().add_edge(from, type, to);
    const std::string rule = "register:" + std::string(name);
    nodes.graph().set(edge, "id", Value::string(rule + '/' + entry));
    nodes.graph().set(edge, "rule", Value::string(rule));
    return edge;
}

void add_state_of_presidencies(NodeTable& nodes, const extract::Packs& packs) {
    for (const extract::Presidency& presidency : packs.presidencies()) {
        const auto node = nodes.find(std::string(kPresidency) + presidency.state);
        if (!node) continue;
        const GraphBuilder::NewVertex state = nodes.entity("state:" + presidency.state, {});
        const GraphBuilder::NewEdge edge =
            add_fact(nodes, *node, "HELD_BY", state, "presidencies", presidency.from.iso());
        nodes.set_date(edge, "from", presidency.from.iso());
        nodes.set_date(edge, "to", presidency.to.iso());
    }
}

void add_state_of_governments(NodeTable& nodes) {
    for (const std::string& id : nodes.ids_starting_with("gov:")) {
        if (const auto state = nodes.state_of_government(id)) {
            add_fact(nodes, *nodes.find(id), "GOVERNMENT_OF", *state, "names", id);
        }
    }
}

void add_offices_of_persons(NodeTable& nodes, const extract::Packs& packs) {
    for (const std::string& id : nodes.ids_starting_with("person:")) {
        const extract::EntityFacts* facts = packs.entity(id);
        if (facts == nullptr) continue;
        for (const extract::Term& term : facts->terms) {
            const GraphBuilder::NewEdge edge = add_fact(nodes, *nodes.find(id), "HOLDS", nodes.entity(term.office, {}),
                                                        "names", id + '/' + term.office + '/' + term.from.iso());
            nodes.set_date(edge, "from", term.from.iso());
            nodes.set_date(edge, "to", term.to.iso());
        }
    }
}

void add_texts_of_instruments(NodeTable& nodes, const extract::Packs& packs) {
    for (const std::string& id : nodes.ids_starting_with("instrument:")) {
        const extract::EntityFacts* facts = packs.entity(id);
        if (facts == nullptr) continue;
        for (const auto& [key, value] : facts->properties) {
            if (key != "com" && key != "celex" && key != "act") continue;
            const std::string number = number_of_celex(value);
            const auto document = nodes.find(number.empty() ? value : number);
            if (document)
                add_fact(nodes, *document, "IS_TEXT_OF", *nodes.find(id), "names",
                         std::string(id).append("/").append(key));
        }
    }
}

}  // namespace

void add_register_facts(NodeTable& nodes, const extract::Packs& packs) {
    add_state_of_presidencies(nodes, packs);
    add_state_of_governments(nodes);
    add_offices_of_persons(nodes, packs);
    add_texts_of_instruments(nodes, packs);
}

}  // namespace kveld::assemble
