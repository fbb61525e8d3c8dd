#include <array>
#include <utility>
#include <vector>

#include "query/run/evaluators.h"
#include "query/run/rows.h"

namespace kveld::query::run {
namespace {

std::vector<EvaluatorPtr> make_all(const Source& source, const bind::Expressions& expressions) {
    std::vector<EvaluatorPtr> evaluators;
    evaluators.reserve(expressions.size());
    for (const bind::ExpressionPtr& expression : expressions) evaluators.push_back(source.make(expression));
    return evaluators;
}

Truth exclusive_or(Truth a, Truth b) noexcept {
    if (a == Truth::Null || b == Truth::Null) return Truth::Null;
    return a != b ? Truth::True : Truth::False;
}

// AND, OR and XOR. Each operand is only asked for the rows that the ones before left open, so that what AND has refused
// already raises no mistake further right.
class ChainEvaluator final : public Evaluator {
public:
    explicit ChainEvaluator(const Source& source)
        : op_(source.node<bind::Logical>().op),
          operands_(make_all(source, source.node<bind::Logical>().operands)),
          result_(source.context.memory) {
        for (const bind::ExpressionPtr& operand : source.node<bind::Logical>().operands) {
            ranges_.push_back(operand->range);
        }
    }

    const Vector& evaluate(const Chunk& chunk) override {
        for_each_row(chunk, [&](std::uint32_t row) { truths_[row] = neutral(); });
        Chunk open = chunk;
        for (std::size_t i = 0; i < operands_.size() && open.size > 0; ++i) {
            const Truths truths(operands_[i]->evaluate(open), ranges_[i]);
            std::uint32_t count = 0;
            // The selection may be narrowed in place: what is read lies never before what is written.
            for_each_row(open, [&](std::uint32_t row) {
                truths_[row] = joined(truths_[row], truths.at(row));
                open_rows_[count] = static_cast<std::uint16_t>(row);
                count += truths_[row] == decided() ? 0 : 1;
            });
            open.selection = open_rows_.data();
            open.size = count;
        }
        TruthWriter writer(result_);
        for_each_row(chunk, [&](std::uint32_t row) { writer.write(row, truths_[row]); });
        return result_;
    }

private:
    Truth neutral() const noexcept { return op_ == bind::LogicalOperator::And ? Truth::True : Truth::False; }

    // The value that nothing further right can change.
    Truth decided() const noexcept {
        switch (op_) {
            case bind::LogicalOperator::And: return Truth::False;
            case bind::LogicalOperator::Or: return Truth::True;
            default: return Truth::Null;
        }
    }

    Truth joined(Truth before, Truth next) const noexcept {
        if (op_ == bind::LogicalOperator::Xor) return exclusive_or(before, next);
        if (next == decided() || before == neutral()) return next;
        return before;
    }

    bind::LogicalOperator op_;
    std::vector<EvaluatorPtr> operands_;
    std::vector<SourceRange> ranges_;
    std::array<Truth, kChunkRows> truths_{};
    std::array<std::uint16_t, kChunkRows> open_rows_{};
    Vector result_;
};

class NotEvaluator final : public Evaluator {
public:
    explicit NotEvaluator(const Source& source)
        : operand_(source.make(source.node<bind::Logical>().operands.front())),
          range_(source.node<bind::Logical>().operands.front()->range),
          result_(source.context.memory) {}

    const Vector& evaluate(const Chunk& chunk) override {
        const Vector& operand = operand_->evaluate(chunk);
        const Truths truths(operand, range_);
        TruthWriter writer(result_);
        for_each_row(chunk, [&](std::uint32_t row) { writer.write(row, negated(truths.at(row))); });
        return result_;
    }

private:
    EvaluatorPtr operand_;
    SourceRange range_;
    Vector result_;
};

class IsNullEvaluator final : public Evaluator {
public:
    explicit IsNullEvaluator(const Source& source)
        : operand_(source.make(source.node<bind::IsNull>().operand)),
          negated_(source.node<bind::IsNull>().negated),
          result_(source.context.memory) {}

    const Vector& evaluate(const Chunk& chunk) override {
        const Vector& operand = operand_->evaluate(chunk);
        const std::span<bool> out = result_.begin_as<bool>(Layout::Boolean);
        for_each_row(chunk, [&](std::uint32_t row) { out[row] = operand.is_null(row) != negated_; });
        return result_;
    }

private:
    EvaluatorPtr operand_;
    bool negated_;
    Vector result_;
};

}  // namespace

EvaluatorPtr make_logical(const Source& source) {
    if (source.node<bind::Logical>().op == bind::LogicalOperator::Not) return std::make_unique<NotEvaluator>(source);
    return std::make_unique<ChainEvaluator>(source);
}

EvaluatorPtr make_is_null(const Source& source) {
    return std::make_unique<IsNullEvaluator>(source);
}

}  // namespace kveld::query::run
