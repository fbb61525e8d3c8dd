#include "query/run/keep.h"

#include <functional>

#include "graph/storage.h"
#include "query/run/evaluator.h"

namespace kveld::query::run {

Keeper::Keeper(const graph::PropertyGraph& graph) {
    const std::span<const std::byte> bytes = graph.storage().image.bytes;
    first_ = reinterpret_cast<const char*>(bytes.data());
    last_ = first_ + bytes.size();
}

graph::Value Keeper::keep(const graph::Value& value, std::pmr::memory_resource* memory) const {
    switch (value.type()) {
        case graph::ValueType::String: {
            const char* const text = value.as_string().data();
            const std::less_equal<> not_after;
            return not_after(first_, text) && not_after(text + 1, last_) ? value : copy(value, memory);
        }
        case graph::ValueType::List:
        case graph::ValueType::Map:
        case graph::ValueType::Path: return copy(value, memory);
        default: return value;
    }
}

}  // namespace kveld::query::run
