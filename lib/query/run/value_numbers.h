#pragma once

// Numbers the values of an expression in the order of first occurrence: rows get the same number where graph::order
// calls their values equal.
//
//     ValueNumbers names(*expression, schema, context);       // n.name
//     names.number(chunk, numbers);                           // numbers[i] for row chunk.row(i)
//     names.value(numbers[0])
//
// Where the expression reads nothing but one node, its value is computed once a node and then known by the node's
// number, so that neither properties nor texts are read again; unless nodes hardly ever occur again.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "query/run/evaluator.h"
#include "query/run/group_table.h"

namespace kveld::query::run {

class ValueNumbers {
public:
    ValueNumbers(const bind::Expression& expression, const Schema& schema, const Context& context);

    // Whether an expression reads nothing but one variable, which is known to be a node, and is more than that
    // variable.
    static bool is_of_one_node(const bind::Expression& expression);

    void number(const Chunk& chunk, std::span<std::uint32_t> numbers);

    std::uint32_t size() const noexcept { return values_.size(); }
    const graph::Value& value(std::uint32_t number) const noexcept { return values_.key(number, 0); }

private:
    // The number of each node's value that is known, found by the node: half of the places are free or more.
    struct Known {
        graph::Vertex node = graph::kNoVertex;
        std::uint32_t number = 0;
    };

    bool is_worth_while(const Chunk& chunk) const;
    void number_all(const Chunk& chunk, std::span<std::uint32_t> numbers);
    void number_by_node(const Chunk& chunk, std::span<std::uint32_t> numbers);
    void number_new(const Chunk& chunk, std::uint32_t count, std::span<std::uint32_t> numbers);
    Known& place_of(graph::Vertex node);
    void remember(graph::Vertex node, std::uint32_t number);

    std::unique_ptr<Evaluator> evaluator_;
    std::optional<std::uint32_t> node_column_;
    GroupTable values_;
    std::pmr::vector<Known> known_;
    std::uint32_t known_count_ = 0;
    std::uint64_t asked_ = 0;
    std::uint64_t computed_ = 0;
    std::array<std::uint16_t, kChunkRows> new_rows_{};  // of the chunk: the first ones of new nodes
    std::array<std::uint32_t, kChunkRows> new_numbers_{};
};

// Pairs of numbers that have occurred.
class PairSet {
public:
    explicit PairSet(std::pmr::memory_resource* memory);

    // Whether it is the first time that this pair is added.
    bool add(std::uint32_t first, std::uint32_t second);

private:
    void grow();

    std::pmr::vector<std::uint64_t> places_;  // a pair and one more; 0 where it is free
    std::uint64_t count_ = 0;
};

}  // namespace kveld::query::run
