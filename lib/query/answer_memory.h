#pragma once

// The memory of an answer: large pieces one by one, as its cells grow, and the texts, lists and maps of its values side
// by side. All of it counts against the limit of the query, and it keeps the graph alive that values may point into.
//
//     auto memory = std::make_shared<AnswerMemory>(graph, limit);
//     Table table(columns, memory, view);
//     table.append(copy(value, memory->values()));

#include <memory_resource>

#include "base/memory.h"
#include "graph/property_graph.h"

namespace kveld::query {

class AnswerMemory final : public std::pmr::memory_resource {
public:
    AnswerMemory(graph::PropertyGraph graph, std::uint64_t limit)
        : graph_(std::move(graph)), counted_(std::pmr::new_delete_resource(), limit), values_(&counted_) {}

    std::pmr::memory_resource* counted() noexcept { return &counted_; }
    std::pmr::memory_resource* values() noexcept { return &values_; }  // given back all at once

private:
    void* do_allocate(std::size_t bytes, std::size_t alignment) override { return counted_.allocate(bytes, alignment); }
    void do_deallocate(void* pointer, std::size_t bytes, std::size_t alignment) override {
        counted_.deallocate(pointer, bytes, alignment);
    }
    bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override { return this == &other; }

    graph::PropertyGraph graph_;
    base::CountingResource counted_;
    std::pmr::monotonic_buffer_resource values_;
};

}  // namespace kveld::query
