#include "query/run/product.h"

#include <algorithm>
#include <array>

#include "query/run/output_chunk.h"
#include "query/run/row_store.h"

namespace kveld::query::run {
namespace {

class Product final : public Operator {
public:
    Product(Schema own_schema, OperatorPtr left, OperatorPtr right, const Context& context)
        : Operator(std::move(own_schema), context),
          left_(std::move(left)),
          right_(std::move(right)),
          output_(schema(), left_->schema(), context.memory),
          store_(right_->schema().size(), context) {
        for (const bind::Slot slot : right_->schema().slots()) {
            Vector* column = output_.own(slot);
            // What nobody above reads is not in the schema; the plan lets the right side give no such column.
            if (column != nullptr) columns_.push_back(column);
        }
    }
    // The right side does not depend on what this begins anew with: its rows are kept.
    void restart() override {
        left_->restart();
        input_ = nullptr;
    }

private:
    const Chunk* produce() override {
        while (true) {
            if (input_ == nullptr) {
                input_ = left_->next();
                if (input_ == nullptr) return nullptr;
                if (!is_read_) read_right();
                row_ = 0;
                next_right_ = 0;
            }
            const std::uint32_t count = fill();
            if (count == 0) {
                input_ = nullptr;
                continue;
            }
            output_.gather(*input_, std::span(rows_).first(count));
            store_.write(std::span(numbers_).first(count), columns_);
            return output_.give(count);
        }
    }

    void read_right() {
        std::vector<const Vector*> columns(right_->schema().size());
        while (const Chunk* chunk = right_->next()) {
            std::ranges::copy(chunk->columns, columns.begin());
            store_.append(*chunk, columns);
        }
        is_read_ = true;
    }

    std::uint32_t fill() {
        std::uint32_t count = 0;
        if (store_.size() == 0) return 0;
        for (; row_ < input_->size; ++row_, next_right_ = 0) {
            for (; next_right_ < store_.size(); ++next_right_) {
                if (count == kChunkRows) return count;
                rows_[count] = static_cast<std::uint16_t>(input_->row(row_));
                numbers_[count++] = next_right_;
            }
        }
        return count;
    }

    OperatorPtr left_;
    OperatorPtr right_;
    OutputChunk output_;
    RowStore store_;  // of the right side
    bool is_read_ = false;
    std::vector<Vector*> columns_;
    const Chunk* input_ = nullptr;
    std::uint32_t row_ = 0;
    std::uint32_t next_right_ = 0;
    std::array<std::uint16_t, kChunkRows> rows_{};
    std::array<std::uint32_t, kChunkRows> numbers_{};
};

}  // namespace

OperatorPtr make_product(Schema schema, OperatorPtr left, OperatorPtr right, const Context& context) {
    return std::make_unique<Product>(std::move(schema), std::move(left), std::move(right), context);
}

}  // namespace kveld::query::run
