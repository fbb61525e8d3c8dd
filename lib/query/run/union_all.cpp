#include "query/run/union_all.h"

namespace kveld::query::run {
namespace {

class UnionAll final : public Operator {
public:
    UnionAll(const plan::UnionAll& all, Schema own_schema, std::vector<OperatorPtr> children, const Context& context)
        : Operator(std::move(own_schema), context), children_(std::move(children)) {
        for (std::size_t child = 0; child < children_.size(); ++child) {
            columns_.emplace_back();
            for (const bind::Slot slot : all.columns[child]) {
                columns_.back().push_back(children_[child]->schema().find(slot).value());
            }
        }
        chunk_.columns.resize(schema().size());
    }
    void restart() override {
        for (const OperatorPtr& child : children_) child->restart();
        current_ = 0;
    }

private:
    const Chunk* produce() override {
        for (; current_ < children_.size(); ++current_) {
            const Chunk* const input = children_[current_]->next();
            if (input == nullptr) continue;
            for (std::size_t i = 0; i < chunk_.columns.size(); ++i) {
                chunk_.columns[i] = input->columns[columns_[current_][i]];
            }
            chunk_.size = input->size;
            chunk_.selection = input->selection;
            return &chunk_;
        }
        return nullptr;
    }

    std::vector<OperatorPtr> children_;
    std::vector<std::vector<std::uint32_t>> columns_;  // of each child, in the order of the first's
    std::size_t current_ = 0;
    Chunk chunk_;
};

}  // namespace

OperatorPtr make_union_all(const plan::UnionAll& all, Schema schema, std::vector<OperatorPtr> children,
                           const Context& context) {
    return std::make_unique<UnionAll>(all, std::move(schema), std::move(children), context);
}

}  // namespace kveld::query::run
