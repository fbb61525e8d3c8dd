#include <algorithm>
#include <cmath>
#include <compare>
#include <string_view>

#include "query/functions/aggregates.h"
#include "query/functions/argument_errors.h"
#include "query/functions/arithmetic.h"
#include "query/functions/group_accumulator.h"

namespace kveld::query::functions {
namespace {

using graph::Value;
using graph::ValueType;

double number_of(const Value& value, std::string_view aggregate) {
    if (!value.is_number()) throw wrong_argument(aggregate, "Number", value);
    return value.as_number();
}

// Integers are summed as integers until the first float.
struct Sum {
    std::int64_t integers = 0;
    double floats = 0;
    bool has_float = false;
};

class Summer final : public GroupAccumulator<Sum> {
public:
    using GroupAccumulator::GroupAccumulator;

    void add(const run::Chunk& chunk, std::span<const run::Vector* const> arguments,
             std::span<const std::uint32_t> groups) override {
        const run::Vector& numbers = *arguments[0];
        if (numbers.layout() != run::Layout::Integer || numbers.nulls().any()) {
            return GroupAccumulator::add(chunk, arguments, groups);
        }
        const auto values = numbers.values<std::int64_t>();
        for (std::uint32_t i = 0; i < chunk.size; ++i) {
            Sum& sum = state(groups[i]);
            sum.integers = Add::apply(sum.integers, values[numbers.index(chunk.row(i))]);
        }
    }

private:
    void add_value(Sum& sum, const Value& value) override {
        if (value.type() == ValueType::Integer) {
            sum.integers = Add::apply(sum.integers, value.as_integer());
        } else {
            sum.floats += number_of(value, "sum");
            sum.has_float = true;
        }
    }
    Value result_of(Sum& sum) override {
        if (!sum.has_float) return Value::integer(sum.integers);
        return Value::floating(sum.floats + static_cast<double>(sum.integers));
    }
};

// Mean and sum of squared distances from it, value by value (Welford 1962): no large sums that lose small numbers.
struct Moments {
    std::uint64_t count = 0;
    double mean = 0;
    double squares = 0;

    void add(double number) noexcept {
        ++count;
        const double distance = number - mean;
        mean += distance / static_cast<double>(count);
        squares += distance * (number - mean);
    }
};

class Averager final : public GroupAccumulator<Sum> {
public:
    using GroupAccumulator::GroupAccumulator;

private:
    void add_value(Sum& sum, const Value& value) override {
        sum.floats += number_of(value, "avg");
        ++sum.integers;  // counts
    }
    Value result_of(Sum& sum) override {
        return sum.integers == 0 ? Value() : Value::floating(sum.floats / static_cast<double>(sum.integers));
    }
};

template <bool kSample>
class Deviation final : public GroupAccumulator<Moments> {
public:
    using GroupAccumulator::GroupAccumulator;

private:
    void add_value(Moments& moments, const Value& value) override {
        moments.add(number_of(value, kSample ? "stDev" : "stDevP"));
    }
    Value result_of(Moments& moments) override {
        if (moments.count < 2) return Value::floating(0);
        const auto divisor = static_cast<double>(kSample ? moments.count - 1 : moments.count);
        return Value::floating(std::sqrt(moments.squares / divisor));
    }
};

// All numbers of a group, and which part of them is to lie below the result.
struct Numbers {
    using allocator_type = std::pmr::polymorphic_allocator<>;
    explicit Numbers(const allocator_type& allocator = {}) : values(allocator) {}
    Numbers(const Numbers& other, const allocator_type& allocator)
        : values(other.values, allocator), part(other.part) {}
    Numbers(Numbers&& other, const allocator_type& allocator)
        : values(std::move(other.values), allocator), part(other.part) {}

    std::pmr::vector<Value> values;
    double part = 0;
};

template <bool kDiscrete>
class Percentile final : public GroupAccumulator<Numbers> {
public:
    using GroupAccumulator::GroupAccumulator;

private:
    static constexpr std::string_view kName = kDiscrete ? "percentileDisc" : "percentileCont";

    void add_option(Numbers& numbers, const Value& option) override {
        numbers.part = number_of(option, kName);
        if (!(numbers.part >= 0 && numbers.part <= 1)) {
            throw out_of_range(std::string(kName) + "() takes a percentile from 0.0 to 1.0");
        }
    }
    void add_value(Numbers& numbers, const Value& value) override {
        number_of(value, kName);
        numbers.values.push_back(value);
    }
    Value result_of(Numbers& numbers) override {
        std::pmr::vector<Value>& values = numbers.values;
        if (values.empty()) return {};
        std::ranges::sort(values, [](const Value& a, const Value& b) { return std::is_lt(graph::order(a, b)); });
        const auto count = static_cast<double>(values.size());
        if (kDiscrete) {
            const double rank = std::ceil(numbers.part * count);
            return values[rank < 1 ? 0 : static_cast<std::size_t>(rank) - 1];
        }
        const double place = numbers.part * (count - 1);
        const auto below = static_cast<std::size_t>(std::floor(place));
        const double low = values[below].as_number();
        const double high = values[std::min(below + 1, values.size() - 1)].as_number();
        return Value::floating(low + (high - low) * (place - std::floor(place)));
    }
};

}  // namespace

AccumulatorPtr make_sum(std::pmr::memory_resource* memory) {
    return std::make_unique<Summer>(memory);
}
AccumulatorPtr make_average(std::pmr::memory_resource* memory) {
    return std::make_unique<Averager>(memory);
}
AccumulatorPtr make_deviation_of_sample(std::pmr::memory_resource* memory) {
    return std::make_unique<Deviation<true>>(memory);
}
AccumulatorPtr make_deviation_of_population(std::pmr::memory_resource* memory) {
    return std::make_unique<Deviation<false>>(memory);
}
AccumulatorPtr make_discrete_percentile(std::pmr::memory_resource* memory) {
    return std::make_unique<Percentile<true>>(memory);
}
AccumulatorPtr make_continuous_percentile(std::pmr::memory_resource* memory) {
    return std::make_unique<Percentile<false>>(memory);
}

}  // namespace kveld::query::functions
