#include "query/run/skip.h"

#include <array>
#include <utility>

#include "query/run/output_chunk.h"
#include "query/run/row_count.h"

namespace kveld::query::run {
namespace {

class Skip final : public Operator {
public:
    Skip(const plan::Skip& skip, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          child_(std::move(child)),
          borrowed_(schema(), child_->schema()),
          count_(row_count(*skip.count, "SKIP", context)),
          left_(count_) {
        chunk_.columns.resize(schema().size());
    }
    void restart() override {
        child_->restart();
        left_ = count_;
    }

private:
    const Chunk* produce() override {
        const Chunk* input = child_->next();
        while (input != nullptr && input->size <= left_) {
            left_ -= input->size;
            input = child_->next();
        }
        if (input == nullptr) return nullptr;
        borrowed_.borrow(*input, chunk_);
        const auto skipped = static_cast<std::uint32_t>(std::exchange(left_, 0));
        chunk_.size = input->size - skipped;
        chunk_.selection = input->selection;
        if (skipped == 0) return &chunk_;
        for (std::uint32_t i = 0; i < chunk_.size; ++i) {
            selection_[i] = static_cast<std::uint16_t>(input->row(skipped + i));
        }
        chunk_.selection = selection_.data();
        return &chunk_;
    }

    OperatorPtr child_;
    BorrowedColumns borrowed_;
    std::uint64_t count_;
    std::uint64_t left_;  // to leave out still
    std::array<std::uint16_t, kChunkRows> selection_{};
    Chunk chunk_;
};

}  // namespace

OperatorPtr make_skip(const plan::Skip& skip, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Skip>(skip, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
