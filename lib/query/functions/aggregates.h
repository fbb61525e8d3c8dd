#pragma once

// The accumulators of aggregates, one maker each, as the registry names them (function.h tells what they must do).

#include <memory>
#include <memory_resource>

#include "query/functions/function.h"

namespace kveld::query::functions {

using AccumulatorPtr = std::unique_ptr<Accumulator>;

// aggregates.cpp
AccumulatorPtr make_count_rows(std::pmr::memory_resource* memory);
AccumulatorPtr make_count(std::pmr::memory_resource* memory);
AccumulatorPtr make_collect(std::pmr::memory_resource* memory);
AccumulatorPtr make_minimum(std::pmr::memory_resource* memory);
AccumulatorPtr make_maximum(std::pmr::memory_resource* memory);

// statistics.cpp
AccumulatorPtr make_sum(std::pmr::memory_resource* memory);
AccumulatorPtr make_average(std::pmr::memory_resource* memory);
AccumulatorPtr make_deviation_of_sample(std::pmr::memory_resource* memory);
AccumulatorPtr make_deviation_of_population(std::pmr::memory_resource* memory);
AccumulatorPtr make_discrete_percentile(std::pmr::memory_resource* memory);
AccumulatorPtr make_continuous_percentile(std::pmr::memory_resource* memory);

}  // namespace kveld::query::functions
