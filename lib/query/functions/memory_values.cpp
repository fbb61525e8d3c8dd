#include "query/functions/memory_values.h"

#include <algorithm>
#include <limits>
#include <memory>

#include "query/query_error.h"

namespace kveld::query::functions {
namespace {

constexpr std::uint64_t kLongest = std::numeric_limits<std::uint32_t>::max();

void check_length(std::uint64_t length, const char* what) {
    if (length <= kLongest) return;
    throw QueryError(ErrorType::ArgumentError, "NumberOutOfRange", std::string(what) + " would be too long");
}

}  // namespace

graph::Value text_in(std::pmr::memory_resource* memory, std::string_view text) {
    return joined_text(memory, text, {});
}

graph::Value joined_text(std::pmr::memory_resource* memory, std::string_view first, std::string_view second) {
    const std::uint64_t length = first.size() + second.size();
    check_length(length, "the text");
    if (length == 0) return graph::Value::string({});
    auto* const room = static_cast<char*>(memory->allocate(length, 1));
    std::ranges::copy(second, std::ranges::copy(first, room).out);
    return graph::Value::string({room, length});
}

std::span<graph::Value> room_for(std::pmr::memory_resource* memory, std::uint64_t items) {
    check_length(items, "the list");
    if (items == 0) return {};
    auto* const room =
        static_cast<graph::Value*>(memory->allocate(items * sizeof(graph::Value), alignof(graph::Value)));
    std::uninitialized_value_construct_n(room, items);
    return {room, items};
}

}  // namespace kveld::query::functions
