#include "query/run/single_row.h"

namespace kveld::query::run {
namespace {

class SingleRow final : public Operator {
public:
    SingleRow(Schema schema, const Context& context) : Operator(std::move(schema), context) { row_.size = 1; }
    void restart() override { given_ = false; }

private:
    const Chunk* produce() override {
        if (given_) return nullptr;
        given_ = true;
        return &row_;
    }

    Chunk row_;
    bool given_ = false;
};

}  // namespace

OperatorPtr make_single_row(Schema schema, const Context& context) {
    return std::make_unique<SingleRow>(std::move(schema), context);
}

}  // namespace kveld::query::run
