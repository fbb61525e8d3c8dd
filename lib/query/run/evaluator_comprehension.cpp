#include <array>
#include <vector>

#include "query/run/item_batches.h"

namespace kveld::query::run {
namespace {

using graph::Value;

// [variable IN list WHERE predicate | projection]
class ComprehensionEvaluator final : public Evaluator {
public:
    explicit ComprehensionEvaluator(const Source& source)
        : ComprehensionEvaluator(source, source.node<bind::Comprehension>()) {}

    const Vector& evaluate(const Chunk& chunk) override {
        scratch_.reset();
        const Vector& lists = list_->evaluate(chunk);
        std::pmr::vector<Value> kept(scratch_.memory());  // its memory stays until the scratch is reset
        counts_.fill(0);
        batches_.for_each(lists, chunk, [&](const Chunk& items, std::span<const std::uint32_t> rows) {
            const Chunk chosen = choose(items);
            if (chosen.size == 0) return;
            const Vector& values = projection_ != nullptr ? projection_->evaluate(chosen) : *items.columns.back();
            for_each_row(chosen, [&](std::uint32_t item) {
                ++counts_[rows[item]];
                // What a projection makes lives until it is evaluated again; items live in their lists.
                const Value value = values.at(item);
                kept.push_back(projection_ != nullptr ? copy(value, scratch_.memory()) : value);
            });
        });
        const std::span<Value> out = result_.begin_as<Value>(Layout::Mixed);
        const Value* next = kept.data();
        for_each_row(chunk, [&](std::uint32_t row) {
            if (lists.is_null(row)) return result_.set(row, {});
            out[row] = Value::list({next, counts_[row]});
            next += counts_[row];
        });
        return result_;
    }

private:
    ComprehensionEvaluator(const Source& source, const bind::Comprehension& node)
        : list_(source.make(node.list)),
          batches_(source, node.variable, {node.predicate.get(), node.projection.get()}),
          scratch_(source.context.memory),
          result_(source.context.memory) {
        if (node.predicate != nullptr) {
            predicate_ = make_evaluator(*node.predicate, batches_.schema(), source.context);
        }
        if (node.projection != nullptr) {
            projection_ = make_evaluator(*node.projection, batches_.schema(), source.context);
        }
    }

    Chunk choose(const Chunk& items) {
        if (predicate_ == nullptr) return items;
        Chunk chosen = items;
        chosen.size = select_true(predicate_->evaluate(items), items, chosen_rows_.data());
        chosen.selection = chosen_rows_.data();
        return chosen;
    }

    EvaluatorPtr list_;
    ItemBatches batches_;
    EvaluatorPtr predicate_;   // may be null
    EvaluatorPtr projection_;  // may be null
    std::array<std::uint32_t, kChunkRows> counts_{};
    std::array<std::uint16_t, kChunkRows> chosen_rows_{};
    Scratch scratch_;
    Vector result_;
};

// all, any, none and single: how many items are true, and how many are unknown.
class QuantifierEvaluator final : public Evaluator {
public:
    explicit QuantifierEvaluator(const Source& source) : QuantifierEvaluator(source, source.node<bind::Quantifier>()) {}

    const Vector& evaluate(const Chunk& chunk) override {
        const Vector& lists = list_->evaluate(chunk);
        for_each_row(chunk, [&](std::uint32_t row) { tallies_[row] = {}; });
        batches_.for_each(lists, chunk, [&](const Chunk& items, std::span<const std::uint32_t> rows) {
            const Truths truths(predicate_->evaluate(items), range_);
            for (std::uint32_t item = 0; item < items.size; ++item) tallies_[rows[item]].count(truths.at(item));
        });
        TruthWriter writer(result_);
        for_each_row(chunk, [&](std::uint32_t row) {
            writer.write(row, lists.is_null(row) ? Truth::Null : truth_of(tallies_[row]));
        });
        return result_;
    }

private:
    struct Tally {
        std::uint64_t is_true = 0;
        std::uint64_t is_false = 0;
        std::uint64_t is_null = 0;

        void count(Truth truth) noexcept {
            ++(truth == Truth::True ? is_true : truth == Truth::False ? is_false : is_null);
        }
    };

    QuantifierEvaluator(const Source& source, const bind::Quantifier& node)
        : kind_(node.kind),
          range_(node.predicate->range),
          list_(source.make(node.list)),
          batches_(source, node.variable, {node.predicate.get()}),
          predicate_(make_evaluator(*node.predicate, batches_.schema(), source.context)),
          result_(source.context.memory) {}

    // Unknown items decide where the others do not.
    Truth truth_of(const Tally& tally) const noexcept {
        const Truth undecided = tally.is_null > 0 ? Truth::Null : Truth::False;
        switch (kind_) {
            case bind::QuantifierKind::All: return tally.is_false > 0 ? Truth::False : negated(undecided);
            case bind::QuantifierKind::Any: return tally.is_true > 0 ? Truth::True : undecided;
            case bind::QuantifierKind::None: return tally.is_true > 0 ? Truth::False : negated(undecided);
            case bind::QuantifierKind::Single:
                if (tally.is_true > 1) return Truth::False;
                if (tally.is_null > 0) return Truth::Null;
                return tally.is_true == 1 ? Truth::True : Truth::False;
        }
        return Truth::Null;
    }

    bind::QuantifierKind kind_;
    SourceRange range_;
    EvaluatorPtr list_;
    ItemBatches batches_;
    EvaluatorPtr predicate_;
    std::vector<Tally> tallies_{kChunkRows};
    Vector result_;
};

}  // namespace

EvaluatorPtr make_comprehension(const Source& source) {
    return std::make_unique<ComprehensionEvaluator>(source);
}

EvaluatorPtr make_quantifier(const Source& source) {
    return std::make_unique<QuantifierEvaluator>(source);
}

}  // namespace kveld::query::run
