#include "query/run/filter.h"

#include <array>

#include "query/run/evaluator.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class Filter final : public Operator {
public:
    Filter(const plan::Filter& filter, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context), child_(std::move(child)), borrowed_(schema(), child_->schema()) {
        for (const bind::Expression* predicate : filter.predicates) {
            predicates_.push_back(make_evaluator(*predicate, child_->schema(), context));
        }
        chunk_.columns.resize(schema().size());
    }
    void restart() override { child_->restart(); }

private:
    const Chunk* produce() override {
        while (const Chunk* input = child_->next()) {
            Chunk rest = *input;
            for (std::size_t i = 0; i < predicates_.size() && rest.size > 0; ++i) {
                // The one before it is still being read.
                std::array<std::uint16_t, kChunkRows>& selection = selections_[i % 2];
                rest.size = select_true(predicates_[i]->evaluate(rest), rest, selection.data());
                rest.selection = selection.data();
            }
            if (rest.size == 0) continue;
            borrowed_.borrow(rest, chunk_);
            chunk_.size = rest.size;
            chunk_.selection = rest.selection;
            return &chunk_;
        }
        return nullptr;
    }

    OperatorPtr child_;
    BorrowedColumns borrowed_;
    std::vector<std::unique_ptr<Evaluator>> predicates_;
    std::array<std::array<std::uint16_t, kChunkRows>, 2> selections_{};
    Chunk chunk_;
};

}  // namespace

OperatorPtr make_filter(const plan::Filter& filter, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Filter>(filter, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
