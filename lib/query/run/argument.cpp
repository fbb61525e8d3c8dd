#include "query/run/argument.h"

#include <numeric>

#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

class Argument final : public Operator {
public:
    Argument(const plan::Argument& argument, Schema own_schema, const ArgumentSource& source, const Context& context)
        : Operator(std::move(own_schema), context),
          source_(source),
          borrowed_(schema(), *source.schema),
          numbers_(context.memory) {
        const std::span<std::int64_t> numbers = numbers_.begin_as<std::int64_t>(Layout::Integer);
        std::iota(numbers.begin(), numbers.end(), 0);
        chunk_.columns.resize(schema().size());
        if (const auto column = schema().find(argument.row)) chunk_.columns[*column] = &numbers_;
    }
    void restart() override { given_ = false; }

private:
    const Chunk* produce() override {
        if (given_) return nullptr;
        given_ = true;
        borrowed_.borrow(*source_.chunk, chunk_);
        chunk_.size = source_.chunk->size;
        chunk_.selection = source_.chunk->selection;
        return &chunk_;
    }

    const ArgumentSource& source_;
    BorrowedColumns borrowed_;
    Vector numbers_;
    Chunk chunk_;
    bool given_ = false;
};

}  // namespace

OperatorPtr make_argument(const plan::Argument& argument, Schema schema, const ArgumentSource& source,
                          const Context& context) {
    return std::make_unique<Argument>(argument, std::move(schema), source, context);
}

}  // namespace kveld::query::run
