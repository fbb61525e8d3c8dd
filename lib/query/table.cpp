#include "query/table.h"

#include <utility>

namespace kveld::query {

Table::Table(std::vector<std::string> columns, std::shared_ptr<std::pmr::memory_resource> memory, graph::GraphView view)
    : columns_(std::move(columns)), memory_(std::move(memory)), cells_(memory_.get()), view_(view) {}

}  // namespace kveld::query
