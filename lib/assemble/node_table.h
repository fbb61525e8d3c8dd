#pragma once

// The graph's nodes by id: each is made once, whoever speaks of it first.

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/annotations.h"
#include "extract/packs.h"
#include "graph/builder.h"

namespace kveld::assemble {

using graph::GraphBuilder;

class NodeTable {
public:
    NodeTable(GraphBuilder& graph, const extract::Packs& packs) : graph_(graph), packs_(packs) {}

    GraphBuilder& graph() noexcept { return graph_; }

    // The node with this id, and whether it was made just now.
    struct Found {
        GraphBuilder::NewVertex vertex;
        bool is_new;
    };
    Found find_or_add(const std::string& id, std::initializer_list<std::string_view> labels);

    // The entity that a mention names; what the packs know of it, else the words of the mention as name.
    GraphBuilder::NewVertex entity(const std::string& id, std::string_view words);

    // The state whose government this is ("gov:NL"), a member or not; none for another id.
    std::optional<GraphBuilder::NewVertex> state_of_government(std::string_view id);

    // Another name under which a Document is cited; kept in its `aliases`, sorted, each once.
    void add_alias(GraphBuilder::NewVertex document, const std::string& id, const std::string& alias);

    // The node with this id where there is one, and all ids that begin so, sorted.
    std::optional<GraphBuilder::NewVertex> find(const std::string& id) const;
    std::vector<std::string> ids_starting_with(std::string_view prefix) const;

    // A Document that is only cited, until the letter itself is added under that id.
    GraphBuilder::NewVertex cited_document(const std::string& id, std::string_view kind);

    // `name` is the first 60 code points of the text.
    void name_by_text(GraphBuilder::NewVertex vertex, std::string_view text);

    void set_text(GraphBuilder::NewVertex vertex, std::string_view key, std::string_view text);  // nothing where empty
    void set_date(GraphBuilder::NewVertex vertex, std::string_view key, std::string_view iso);
    void set_date(GraphBuilder::NewEdge edge, std::string_view key, std::string_view iso);

private:
    void add_facts(GraphBuilder::NewVertex vertex, const std::string& id, std::string_view words);

    GraphBuilder& graph_;
    const extract::Packs& packs_;
    std::map<std::string, GraphBuilder::NewVertex, std::less<>> by_id_;
    std::map<std::string, std::set<std::string>> aliases_;  // of Documents, by id
};

// The label of an entity id: "state:NL" → "MemberState"; empty where the id's kind is no entity.
std::string_view label_of(std::string_view id) noexcept;

}  // namespace kveld::assemble
