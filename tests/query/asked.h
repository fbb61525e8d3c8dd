#pragma once

// What tests ask a session and how they read the answer: one line a row, values as they would be written in a query.
//
//     Asked asked("CREATE (:A {n: 1})-[:T]->(:B)");          // a graph in memory that one may write to
//     BOOST_TEST(asked.rows("MATCH (a:A) RETURN a.n, a") == "1 | (:A {n: 1})\n");

#include <string>
#include <string_view>

#include "graph/property_graph.h"
#include "query/session.h"

namespace kveld::query::testing {

std::string printed(const graph::Value& value, const graph::GraphView& view);
std::string printed(const Table& table);  // its rows, each ended by a line end
std::string printed(const Statistics& statistics);

class Asked {
public:
    explicit Asked(std::string_view create = {});
    explicit Asked(graph::PropertyGraph graph, Access access = Access::Read) : session(std::move(graph), access) {}

    Table table(std::string_view query, std::string_view parameters = "{}", const Options& options = {});
    std::string rows(std::string_view query, std::string_view parameters = "{}") {
        return printed(table(query, parameters));
    }
    // "type detail at compile: message" of a mistake, "limit: message" and so on of other errors.
    std::string error(std::string_view query, std::string_view parameters = "{}", const Options& options = {});

    Session session;
};

}  // namespace kveld::query::testing
