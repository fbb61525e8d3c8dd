#include <compare>
#include <functional>
#include <optional>
#include <string_view>
#include <tuple>

#include "query/run/evaluators.h"
#include "query/run/property_reader.h"
#include "query/run/rows.h"

namespace kveld::query::run {
namespace {

using bind::ComparisonOperator;
using graph::Value;

bool asks_for_equality(ComparisonOperator op) noexcept {
    return op == ComparisonOperator::Equal || op == ComparisonOperator::NotEqual;
}

// The operator that holds of b and a where this one holds of a and b.
ComparisonOperator mirrored(ComparisonOperator op) noexcept {
    switch (op) {
        case ComparisonOperator::Less: return ComparisonOperator::Greater;
        case ComparisonOperator::LessOrEqual: return ComparisonOperator::GreaterOrEqual;
        case ComparisonOperator::Greater: return ComparisonOperator::Less;
        case ComparisonOperator::GreaterOrEqual: return ComparisonOperator::LessOrEqual;
        default: return op;
    }
}

Truth truth_of(bool value) noexcept {
    return value ? Truth::True : Truth::False;
}

Truth compared(ComparisonOperator op, const Value& a, const Value& b) {
    if (asks_for_equality(op)) {
        const std::optional<bool> same = graph::equal(a, b);
        if (!same) return Truth::Null;
        return truth_of(*same == (op == ComparisonOperator::Equal));
    }
    const std::optional<std::partial_ordering> order = graph::compare(a, b);
    if (!order) return Truth::Null;
    switch (op) {
        case ComparisonOperator::Less: return truth_of(std::is_lt(*order));
        case ComparisonOperator::LessOrEqual: return truth_of(std::is_lteq(*order));
        case ComparisonOperator::Greater: return truth_of(std::is_gt(*order));
        default: return truth_of(std::is_gteq(*order));
    }
}

// Calls a visitor with the operator as a function object, so that the loop is chosen once and not for each row.
template <typename Visit>
void with_operator(ComparisonOperator op, Visit visit) {
    switch (op) {
        case ComparisonOperator::Equal: return visit(std::equal_to<>());
        case ComparisonOperator::NotEqual: return visit(std::not_equal_to<>());
        case ComparisonOperator::Less: return visit(std::less<>());
        case ComparisonOperator::LessOrEqual: return visit(std::less_equal<>());
        case ComparisonOperator::Greater: return visit(std::greater<>());
        case ComparisonOperator::GreaterOrEqual: return visit(std::greater_equal<>());
    }
}

template <typename T>
void compare_columns(ComparisonOperator op, const Vector& left, const Vector& right, const Chunk& chunk,
                     Vector& result) {
    const std::span<const T> a = left.values<T>();
    const std::span<const T> b = right.values<T>();
    const std::span<bool> out = result.begin_as<bool>(Layout::Boolean);
    with_operator(op, [&](auto holds) {
        if (left.nulls().any() || right.nulls().any()) {
            for_each_row(chunk, [&](std::uint32_t row) {
                if (left.is_null(row) || right.is_null(row)) {
                    result.nulls().set(row);
                } else {
                    out[row] = holds(a[row], b[right.index(row)]);
                }
            });
        } else if (right.is_constant()) {
            const T constant = b[0];
            for_each_row(chunk, [&](std::uint32_t row) { out[row] = holds(a[row], constant); });
        } else {
            for_each_row(chunk, [&](std::uint32_t row) { out[row] = holds(a[row], b[row]); });
        }
    });
}

class ComparisonEvaluator final : public Evaluator {
public:
    explicit ComparisonEvaluator(const Source& source)
        : op_(source.node<bind::Comparison>().op),
          left_(source.make(source.node<bind::Comparison>().left)),
          right_(source.make(source.node<bind::Comparison>().right)),
          result_(source.context.memory) {}

    const Vector& evaluate(const Chunk& chunk) override {
        const Vector& left = left_->evaluate(chunk);
        const Vector& right = right_->evaluate(chunk);
        if (left.is_constant()) {
            compare(mirrored(op_), right, left, chunk);
        } else {
            compare(op_, left, right, chunk);
        }
        return result_;
    }

private:
    // Where one of the two is constant it is the right one, or both are.
    void compare(ComparisonOperator op, const Vector& left, const Vector& right, const Chunk& chunk) {
        if (right.is_constant() && (left.is_constant() || right.is_null(0))) {
            result_.become_constant(value_of(compared(op, left.at(0), right.at(0))));
        } else if (left.layout() != right.layout() || !compare_typed(op, left, right, chunk)) {
            compare_values(op, left, right, chunk);
        }
    }

    static Value value_of(Truth truth) { return truth == Truth::Null ? Value() : Value::boolean(truth == Truth::True); }

    bool compare_typed(ComparisonOperator op, const Vector& left, const Vector& right, const Chunk& chunk) {
        switch (left.layout()) {
            case Layout::Boolean: compare_columns<bool>(op, left, right, chunk, result_); return true;
            case Layout::Integer: compare_columns<std::int64_t>(op, left, right, chunk, result_); return true;
            case Layout::Float: compare_columns<double>(op, left, right, chunk, result_); return true;
            case Layout::String: compare_columns<std::string_view>(op, left, right, chunk, result_); return true;
            case Layout::Date: compare_columns<std::int32_t>(op, left, right, chunk, result_); return true;
            case Layout::Vertex:
            case Layout::Edge:
                if (!asks_for_equality(op)) return false;
                compare_columns<std::uint32_t>(op, left, right, chunk, result_);
                return true;
            case Layout::Mixed: return false;
        }
        return false;
    }

    void compare_values(ComparisonOperator op, const Vector& left, const Vector& right, const Chunk& chunk) {
        TruthWriter writer(result_);
        for_each_row(chunk, [&](std::uint32_t row) { writer.write(row, compared(op, left.at(row), right.at(row))); });
    }

    ComparisonOperator op_;
    EvaluatorPtr left_;
    EvaluatorPtr right_;
    Vector result_;
};

// variable.key = text, and <>: where the texts of a column are numbers in the dictionary, these are compared.
class TextEqualityEvaluator final : public Evaluator {
public:
    TextEqualityEvaluator(const Source& source, const bind::Property& property, std::string_view text)
        : view_(source.context.view),
          equal_(source.node<bind::Comparison>().op == ComparisonOperator::Equal),
          object_(source.make(property.object)),
          text_(text),
          vertices_(property.key),
          edges_(property.key),
          otherwise_(source),
          result_(source.context.memory) {}

    const Vector& evaluate(const Chunk& chunk) override {
        return matches(object_->evaluate(chunk), chunk) ? result_ : otherwise_.evaluate(chunk);
    }

private:
    bool matches(const Vector& objects, const Chunk& chunk) {
        if (objects.layout() == Layout::Vertex) return vertices_.match(view_, objects, chunk, text_, equal_, result_);
        if (objects.layout() == Layout::Edge) return edges_.match(view_, objects, chunk, text_, equal_, result_);
        return false;
    }

    const graph::GraphView& view_;
    bool equal_;
    EvaluatorPtr object_;
    std::string_view text_;
    PropertyReader<VertexGroups> vertices_;
    PropertyReader<EdgeGroups> edges_;
    ComparisonEvaluator otherwise_;
    Vector result_;
};

bool is_property_of_variable(const bind::Expression& expression) {
    const auto* const property = expression.as<bind::Property>();
    return property != nullptr && property->object->is<bind::Variable>();
}

}  // namespace

EvaluatorPtr make_comparison(const Source& source) {
    const auto& [op, left, right] = source.node<bind::Comparison>();
    for (const auto& [property, other] : {std::tie(left, right), std::tie(right, left)}) {
        const auto* const constant = other->template as<bind::Constant>();
        const bool is_text = constant != nullptr && constant->value.type() == graph::ValueType::String;
        if (!is_text || !asks_for_equality(op) || !is_property_of_variable(*property)) continue;
        return std::make_unique<TextEqualityEvaluator>(source, *property->template as<bind::Property>(),
                                                       constant->value.as_string());
    }
    return std::make_unique<ComparisonEvaluator>(source);
}

}  // namespace kveld::query::run
