#pragma once

// An accumulator with one state a group, which values are added to one by one.
//
//     struct Count { std::uint64_t number = 0; };
//     class CountAccumulator final : public GroupAccumulator<Count> { void add_value(Count& count, const Value&) … };
//
// Rows whose first argument is null are left out.

#include <memory_resource>
#include <vector>

#include "query/functions/function.h"
#include "query/run/chunk.h"

namespace kveld::query::functions {

template <typename State>
class GroupAccumulator : public Accumulator {
public:
    explicit GroupAccumulator(std::pmr::memory_resource* memory) : memory_(memory), states_(memory) {}

    void resize(std::uint32_t groups) final { states_.resize(groups); }

    void add(const run::Chunk& chunk, std::span<const run::Vector* const> arguments,
             std::span<const std::uint32_t> groups) override {
        for (std::uint32_t i = 0; i < chunk.size; ++i) {
            const std::uint32_t row = chunk.row(i);
            if (arguments[0]->is_null(row)) continue;
            if (arguments.size() > 1) add_option(states_[groups[i]], arguments[1]->at(row));
            add_value(states_[groups[i]], arguments[0]->at(row));
        }
    }

    graph::Value result(std::uint32_t group) final { return result_of(states_[group]); }

protected:
    virtual void add_value(State& state, const graph::Value& value) = 0;
    // The second argument, for aggregates that have one.
    virtual void add_option(State& /*state*/, const graph::Value& /*option*/) {}
    virtual graph::Value result_of(State& state) = 0;

    std::pmr::memory_resource* memory() const noexcept { return memory_; }
    State& state(std::uint32_t group) { return states_[group]; }

private:
    std::pmr::memory_resource* memory_;
    std::pmr::vector<State> states_;
};

}  // namespace kveld::query::functions
