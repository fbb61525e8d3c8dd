#include "query/run/row_groups.h"

#include <algorithm>

namespace kveld::query::run {

RowGroups::RowGroups(const std::vector<plan::Projected>& keys, const Schema& input, const Context& context)
    : values_(keys.size()), table_(keys.size(), context) {
    keys_.reserve(keys.size());
    for (const plan::Projected& key : keys) {
        keys_.push_back({.evaluator = nullptr, .numbers = nullptr, .vector = Vector(context.memory)});
        if (ValueNumbers::is_of_one_node(*key.expression)) {
            keys_.back().numbers = std::make_unique<ValueNumbers>(*key.expression, input, context);
        } else {
            keys_.back().evaluator = make_evaluator(*key.expression, input, context);
        }
    }
}

std::uint32_t RowGroups::size() const noexcept {
    if (keys_.empty()) return 1;
    return is_numbered_by_only_key() ? keys_.front().numbers->size() : table_.size();
}

graph::Value RowGroups::key(std::uint32_t group, std::size_t number) const {
    const ValueNumbers* const numbers = keys_[number].numbers.get();
    if (is_numbered_by_only_key()) return numbers->value(group);
    const graph::Value& kept = table_.key(group, number);
    return numbers == nullptr ? kept : numbers->value(static_cast<std::uint32_t>(kept.as_integer()));
}

void RowGroups::find(const Chunk& chunk, std::span<std::uint32_t> groups) {
    if (keys_.empty()) {
        std::ranges::fill(groups.first(chunk.size), 0);
    } else if (is_numbered_by_only_key()) {
        keys_.front().numbers->number(chunk, groups);
    } else {
        for (std::size_t i = 0; i < keys_.size(); ++i) values_[i] = &values_of(keys_[i], chunk, groups);
        table_.find_or_add(chunk, values_, groups);
    }
}

// The values themselves or their numbers, for each row.
const Vector& RowGroups::values_of(Key& key, const Chunk& chunk, std::span<std::uint32_t> room) const {
    if (key.numbers == nullptr) return key.evaluator->evaluate(chunk);
    key.numbers->number(chunk, room);
    const std::span<std::int64_t> values = key.vector.begin_as<std::int64_t>(Layout::Integer);
    for (std::uint32_t i = 0; i < chunk.size; ++i) values[chunk.row(i)] = room[i];
    return key.vector;
}

}  // namespace kveld::query::run
