#include "query/functions/membership.h"

namespace kveld::query::functions {

std::optional<bool> is_member(const graph::Value& item, std::span<const graph::Value> list) {
    bool unknown = false;
    for (const graph::Value& other : list) {
        const std::optional<bool> same = graph::equal(item, other);
        if (same == true) return true;
        if (!same) unknown = true;
    }
    if (unknown) return std::nullopt;
    return false;
}

}  // namespace kveld::query::functions
