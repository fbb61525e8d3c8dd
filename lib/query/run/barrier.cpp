#include "query/run/barrier.h"

#include "query/run/output_chunk.h"
#include "query/run/row_store.h"

namespace kveld::query::run {
namespace {

class Barrier final : public Operator {
public:
    Barrier(Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          child_(std::move(child)),
          store_(schema().size(), context),
          rows_(schema().size(), context.memory) {
        for (const bind::Slot slot : schema().slots()) columns_.push_back(child_->schema().find(slot).value());
    }
    void restart() override {
        child_->restart();
        store_.clear();
        rows_.restart();
        read_ = false;
    }

private:
    const Chunk* produce() override {
        if (!read_) read_all();
        return rows_.next(store_);
    }

    void read_all() {
        std::vector<const Vector*> columns(columns_.size());
        while (const Chunk* input = child_->next()) {
            for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = &input->column(columns_[i]);
            store_.append(*input, columns);
        }
        read_ = true;
    }

    OperatorPtr child_;
    std::vector<std::uint32_t> columns_;  // of the input
    RowStore store_;
    StoredRows rows_;
    bool read_ = false;
};

}  // namespace

OperatorPtr make_barrier(Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Barrier>(std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
