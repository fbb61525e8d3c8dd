#pragma once

// One small graph for the tests, with every kind of column, added in the order that a test asks for.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/builder.h"

namespace kveld::graph::testing {

inline const std::string kLongQuote =
    "De Minister heeft tijdens de Raad aangegeven dat Nederland het voorstel steunt, mits de uitvoering werkbaar "
    "blijft.";

// Vertices (label set; number): [] 0: nameless; [Entity, Person] 1: person:a; [Entity, State] 2: state:BE, 3: state:NL,
// 4: without id; [Letter] 5: letter:1, 6: letter:2.
// Edges (type; number): CITES 0: letter:1 → letter:2, 1: letter:2 → letter:1, 2: letter:2 → letter:2;
// SUPPORTS 3: BE → letter:1, 4: NL → letter:1 (id a), 5: NL → letter:1 (id b), 6: NL → letter:2.
inline PropertyGraph small_graph(bool backwards = false) {
    GraphBuilder builder;
    struct Node {
        std::vector<std::string_view> labels;
        std::string_view id;
    };
    const std::vector<Node> nodes = {
        {{"State", "Entity"}, "state:NL"}, {{"Letter"}, "letter:2"},          {{}, ""},
        {{"Letter"}, "letter:1"},          {{"Entity", "State"}, "state:BE"}, {{"Person", "Entity"}, "person:a"},
        {{"State", "Entity", "State"}, ""}};
    std::vector<GraphBuilder::NewVertex> made(nodes.size());
    for (std::size_t step = 0; step < nodes.size(); ++step) {
        const std::size_t i = backwards ? nodes.size() - 1 - step : step;
        made[i] = builder.add_vertex(nodes[i].labels);
        if (!nodes[i].id.empty()) builder.set(made[i], "id", Value::string(nodes[i].id));
    }
    const auto [nl, second, nameless, first, be, person, other] =
        std::array<GraphBuilder::NewVertex, 7>{made[0], made[1], made[2], made[3], made[4], made[5], made[6]};
    const std::array<Value, 3> aliases = {Value::string("Holland"), Value::integer(31), Value::null()};
    builder.set(nl, "name", Value::string("Nederland"));
    builder.set(be, "name", Value::string("België"));
    builder.set(nl, "aliases", Value::list(aliases));
    builder.set(be, "aliases", Value::string("Belgique"));
    builder.set(other, "aliases", Value::boolean(true));
    builder.set(be, "member", Value::boolean(true));
    builder.set(nl, "member", Value::boolean(true));
    builder.set(other, "member", Value::boolean(false));
    builder.set(nameless, "number", Value::integer(-7));
    builder.set(person, "share", Value::floating(0.25));
    builder.set(first, "date", Value::date(19887));
    builder.set(second, "date", Value::date(-1));
    builder.set(first, "title", Value::string("replaced below"));
    builder.set(first, "title", Value::string("Verslag"));
    builder.set(second, "title", Value::string("dropped below"));
    builder.set(second, "title", Value::null());
    builder.set(second, "gone", Value::integer(1));
    builder.set(second, "gone", Value::null());

    struct Link {
        GraphBuilder::NewVertex source;
        std::string_view type;
        GraphBuilder::NewVertex target;
        std::string_view id;
    };
    const std::vector<Link> links = {{nl, "SUPPORTS", first, "b"}, {second, "CITES", second, ""},
                                     {nl, "SUPPORTS", first, "a"}, {second, "CITES", first, ""},
                                     {be, "SUPPORTS", first, ""},  {first, "CITES", second, ""},
                                     {nl, "SUPPORTS", second, ""}};
    for (std::size_t step = 0; step < links.size(); ++step) {
        const Link& link = links[backwards ? links.size() - 1 - step : step];
        const auto edge = builder.add_edge(link.source, link.type, link.target);
        if (!link.id.empty()) builder.set(edge, "id", Value::string(link.id));
        if (link.id == "a") builder.set(edge, "quote", Value::string(kLongQuote));
        if (link.type == "CITES")
            builder.set(edge, "number", Value::integer(100 + static_cast<int>(link.source.number == first.number)));
    }
    return std::move(builder).freeze();
}

}  // namespace kveld::graph::testing
