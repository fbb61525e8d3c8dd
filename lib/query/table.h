#pragma once

// What a query answers: named columns and rows of values, with the memory they point into.
//
//     Table table = session.run("MATCH (s:MemberState) RETURN s.name LIMIT 3", {}, {});
//     for (std::uint64_t row = 0; row < table.row_count(); ++row) print(table.at(row, 0));
//
// Values point into the table's own memory and into the graph; both are kept alive by the table. Nodes, relationships
// and paths are numbers that `view()` resolves, for as long as the session that made the table lives.

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string>
#include <vector>

#include "graph/view.h"

namespace kveld::query {

// What a statement changed; zeros are left out when it is printed.
struct Statistics {
    std::uint64_t nodes_created = 0;
    std::uint64_t nodes_deleted = 0;
    std::uint64_t relationships_created = 0;
    std::uint64_t relationships_deleted = 0;
    std::uint64_t properties_set = 0;
    std::uint64_t properties_removed = 0;
    std::uint64_t labels_added = 0;
    std::uint64_t labels_removed = 0;
};

struct Timing {  // microseconds
    std::uint64_t compile = 0;
    std::uint64_t run = 0;
};

class Table {
public:
    Table(std::vector<std::string> columns, std::shared_ptr<std::pmr::memory_resource> memory, graph::GraphView view);

    const std::vector<std::string>& columns() const noexcept { return columns_; }
    std::uint64_t row_count() const noexcept { return columns_.empty() ? 0 : cells_.size() / columns_.size(); }
    const graph::Value& at(std::uint64_t row, std::size_t column) const {
        return cells_[row * columns_.size() + column];
    }
    const graph::GraphView& view() const noexcept { return view_; }

    void append(const graph::Value& cell) { cells_.push_back(cell); }  // row by row

    Statistics statistics;
    Timing timing;

private:
    std::vector<std::string> columns_;
    std::shared_ptr<std::pmr::memory_resource> memory_;  // outlives the cells
    std::pmr::vector<graph::Value> cells_;
    graph::GraphView view_;
};

}  // namespace kveld::query
