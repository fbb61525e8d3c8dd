#include "query/run/aggregate.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

#include "query/run/evaluator.h"
#include "query/run/output_chunk.h"
#include "query/run/row_groups.h"
#include "query/run/vector_writer.h"

namespace kveld::query::run {
namespace {

std::vector<std::unique_ptr<Evaluator>> evaluators_of(const bind::Expressions& expressions, const Schema& schema,
                                                      const Context& context) {
    std::vector<std::unique_ptr<Evaluator>> evaluators;
    for (const bind::ExpressionPtr& expression : expressions) {
        evaluators.push_back(make_evaluator(*expression, schema, context));
    }
    return evaluators;
}

// The first occurrence of each value of an argument in each group.
class DistinctRows {
public:
    DistinctRows(const bind::Expression& argument, const Schema& input, const Context& context)
        : values_(argument, input, context), seen_(context.memory) {}

    // Takes out what has occurred already, of the chunk and of the groups of its rows.
    void keep_new(Chunk& chunk, std::span<std::uint32_t> groups) {
        values_.number(chunk, numbers_);
        std::uint32_t count = 0;
        for (std::uint32_t i = 0; i < chunk.size; ++i) {
            if (!seen_.add(groups[i], numbers_[i])) continue;
            groups[count] = groups[i];
            selection_[count++] = static_cast<std::uint16_t>(chunk.row(i));
        }
        chunk.size = count;
        chunk.selection = selection_.data();
    }

private:
    ValueNumbers values_;
    PairSet seen_;
    std::array<std::uint32_t, kChunkRows> numbers_{};
    std::array<std::uint16_t, kChunkRows> selection_{};
};

// One aggregate over all groups.
class Column {
public:
    Column(const bind::AggregateItem& item, const Schema& input, const Context& context)
        : accumulator_(item.function->make(context.memory)), arguments_(evaluators_of(item.arguments, input, context)) {
        // What follows the first argument (a percentile) is the same for all rows.
        if (item.distinct) distinct_.emplace(*item.arguments.front(), input, context);
    }

    void resize(std::uint32_t groups) { accumulator_->resize(groups); }

    void add(const Chunk& chunk, std::span<const std::uint32_t> groups) {
        if (!distinct_) {
            add_rows(chunk, groups.first(chunk.size));
            return;
        }
        Chunk rest = chunk;
        std::ranges::copy(groups.first(chunk.size), rest_groups_.begin());
        distinct_->keep_new(rest, rest_groups_);
        if (rest.size > 0) add_rows(rest, std::span(rest_groups_).first(rest.size));
    }

    graph::Value result(std::uint32_t group) { return accumulator_->result(group); }

private:
    void add_rows(const Chunk& chunk, std::span<const std::uint32_t> groups) {
        values_.clear();
        for (const auto& argument : arguments_) values_.push_back(&argument->evaluate(chunk));
        accumulator_->add(chunk, values_, groups);
    }

    std::unique_ptr<functions::Accumulator> accumulator_;
    std::vector<std::unique_ptr<Evaluator>> arguments_;
    std::vector<const Vector*> values_;
    std::optional<DistinctRows> distinct_;
    std::array<std::uint32_t, kChunkRows> rest_groups_{};
};

class Aggregate final : public Operator {
public:
    Aggregate(const plan::Aggregate& aggregate, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          aggregate_(aggregate),
          child_(std::move(child)),
          output_(schema(), Schema(), context.memory) {
        for (const plan::Projected& key : aggregate.keys) key_columns_.push_back(output_.own(key.slot));
        for (const bind::AggregateItem& item : *aggregate.aggregates) result_columns_.push_back(output_.own(item.slot));
    }
    void restart() override {
        child_->restart();
        groups_.reset();
    }

private:
    const Chunk* produce() override {
        if (groups_ == nullptr) read_all();
        const std::uint32_t count = std::min(kChunkRows, groups_->size() - given_);
        if (count == 0) return nullptr;
        const Chunk rows{.columns = {}, .size = count};
        for (std::size_t key = 0; key < key_columns_.size(); ++key) {
            write(rows, key_columns_[key], [&](std::uint32_t group) { return groups_->key(group, key); });
        }
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            write(rows, result_columns_[column], [&](std::uint32_t group) { return columns_[column]->result(group); });
        }
        given_ += count;
        return output_.give(count);
    }

    template <typename ValueOf>
    void write(const Chunk& rows, Vector* column, const ValueOf& value_of) {
        if (column == nullptr) return;
        VectorWriter writer(*column, rows);
        for (std::uint32_t i = 0; i < rows.size; ++i) writer.append(value_of(given_ + i));
    }

    void read_all() {
        groups_ = std::make_unique<RowGroups>(aggregate_.keys, child_->schema(), context());
        columns_.clear();
        for (const bind::AggregateItem& item : *aggregate_.aggregates) {
            columns_.push_back(std::make_unique<Column>(item, child_->schema(), context()));
            columns_.back()->resize(groups_->size());
        }
        given_ = 0;
        while (const Chunk* chunk = child_->next()) {
            groups_->find(*chunk, numbers_);
            for (const auto& column : columns_) {
                column->resize(groups_->size());
                column->add(*chunk, numbers_);
            }
        }
    }

    const plan::Aggregate& aggregate_;
    OperatorPtr child_;
    OutputChunk output_;
    std::vector<Vector*> key_columns_;  // null where nobody reads it
    std::vector<Vector*> result_columns_;
    std::vector<std::unique_ptr<Column>> columns_;
    std::unique_ptr<RowGroups> groups_;                // none before all was read
    std::array<std::uint32_t, kChunkRows> numbers_{};  // of the groups of a chunk
    std::uint32_t given_ = 0;
};

}  // namespace

OperatorPtr make_aggregate(const plan::Aggregate& aggregate, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Aggregate>(aggregate, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
