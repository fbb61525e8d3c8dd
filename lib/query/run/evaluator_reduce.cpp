#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "query/run/item_batches.h"
#include "query/run/vector_writer.h"

namespace kveld::query::run {
namespace {

using graph::Value;

// reduce(accumulator = initial, variable IN list | step): all rows take their first step together, then those that have
// one their second …
class ReduceEvaluator final : public Evaluator {
public:
    explicit ReduceEvaluator(const Source& source) : ReduceEvaluator(source, source.node<bind::Reduce>()) {}

    const Vector& evaluate(const Chunk& chunk) override {
        results_.reset();
        const Vector& lists = list_->evaluate(chunk);
        const Vector& initial = initial_->evaluate(chunk);
        for_each_row(chunk, [&](std::uint32_t row) {
            const Value list = lists.at(row);
            values_[row] = list.is_null() ? Value() : initial.at(row);
            items_[row] = list.is_null() ? std::span<const Value>() : items_of(list, range_);
        });
        Chunk open = with_columns(chunk);
        for (std::size_t number = 0; narrow(open, number); ++number) take_step(open, number);
        VectorWriter writer(result_, chunk);
        for_each_row(chunk, [&](std::uint32_t row) { writer.append(values_[row]); });
        return result_;
    }

private:
    ReduceEvaluator(const Source& source, const bind::Reduce& node)
        : context_(source.context),
          range_(source.range()),
          initial_(source.make(node.initial)),
          list_(source.make(node.list)),
          schema_(outer_slots(source.schema, {node.step.get()}, {node.accumulator, node.variable})),
          accumulators_(source.context.memory),
          variables_(source.context.memory),
          results_(source.context.memory),
          steps_{Scratch(source.context.memory), Scratch(source.context.memory)},
          values_(kChunkRows),
          items_(kChunkRows),
          result_(source.context.memory) {
        for (const bind::Slot slot : schema_.slots()) outer_columns_.push_back(*source.schema.find(slot));
        schema_.add(node.accumulator);
        schema_.add(node.variable);
        step_ = make_evaluator(*node.step, schema_, source.context);
    }

    // The outer rows keep their places, so that the outer columns serve as they are.
    Chunk with_columns(const Chunk& chunk) {
        Chunk open{.columns = {}, .size = chunk.size, .selection = chunk.selection};
        for (const std::uint32_t column : outer_columns_) open.columns.push_back(chunk.columns[column]);
        open.columns.push_back(&accumulators_);
        open.columns.push_back(&variables_);
        return open;
    }

    // To the rows that have an item of this number; false where none has.
    bool narrow(Chunk& open, std::size_t number) {
        std::uint32_t count = 0;
        for_each_row(open, [&](std::uint32_t row) {
            if (number < items_[row].size()) open_rows_[count++] = static_cast<std::uint16_t>(row);
        });
        open.selection = open_rows_.data();
        open.size = count;
        return count > 0;
    }

    void take_step(const Chunk& open, std::size_t number) {
        if (context_.interrupt != nullptr) context_.interrupt->poll();
        VectorWriter accumulators(accumulators_, open);
        VectorWriter variables(variables_, open);
        for_each_row(open, [&](std::uint32_t row) {
            accumulators.append(values_[row]);
            variables.append(items_[row][number]);
        });
        const Vector& stepped = step_->evaluate(open);
        // What a step makes is needed by the next one only, but for each row's last.
        Scratch& scratch = steps_[number % 2];
        scratch.reset();
        for_each_row(open, [&](std::uint32_t row) {
            const bool is_last = number + 1 == items_[row].size();
            values_[row] = copy(stepped.at(row), is_last ? results_.memory() : scratch.memory());
        });
    }

    const Context& context_;
    SourceRange range_;
    EvaluatorPtr initial_;
    EvaluatorPtr list_;
    EvaluatorPtr step_;
    Schema schema_;
    std::vector<std::uint32_t> outer_columns_;
    Vector accumulators_;
    Vector variables_;
    Scratch results_;
    std::array<Scratch, 2> steps_;
    std::vector<Value> values_;                  // of the accumulator, by row
    std::vector<std::span<const Value>> items_;  // by row
    std::array<std::uint16_t, kChunkRows> open_rows_{};
    Vector result_;
};

}  // namespace

EvaluatorPtr make_reduce(const Source& source) {
    return std::make_unique<ReduceEvaluator>(source);
}

}  // namespace kveld::query::run
