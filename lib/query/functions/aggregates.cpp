#include "query/functions/aggregates.h"

#include <compare>
#include <string>

#include "query/functions/group_accumulator.h"
#include "query/run/evaluator.h"

namespace kveld::query::functions {
namespace {

using graph::Value;

// Without an argument: rows. With one: rows where it is not null.
class Counter final : public Accumulator {
public:
    explicit Counter(std::pmr::memory_resource* memory) : counts_(memory) {}

    void resize(std::uint32_t groups) override { counts_.resize(groups); }

    void add(const run::Chunk& chunk, std::span<const run::Vector* const> arguments,
             std::span<const std::uint32_t> groups) override {
        const run::Vector* const values = arguments.empty() ? nullptr : arguments[0];
        const bool all_count = values == nullptr || !values->nulls().any();
        for (std::uint32_t i = 0; i < chunk.size; ++i) {
            if (all_count || !values->is_null(chunk.row(i))) ++counts_[groups[i]];
        }
    }

    Value result(std::uint32_t group) override { return Value::integer(counts_[group]); }

private:
    std::pmr::vector<std::int64_t> counts_;
};

// All values of a group in their order. The list that results is the group's own.
class Collector final : public GroupAccumulator<std::pmr::vector<Value>> {
public:
    explicit Collector(std::pmr::memory_resource* memory) : GroupAccumulator(memory), copies_(memory) {}

private:
    void add_value(std::pmr::vector<Value>& items, const Value& value) override {
        items.push_back(run::copy(value, &copies_));
    }
    Value result_of(std::pmr::vector<Value>& items) override { return Value::list(items); }

    std::pmr::monotonic_buffer_resource copies_;
};

// The value that comes first in the order of values, or last. A text is kept in room of its own, which is used again
// when a better one comes.
struct Best {
    using allocator_type = std::pmr::polymorphic_allocator<>;
    explicit Best(const allocator_type& allocator = {}) : text(allocator) {}
    Best(const Best& other, const allocator_type& allocator) : value(other.value), text(other.text, allocator) {}
    Best(Best&& other, const allocator_type& allocator) : value(other.value), text(std::move(other.text), allocator) {}

    Value value;
    std::pmr::string text;
};

template <bool kMaximum>
class BestKeeper final : public GroupAccumulator<Best> {
public:
    explicit BestKeeper(std::pmr::memory_resource* memory) : GroupAccumulator(memory), copies_(memory) {}

private:
    void add_value(Best& best, const Value& value) override {
        if (!best.value.is_null()) {
            const std::strong_ordering order = graph::order(value, value_of(best));
            if (kMaximum ? std::is_lteq(order) : std::is_gteq(order)) return;
        }
        if (value.type() == graph::ValueType::String) {
            best.text = value.as_string();
            best.value = Value::string({});
        } else {
            best.value = run::copy(value, &copies_);
        }
    }
    Value result_of(Best& best) override { return value_of(best); }

    static Value value_of(const Best& best) {
        return best.value.type() == graph::ValueType::String ? Value::string(best.text) : best.value;
    }

    std::pmr::monotonic_buffer_resource copies_;
};

}  // namespace

AccumulatorPtr make_count_rows(std::pmr::memory_resource* memory) {
    return std::make_unique<Counter>(memory);
}
AccumulatorPtr make_count(std::pmr::memory_resource* memory) {
    return std::make_unique<Counter>(memory);
}
AccumulatorPtr make_collect(std::pmr::memory_resource* memory) {
    return std::make_unique<Collector>(memory);
}
AccumulatorPtr make_minimum(std::pmr::memory_resource* memory) {
    return std::make_unique<BestKeeper<false>>(memory);
}
AccumulatorPtr make_maximum(std::pmr::memory_resource* memory) {
    return std::make_unique<BestKeeper<true>>(memory);
}

}  // namespace kveld::query::functions
