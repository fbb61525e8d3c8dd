#pragma once

// Runs queries on one graph, one after the other.
//
//     Session session(graph, Access::Read);
//     Table answer = session.run("MATCH (s:MemberState {id: $id}) RETURN s.name",
//                                Parameters::from_json(R"({"id": "state:NL"})"), Options{});
//
// A mistake in the query throws QueryError with its place; a limit of Options that is reached throws Error (Limit); in
// both cases the graph is as it was before. With Access::Write what a statement creates is seen by the next ones of the
// session. Not safe for use from several threads at once.

#include <chrono>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

#include "base/interrupt.h"
#include "graph/property_graph.h"
#include "graph/value.h"
#include "query/table.h"

namespace kveld::query {

// Named values for $name in a query; owns them.
class Parameters {
public:
    Parameters();
    ~Parameters();
    Parameters(Parameters&&) noexcept;
    Parameters& operator=(Parameters&&) noexcept;

    // A JSON object. Numbers without fraction or exponent are integers; {"$float": "NaN"} as QUERY.md tells.
    // Throws Error (Usage) with the place of the mistake.
    static Parameters from_json(std::string_view json);

    void set(std::string_view name, const graph::Value& value);  // copies
    const graph::Value* find(std::string_view name) const;       // null where there is none

private:
    struct State;
    std::unique_ptr<State> state_;
};

struct Options {
    std::chrono::nanoseconds timeout{0};                                   // 0: none
    std::uint64_t max_rows = std::numeric_limits<std::uint64_t>::max();    // of the answer
    std::uint64_t max_memory = std::numeric_limits<std::uint64_t>::max();  // bytes allocated by the query
    unsigned threads = 0;  // at most so many, 0: as many as there are cores; a query runs on one of them as yet
};

enum class Access { Read, Write };

class Session {
public:
    Session(graph::PropertyGraph graph, Access access);
    ~Session();

    Table run(std::string_view query, const Parameters& parameters, const Options& options);

    // The plan as one short string, as EXPLAIN shows it: "Project(Expand(NodeScan(s:MemberState),
    // (s)-[:SUPPORTS]->(p)), p.text)".
    std::string plan(std::string_view query, const Parameters& parameters);

    // Stops the running query, from a signal handler or another thread.
    void interrupt() noexcept;

    graph::GraphView view() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kveld::query
