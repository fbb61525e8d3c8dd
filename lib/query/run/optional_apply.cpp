#include "query/run/optional_apply.h"

#include <array>
#include <bitset>

#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class OptionalApply final : public Operator {
public:
    OptionalApply(const plan::OptionalApply& apply, Schema own_schema, OperatorPtr left, OperatorPtr right,
                  std::unique_ptr<ArgumentSource> source, const Context& context)
        : Operator(std::move(own_schema), context),
          left_(std::move(left)),
          source_(std::move(source)),
          right_(std::move(right)),
          row_column_(right_->schema().find(apply.row).value()),
          output_(schema(), left_->schema(), context.memory) {
        for (const bind::Slot slot : apply.introduces) {
            const std::optional<std::uint32_t> from = right_->schema().find(slot);
            if (from && schema().find(slot)) optional_.push_back({*from, output_.own(slot)});
        }
    }
    void restart() override {
        left_->restart();
        input_ = nullptr;
    }

private:
    struct OptionalColumn {
        std::uint32_t from = 0;  // of the right side
        Vector* to = nullptr;
    };

    const Chunk* produce() override {
        while (true) {
            if (input_ == nullptr) {
                input_ = left_->next();
                if (input_ == nullptr) return nullptr;
                source_->chunk = input_;
                right_->restart();
                next_left_ = 0;
                has_match_ = false;
                next_found();
            }
            const std::uint32_t count = fill();
            if (count > 0) {
                give_columns(count);
                return output_.give(count);
            }
            if (found_ == nullptr) {
                input_ = nullptr;
            } else {
                next_found();
            }
        }
    }

    void next_found() {
        found_ = right_->next();
        next_right_ = 0;
    }

    // Rows of the left in order: with what was found for them, else alone, as soon as it is sure that nothing will be.
    std::uint32_t fill() {
        std::uint32_t count = 0;
        missing_.reset();
        while (next_left_ < input_->size && count < kChunkRows) {
            const std::uint32_t row = input_->row(next_left_);
            const bool more = found_ != nullptr && next_right_ < found_->size;
            if (found_ != nullptr && !more) return count;  // the next ones found may be for this row
            if (more && row_of_found() == row) {
                rows_[count] = static_cast<std::uint16_t>(row);
                found_rows_[count++] = static_cast<std::uint16_t>(found_->row(next_right_++));
                has_match_ = true;
                continue;
            }
            if (!has_match_) {
                rows_[count] = static_cast<std::uint16_t>(row);
                // Any row that has values: what is copied from there is made null.
                found_rows_[count] = found_ != nullptr ? static_cast<std::uint16_t>(found_->row(0)) : std::uint16_t{0};
                missing_.set(count++);
            }
            ++next_left_;
            has_match_ = false;
        }
        return count;
    }

    std::uint32_t row_of_found() const {
        const Vector& numbers = found_->column(row_column_);
        const std::uint32_t row = found_->row(next_right_);
        return static_cast<std::uint32_t>(numbers.values<std::int64_t>()[numbers.index(row)]);
    }

    void give_columns(std::uint32_t count) {
        output_.gather(*input_, std::span(rows_).first(count));
        const bool nothing = missing_.count() == count;
        for (const OptionalColumn& column : optional_) {
            if (nothing) {
                column.to->become_constant(graph::Value());
                continue;
            }
            gather(found_->column(column.from), std::span(found_rows_).first(count), *column.to);
            if (missing_.none()) continue;
            if (column.to->is_constant()) spread(*column.to, count);
            for (std::uint32_t i = 0; i < count; ++i) {
                if (missing_.test(i)) column.to->set(i, graph::Value());
            }
        }
    }

    // A value for each row instead of one for all.
    static void spread(Vector& vector, std::uint32_t count) {
        const graph::Value value = vector.at(0);
        vector.begin_as<graph::Value>(Layout::Mixed);
        for (std::uint32_t i = 0; i < count; ++i) vector.set(i, value);
    }

    OperatorPtr left_;
    std::unique_ptr<ArgumentSource> source_;  // what the right side's argument reads
    OperatorPtr right_;
    std::uint32_t row_column_;
    OutputChunk output_;
    std::vector<OptionalColumn> optional_;
    const Chunk* input_ = nullptr;  // of the left
    std::uint32_t next_left_ = 0;
    bool has_match_ = false;        // the row next_left_
    const Chunk* found_ = nullptr;  // of the right
    std::uint32_t next_right_ = 0;
    std::array<std::uint16_t, kChunkRows> rows_{};
    std::array<std::uint16_t, kChunkRows> found_rows_{};
    std::bitset<kChunkRows> missing_;
};

}  // namespace

OperatorPtr make_optional_apply(const plan::OptionalApply& apply, Schema schema, OperatorPtr left, OperatorPtr right,
                                std::unique_ptr<ArgumentSource> source, const Context& context) {
    return std::make_unique<OptionalApply>(apply, std::move(schema), std::move(left), std::move(right),
                                           std::move(source), context);
}

}  // namespace kveld::query::run
