#include "query/run/evaluator.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "query/parse/expression.h"
#include "query/run/evaluators.h"
#include "query/run/rows.h"

namespace kveld::query::run {
namespace {

using graph::Value;

class VariableEvaluator final : public Evaluator {
public:
    explicit VariableEvaluator(std::uint32_t column) : column_(column) {}
    const Vector& evaluate(const Chunk& chunk) override { return chunk.column(column_); }

private:
    std::uint32_t column_;
};

class ConstantEvaluator final : public Evaluator {
public:
    ConstantEvaluator(const Value& value, std::pmr::memory_resource* memory) : vector_(memory) {
        vector_.become_constant(value);
    }
    const Vector& evaluate(const Chunk& /*chunk*/) override { return vector_; }

private:
    Vector vector_;
};

// What reads no variable is computed once, when a row first asks for it: without rows a mistake in it is none.
class ComputedOnce final : public Evaluator {
public:
    ComputedOnce(EvaluatorPtr expression, std::pmr::memory_resource* memory)
        : expression_(std::move(expression)), memory_(memory), vector_(memory) {}

    const Vector& evaluate(const Chunk& /*chunk*/) override {
        if (expression_ != nullptr) {
            const Chunk one_row{.columns = {}, .size = 1};
            vector_.become_constant(copy(expression_->evaluate(one_row).at(0), &memory_));
            expression_.reset();
        }
        return vector_;
    }

private:
    EvaluatorPtr expression_;  // null when it is computed
    std::pmr::monotonic_buffer_resource memory_;
    Vector vector_;
};

EvaluatorPtr make_variable(const Source& source) {
    const std::optional<std::uint32_t> column = source.schema.find(source.node<bind::Variable>().slot);
    KVELD_CHECK(column.has_value(), "an expression reads a slot that its input does not have");
    return std::make_unique<VariableEvaluator>(*column);
}

EvaluatorPtr make_call_of(const Source& source) {
    const std::string_view name = source.node<bind::Call>().function->name;
    constexpr std::string_view kArithmetic = "+-*/%^";
    if (name.size() == 1 && kArithmetic.find(name) != std::string_view::npos) return make_arithmetic(source);
    if (name == "starts with" || name == "ends with" || name == "contains") return make_text_predicate(source);
    if (name == "=~") return make_pattern_match(source);
    if (name == "in") return make_membership(source);
    return make_call(source);
}

EvaluatorPtr make_any(const Source& source) {
    using parse::Overloaded;
    return std::visit(Overloaded{
                          [&](const bind::Constant& constant) -> EvaluatorPtr {
                              return std::make_unique<ConstantEvaluator>(constant.value, source.context.memory);
                          },
                          [&](const bind::Variable&) { return make_variable(source); },
                          [&](const bind::Property&) { return make_property(source); },
                          [&](const bind::Call&) { return make_call_of(source); },
                          [&](const bind::Logical&) { return make_logical(source); },
                          [&](const bind::Comparison&) { return make_comparison(source); },
                          [&](const bind::IsNull&) { return make_is_null(source); },
                          [&](const bind::HasLabels&) { return make_has_labels(source); },
                          [&](const bind::ListOf&) { return make_list(source); },
                          [&](const bind::MapOf&) { return make_map(source); },
                          [&](const bind::Case&) { return make_case(source); },
                          [&](const bind::Comprehension&) { return make_comprehension(source); },
                          [&](const bind::Quantifier&) { return make_quantifier(source); },
                          [&](const bind::Reduce&) { return make_reduce(source); },
                          [&](const bind::PathOf&) { return make_path(source); },
                      },
                      source.expression.node);
}

std::string_view copy_text(std::string_view text, std::pmr::memory_resource* memory) {
    if (text.empty()) return {};
    auto* const room = static_cast<char*>(memory->allocate(text.size(), 1));
    std::ranges::copy(text, room);
    return {room, text.size()};
}

template <typename Item, typename CopyItem>
std::span<const Item> copy_items(std::span<const Item> items, std::pmr::memory_resource* memory, CopyItem copy_item) {
    if (items.empty()) return {};
    auto* const room = static_cast<Item*>(memory->allocate(items.size_bytes(), alignof(Item)));
    std::ranges::transform(items, room, copy_item);
    return {room, items.size()};
}

Value copy_path(const graph::PathData& path, std::pmr::memory_resource* memory) {
    void* const room = memory->allocate(sizeof(graph::PathData), alignof(graph::PathData));
    return Value::path(::new (room) graph::PathData{copy_items(path.nodes, memory, std::identity()),
                                                    copy_items(path.relationships, memory, std::identity())});
}

// Lists that grow into each other, reduce(a = [], x IN … | [a]), would end what follows values by calling itself.
constexpr int kDeepestValue = 2000;

Value copy_at(const Value& value, std::pmr::memory_resource* memory, int depth) {
    if (depth > kDeepestValue) {
        throw runtime_error(ErrorType::ArgumentError, "NumberOutOfRange",
                            "lists and maps stand inside each other more than 2000 deep", {});
    }
    switch (value.type()) {
        case graph::ValueType::String: return Value::string(copy_text(value.as_string(), memory));
        case graph::ValueType::List:
            return Value::list(copy_items(value.as_list(), memory,
                                          [&](const Value& item) { return copy_at(item, memory, depth + 1); }));
        case graph::ValueType::Map:
            return Value::map(copy_items(value.as_map(), memory, [&](const graph::MapEntry& entry) {
                return graph::MapEntry{copy_text(entry.key, memory), copy_at(entry.value, memory, depth + 1)};
            }));
        case graph::ValueType::Path: return copy_path(value.as_path(), memory);
        default: return value;
    }
}

}  // namespace

EvaluatorPtr make_evaluator(const bind::Expression& expression, const Schema& schema, const Context& context) {
    EvaluatorPtr evaluator = make_any({expression, schema, context});
    const bool computes = !expression.is<bind::Constant>() && !expression.is<bind::Variable>();
    if (!computes || !bind::slots_of(expression).empty()) return evaluator;
    return std::make_unique<ComputedOnce>(std::move(evaluator), context.memory);
}

std::uint32_t select_true(const Vector& predicate, const Chunk& chunk, std::uint16_t* selection) {
    std::uint32_t count = 0;
    if (predicate.layout() == Layout::Boolean && !predicate.nulls().any() && !predicate.is_constant()) {
        const std::span<const bool> values = predicate.values<bool>();
        for_each_row(chunk, [&](std::uint32_t row) {
            selection[count] = static_cast<std::uint16_t>(row);
            count += values[row] ? 1 : 0;
        });
        return count;
    }
    const Truths truths(predicate, {});
    for_each_row(chunk, [&](std::uint32_t row) {
        if (truths.at(row) == Truth::True) selection[count++] = static_cast<std::uint16_t>(row);
    });
    return count;
}

Value evaluate_constant(const bind::Expression& expression, const Context& context) {
    const EvaluatorPtr evaluator = make_evaluator(expression, Schema(), context);
    const Chunk one_row{.columns = {}, .size = 1};
    return copy(evaluator->evaluate(one_row).at(0), context.memory);
}

Value copy(const Value& value, std::pmr::memory_resource* memory) {
    return copy_at(value, memory, 0);
}

}  // namespace kveld::query::run
