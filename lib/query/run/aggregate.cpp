#include "query/run/aggregate.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

#include "query/run/evaluator.h"
#include "query/run/group_table.h"
#include "query/run/output_chunk.h"
#include "query/run/value_numbers.h"
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

// One key of the groups. What is computed from one node is grouped by the number of its value.
class Key {
public:
    Key(const bind::Expression& expression, const Schema& input, const Context& context) : vector_(context.memory) {
        if (ValueNumbers::is_of_one_node(expression)) {
            numbers_ = std::make_unique<ValueNumbers>(expression, input, context);
        } else {
            evaluator_ = make_evaluator(expression, input, context);
        }
    }

    // The value itself or its number, for each row.
    const Vector& evaluate(const Chunk& chunk) {
        if (numbers_ == nullptr) return evaluator_->evaluate(chunk);
        numbers_->number(chunk, row_numbers_);
        const std::span<std::int64_t> values = vector_.begin_as<std::int64_t>(Layout::Integer);
        for (std::uint32_t i = 0; i < chunk.size; ++i) values[chunk.row(i)] = row_numbers_[i];
        return vector_;
    }

    graph::Value value_of(const graph::Value& kept) const {
        return numbers_ == nullptr ? kept : numbers_->value(static_cast<std::uint32_t>(kept.as_integer()));
    }

private:
    std::unique_ptr<Evaluator> evaluator_;
    std::unique_ptr<ValueNumbers> numbers_;  // in place of the evaluator
    std::array<std::uint32_t, kChunkRows> row_numbers_{};
    Vector vector_;
};

class Aggregate final : public Operator {
public:
    Aggregate(const plan::Aggregate& aggregate, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          aggregate_(aggregate),
          child_(std::move(child)),
          output_(schema(), Schema(), context.memory) {
        for (const plan::Projected& key : aggregate.keys) {
            key_columns_.push_back(output_.own(key.slot));
        }
        for (const bind::AggregateItem& item : *aggregate.aggregates) result_columns_.push_back(output_.own(item.slot));
    }
    void restart() override {
        child_->restart();
        table_.reset();
    }

private:
    const Chunk* produce() override {
        if (!table_) read_all();
        const std::uint32_t count = std::min(kChunkRows, table_->size() - given_);
        if (count == 0) return nullptr;
        const Chunk rows{.columns = {}, .size = count};
        for (std::size_t key = 0; key < keys_.size(); ++key) {
            write(rows, key_columns_[key],
                  [&](std::uint32_t group) { return keys_[key]->value_of(table_->key(group, key)); });
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
        table_ = std::make_unique<GroupTable>(aggregate_.keys.size(), context());
        keys_.clear();
        for (const plan::Projected& key : aggregate_.keys) {
            keys_.push_back(std::make_unique<Key>(*key.expression, child_->schema(), context()));
        }
        columns_.clear();
        for (const bind::AggregateItem& item : *aggregate_.aggregates) {
            columns_.push_back(std::make_unique<Column>(item, child_->schema(), context()));
        }
        given_ = 0;
        if (keys_.empty()) add_group_without_keys();
        std::vector<const Vector*> keys(keys_.size());
        while (const Chunk* chunk = child_->next()) {
            if (!keys_.empty()) {
                for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = &keys_[i]->evaluate(*chunk);
                table_->find_or_add(*chunk, keys, groups_);
            }
            for (const auto& column : columns_) {
                if (!keys_.empty()) column->resize(table_->size());
                column->add(*chunk, groups_);
            }
        }
    }

    void add_group_without_keys() {
        table_->add_the_only_group();
        groups_.fill(0);
        for (const auto& column : columns_) column->resize(1);
    }

    const plan::Aggregate& aggregate_;
    OperatorPtr child_;
    OutputChunk output_;
    std::vector<std::unique_ptr<Key>> keys_;
    std::vector<Vector*> key_columns_;  // null where nobody reads it
    std::vector<Vector*> result_columns_;
    std::vector<std::unique_ptr<Column>> columns_;
    std::unique_ptr<GroupTable> table_;  // none before all was read
    std::array<std::uint32_t, kChunkRows> groups_{};
    std::uint32_t given_ = 0;
};

}  // namespace

OperatorPtr make_aggregate(const plan::Aggregate& aggregate, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Aggregate>(aggregate, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
