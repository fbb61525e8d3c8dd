#pragma once

// The groups that rows fall into by the values of keys, numbered in the order of their first rows.
//
//     RowGroups groups(aggregate.keys, schema, context);
//     groups.find(chunk, numbers);                   // numbers[i] is the group of row chunk.row(i)
//     groups.key(numbers[0], 1)                      // the value of its second key
//
// Without keys there is one group from the start. A key that is computed from one node is found by the number of its
// value (value_numbers.h), which is the group's, where it is the only key.

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "query/plan/plan.h"
#include "query/run/value_numbers.h"

namespace kveld::query::run {

class RowGroups {
public:
    RowGroups(const std::vector<plan::Projected>& keys, const Schema& input, const Context& context);

    std::uint32_t size() const noexcept;
    graph::Value key(std::uint32_t group, std::size_t number) const;

    void find(const Chunk& chunk, std::span<std::uint32_t> groups);

private:
    struct Key {
        std::unique_ptr<Evaluator> evaluator;
        std::unique_ptr<ValueNumbers> numbers;  // in place of the evaluator
        Vector vector;                          // of numbers
    };

    bool is_numbered_by_only_key() const noexcept { return keys_.size() == 1 && keys_.front().numbers != nullptr; }
    const Vector& values_of(Key& key, const Chunk& chunk, std::span<std::uint32_t> room) const;

    std::vector<Key> keys_;
    std::vector<const Vector*> values_;
    GroupTable table_;
};

}  // namespace kveld::query::run
