#include "query/run/distinct.h"

#include <array>

#include "query/run/group_table.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class Distinct final : public Operator {
public:
    Distinct(const plan::Distinct& distinct, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          child_(std::move(child)),
          borrowed_(schema(), child_->schema()),
          table_(std::make_unique<GroupTable>(distinct.slots.size(), context)),
          keys_(distinct.slots.size()) {
        for (const bind::Slot slot : distinct.slots) columns_.push_back(child_->schema().find(slot).value());
        chunk_.columns.resize(schema().size());
    }
    void restart() override {
        child_->restart();
        table_ = std::make_unique<GroupTable>(columns_.size(), context());
    }

private:
    const Chunk* produce() override {
        while (const Chunk* input = child_->next()) {
            for (std::size_t i = 0; i < columns_.size(); ++i) keys_[i] = &input->column(columns_[i]);
            std::uint32_t seen = table_->size();
            table_->find_or_add(*input, keys_, groups_);
            std::uint32_t count = 0;
            for (std::uint32_t i = 0; i < input->size; ++i) {
                if (groups_[i] < seen) continue;
                selection_[count++] = static_cast<std::uint16_t>(input->row(i));
                ++seen;  // new groups are numbered in the order of their rows
            }
            if (count == 0) continue;
            borrowed_.borrow(*input, chunk_);
            chunk_.size = count;
            chunk_.selection = selection_.data();
            return &chunk_;
        }
        return nullptr;
    }

    OperatorPtr child_;
    BorrowedColumns borrowed_;
    std::unique_ptr<GroupTable> table_;
    std::vector<std::uint32_t> columns_;
    std::vector<const Vector*> keys_;
    std::array<std::uint32_t, kChunkRows> groups_{};
    std::array<std::uint16_t, kChunkRows> selection_{};
    Chunk chunk_;
};

}  // namespace

OperatorPtr make_distinct(const plan::Distinct& distinct, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Distinct>(distinct, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
