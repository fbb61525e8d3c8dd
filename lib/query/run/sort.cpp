#include "query/run/sort.h"

#include <algorithm>
#include <compare>
#include <limits>
#include <numeric>

#include "query/run/evaluator.h"
#include "query/run/row_count.h"
#include "query/run/row_store.h"

namespace kveld::query::run {
namespace {

using graph::Value;
using graph::ValueType;

std::strong_ordering order_of(const Value& a, const Value& b) {
    if (a.type() == b.type()) {
        switch (a.type()) {
            case ValueType::Integer: return a.as_integer() <=> b.as_integer();
            case ValueType::Date: return a.as_date() <=> b.as_date();
            case ValueType::String: return a.as_string() <=> b.as_string();
            default: break;
        }
    }
    return graph::order(a, b);
}

// Where a key is found in the rows that are kept.
struct Key {
    std::size_t column = 0;
    bool descending = false;
};

class Sort final : public Operator {
public:
    Sort(const plan::Sort& sort, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          child_(std::move(child)),
          most_(most(sort, context)),
          store_(columns_for(sort), context),
          order_(context.memory),
          rows_(store_.columns(), context.memory) {
        for (const bind::Slot slot : schema().slots()) columns_.push_back(child_->schema().find(slot).value());
        values_.resize(store_.columns());
    }
    void restart() override {
        child_->restart();
        store_.clear();
        is_sorted_ = false;
        is_full_ = false;
    }

private:
    static std::uint64_t most(const plan::Sort& sort, const Context& context) {
        constexpr std::uint64_t kAll = std::numeric_limits<std::uint64_t>::max();
        if (sort.limit == nullptr) return kAll;
        const std::uint64_t limit = row_count(*sort.limit, "LIMIT", context);
        const std::uint64_t skip = sort.skip != nullptr ? row_count(*sort.skip, "SKIP", context) : 0;
        return limit > kAll - skip ? kAll : limit + skip;
    }

    // A key that is a column already is not kept twice. Gives how many columns the rows have.
    std::size_t columns_for(const plan::Sort& sort) {
        for (const bind::SortKey& key : *sort.keys) {
            const auto* variable = key.expression->as<bind::Variable>();
            if (const auto column = variable != nullptr ? schema().find(variable->slot) : std::nullopt) {
                keys_.push_back({*column, key.descending});
                continue;
            }
            keys_.push_back({schema().size() + evaluators_.size(), key.descending});
            evaluators_.push_back(make_evaluator(*key.expression, child_->schema(), context()));
        }
        return schema().size() + evaluators_.size();
    }

    const Chunk* produce() override {
        if (!is_sorted_) {
            read_all();
            sort_rows();
            is_sorted_ = true;
            rows_.restart();
        }
        return rows_.next(store_, order_);
    }

    void read_all() {
        while (const Chunk* chunk = child_->next()) {
            if (most_ == 0) continue;
            for (std::size_t i = 0; i < columns_.size(); ++i) values_[i] = &chunk->column(columns_[i]);
            for (std::size_t i = 0; i < evaluators_.size(); ++i) {
                values_[columns_.size() + i] = &evaluators_[i]->evaluate(*chunk);
            }
            if (is_full_) {
                append_better(*chunk);
            } else {
                store_.append(*chunk, values_);
            }
            if (store_.size() / 2 >= std::max<std::uint64_t>(most_, kChunkRows)) keep_best();
        }
    }

    // Rows that are not behind the last of the best ones so far.
    void append_better(const Chunk& chunk) {
        std::vector<Value> row(values_.size());
        for (std::uint32_t i = 0; i < chunk.size; ++i) {
            for (const Key& key : keys_) row[key.column] = values_[key.column]->at(chunk.row(i));
            if (std::is_gteq(compare(row, store_.row(last_of_best_)))) continue;
            for (std::size_t column = 0; column < row.size(); ++column) {
                row[column] = values_[column]->at(chunk.row(i));
            }
            store_.append_row(row);
        }
    }

    void keep_best() {
        order_.resize(store_.size());
        std::iota(order_.begin(), order_.end(), 0);
        const auto end = order_.begin() + static_cast<std::ptrdiff_t>(most_);
        const auto before = [this](std::uint32_t a, std::uint32_t b) { return is_before(a, b); };
        std::nth_element(order_.begin(), end - 1, order_.end(), before);
        const std::uint32_t last = *(end - 1);
        std::sort(order_.begin(), end);  // as they came
        RowStore best(store_.columns(), context());
        for (auto number = order_.begin(); number != end; ++number) {
            if (*number == last) last_of_best_ = best.size();
            best.append_row(store_.row(*number));
        }
        store_.swap(best);
        is_full_ = true;
    }

    void sort_rows() {
        order_.resize(store_.size());
        std::iota(order_.begin(), order_.end(), 0);
        const auto end = order_.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(most_, order_.size()));
        const auto before = [this](std::uint32_t a, std::uint32_t b) { return is_before(a, b); };
        if (end != order_.end()) std::nth_element(order_.begin(), end, order_.end(), before);
        std::sort(order_.begin(), end, before);
        order_.erase(end, order_.end());
    }

    std::strong_ordering compare(std::span<const Value> a, std::span<const Value> b) const {
        for (const Key& key : keys_) {
            const std::strong_ordering order = order_of(a[key.column], b[key.column]);
            if (std::is_eq(order)) continue;
            if (!key.descending) return order;
            return std::is_lt(order) ? std::strong_ordering::greater : std::strong_ordering::less;
        }
        return std::strong_ordering::equal;
    }

    // Whether a row comes before another; of equal ones the one that came first.
    bool is_before(std::uint32_t a, std::uint32_t b) {
        constexpr std::uint64_t kOften = 1U << 16U;
        if (++compared_ % kOften == 0) context().interrupt->poll();
        const std::strong_ordering order = compare(store_.row(a), store_.row(b));
        return std::is_eq(order) ? a < b : std::is_lt(order);
    }

    OperatorPtr child_;
    std::uint64_t most_;  // rows to keep
    std::vector<Key> keys_;
    std::vector<std::unique_ptr<Evaluator>> evaluators_;  // of keys that are no columns
    RowStore store_;
    std::pmr::vector<std::uint32_t> order_;
    StoredRows rows_;
    std::vector<std::uint32_t> columns_;  // of the input, that are given out
    std::vector<const Vector*> values_;   // of the chunk being read: columns, then keys
    std::uint32_t last_of_best_ = 0;
    std::uint64_t compared_ = 0;
    bool is_full_ = false;  // the best were chosen once: what comes behind them is not kept
    bool is_sorted_ = false;
};

}  // namespace

OperatorPtr make_sort(const plan::Sort& sort, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Sort>(sort, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
