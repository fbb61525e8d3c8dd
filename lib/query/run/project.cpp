#include "query/run/project.h"

#include "query/run/evaluator.h"
#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class Project final : public Operator {
public:
    Project(const plan::Project& project, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context), child_(std::move(child)), kept_(schema(), child_->schema()) {
        for (const plan::Projected& item : project.items) {
            items_.push_back({make_evaluator(*item.expression, child_->schema(), context), schema().find(item.slot)});
        }
        chunk_.columns.resize(schema().size());
    }
    void restart() override { child_->restart(); }

private:
    struct Item {
        std::unique_ptr<Evaluator> evaluator;
        std::optional<std::uint32_t> column;  // none where nobody reads it; its mistakes are mistakes all the same
    };

    const Chunk* produce() override {
        const Chunk* const input = child_->next();
        if (input == nullptr) return nullptr;
        kept_.borrow(*input, chunk_);
        for (const Item& item : items_) {
            const Vector& values = item.evaluator->evaluate(*input);
            if (item.column) chunk_.columns[*item.column] = &values;
        }
        chunk_.size = input->size;
        chunk_.selection = input->selection;
        return &chunk_;
    }

    OperatorPtr child_;
    BorrowedColumns kept_;
    std::vector<Item> items_;
    Chunk chunk_;
};

}  // namespace

OperatorPtr make_project(const plan::Project& project, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Project>(project, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
