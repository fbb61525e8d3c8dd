#pragma once

// The graph that a subcommand works on: a graph file, or an empty one in memory (":memory:").

#include <string>

#include "graph/graph_file.h"
#include "query/session.h"

namespace kveld::command {

inline constexpr std::string_view kInMemory = ":memory:";

// A session on the store. A graph file is opened for reading, ":memory:" for writing.
query::Session open_session(const std::string& store);

}  // namespace kveld::command
