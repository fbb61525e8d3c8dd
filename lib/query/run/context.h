#pragma once

// What everything that runs for one statement shares.

#include <cstdint>
#include <memory_resource>

#include "base/interrupt.h"
#include "base/tasks.h"
#include "graph/change_set.h"
#include "graph/view.h"

namespace kveld::query::run {

struct Context {
    graph::GraphView view;
    graph::ChangeSet* changes = nullptr;          // null: the graph may only be read
    std::pmr::memory_resource* memory = nullptr;  // counts; everything that grows with the data is allocated from it
    const base::Interrupt* interrupt = nullptr;
    base::Tasks* tasks = nullptr;
    std::int32_t today = 0;  // days since 1970-01-01, the same for the whole statement
};

}  // namespace kveld::query::run
