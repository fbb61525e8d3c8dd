#include "query/run/unwind.h"

#include <array>

#include "query/run/evaluator.h"
#include "query/run/output_chunk.h"
#include "query/run/vector_writer.h"

namespace kveld::query::run {
namespace {

class Unwind final : public Operator {
public:
    Unwind(const plan::Unwind& unwind, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context),
          child_(std::move(child)),
          list_(make_evaluator(*unwind.list, child_->schema(), context)),
          output_(schema(), child_->schema(), context.memory),
          items_(output_.own(unwind.slot)) {}
    void restart() override {
        child_->restart();
        input_ = nullptr;
    }

private:
    const Chunk* produce() override {
        while (true) {
            if (input_ == nullptr) {
                input_ = child_->next();
                if (input_ == nullptr) return nullptr;
                lists_ = &list_->evaluate(*input_);
                row_ = 0;
                item_ = 0;
            }
            const std::uint32_t count = fill();
            if (count == 0) {
                input_ = nullptr;
                continue;
            }
            output_.gather(*input_, std::span(rows_).first(count));
            return output_.give(count);
        }
    }

    std::uint32_t fill() {
        std::uint32_t count = 0;
        const Chunk every_row{.columns = {}, .size = kChunkRows};
        std::optional<VectorWriter> writer;
        if (items_ != nullptr) writer.emplace(*items_, every_row);
        for (; row_ < input_->size; ++row_, item_ = 0) {
            const std::uint32_t row = input_->row(row_);
            const graph::Value value = lists_->at(row);
            if (value.is_null()) continue;
            const bool is_list = value.type() == graph::ValueType::List;
            const std::span<const graph::Value> items = is_list ? value.as_list() : std::span(&value, 1);
            for (; item_ < items.size(); ++item_) {
                if (count == kChunkRows) return count;
                rows_[count++] = static_cast<std::uint16_t>(row);
                if (writer) writer->append(items[item_]);
            }
        }
        return count;
    }

    OperatorPtr child_;
    std::unique_ptr<Evaluator> list_;
    OutputChunk output_;
    Vector* items_;
    const Chunk* input_ = nullptr;
    const Vector* lists_ = nullptr;
    std::uint32_t row_ = 0;  // of the input
    std::size_t item_ = 0;   // of its list
    std::array<std::uint16_t, kChunkRows> rows_{};
};

}  // namespace

OperatorPtr make_unwind(const plan::Unwind& unwind, Schema schema, OperatorPtr child, const Context& context) {
    return std::make_unique<Unwind>(unwind, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
