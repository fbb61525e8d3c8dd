#include "query/run/limit.h"

#include <algorithm>

#include "query/run/output_chunk.h"
#include "query/run/row_count.h"

namespace kveld::query::run {
namespace {

class Limit final : public Operator {
public:
    Limit(const plan::Limit& limit, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          child_(std::move(child)),
          borrowed_(schema(), child_->schema()),
          to_the_end_(limit.to_the_end),
          count_(row_count(*limit.count, "LIMIT", context)),
          left_(count_) {
        chunk_.columns.resize(schema().size());
    }
    void restart() override {
        child_->restart();
        left_ = count_;
    }

private:
    const Chunk* produce() override {
        if (left_ == 0) {
            while (to_the_end_ && child_->next() != nullptr) {
            }
            return nullptr;
        }
        const Chunk* const input = child_->next();
        if (input == nullptr) return nullptr;
        borrowed_.borrow(*input, chunk_);
        chunk_.size = static_cast<std::uint32_t>(std::min<std::uint64_t>(input->size, left_));
        chunk_.selection = input->selection;
        left_ -= chunk_.size;
        return &chunk_;
    }

    OperatorPtr child_;
    BorrowedColumns borrowed_;
    bool to_the_end_;
    std::uint64_t count_;
    std::uint64_t left_;  // to give still
    Chunk chunk_;
};

}  // namespace

OperatorPtr make_limit(const plan::Limit& limit, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Limit>(limit, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
