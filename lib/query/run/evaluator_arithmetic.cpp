#include <type_traits>

#include "query/functions/arithmetic.h"
#include "query/run/evaluator_call.h"

namespace kveld::query::run {
namespace {

// One value of a vector of numbers as the type in which it is computed.
template <typename Stored, typename Computed>
class Numbers {
public:
    explicit Numbers(const Vector& vector)
        : values_(vector.values<Stored>()), nulls_(vector.nulls()), constant_(vector.is_constant()) {}
    Computed operator[](std::uint32_t row) const { return static_cast<Computed>(values_[constant_ ? 0 : row]); }
    bool is_null(std::uint32_t row) const { return nulls_.test(constant_ ? 0 : row); }
    bool has_nulls() const { return nulls_.any(); }

private:
    std::span<const Stored> values_;
    const NullMask& nulls_;
    bool constant_;
};

template <typename Operation>
class ArithmeticEvaluator final : public CallEvaluator {
public:
    using CallEvaluator::CallEvaluator;

private:
    bool fast(const Chunk& chunk, std::span<const Vector* const> arguments) override {
        const Vector& left = *arguments[0];
        const Vector& right = *arguments[1];
        if (left.is_constant() && right.is_constant()) return false;
        const bool integers = left.layout() == Layout::Integer && right.layout() == Layout::Integer;
        if (integers) return compute<std::int64_t, std::int64_t, std::int64_t>(chunk, left, right);
        if (left.layout() == Layout::Float && right.layout() == Layout::Float) {
            return compute<double, double, double>(chunk, left, right);
        }
        if (left.layout() == Layout::Integer && right.layout() == Layout::Float) {
            return compute<std::int64_t, double, double>(chunk, left, right);
        }
        if (left.layout() == Layout::Float && right.layout() == Layout::Integer) {
            return compute<double, std::int64_t, double>(chunk, left, right);
        }
        return false;
    }

    template <typename Left, typename Right, typename Computed>
    bool compute(const Chunk& chunk, const Vector& left, const Vector& right) {
        using Result = decltype(Operation::apply(Computed{}, Computed{}));
        constexpr Layout kLayout = std::is_same_v<Result, double> ? Layout::Float : Layout::Integer;
        const std::span<Result> out = result().template begin_as<Result>(kLayout);
        const Numbers<Left, Computed> a(left);
        const Numbers<Right, Computed> b(right);
        try {
            if (!a.has_nulls() && !b.has_nulls()) {
                for_each_row(chunk, [&](std::uint32_t row) { out[row] = Operation::apply(a[row], b[row]); });
                return true;
            }
            for_each_row(chunk, [&](std::uint32_t row) {
                if (a.is_null(row) || b.is_null(row)) {
                    result().nulls().set(row);
                } else {
                    out[row] = Operation::apply(a[row], b[row]);
                }
            });
        } catch (const QueryError& error) {
            throw located(error, range());
        }
        return true;
    }
};

}  // namespace

EvaluatorPtr make_arithmetic(const Source& source) {
    switch (source.node<bind::Call>().function->name.front()) {
        case '+': return std::make_unique<ArithmeticEvaluator<functions::Add>>(source);
        case '-': return std::make_unique<ArithmeticEvaluator<functions::Subtract>>(source);
        case '*': return std::make_unique<ArithmeticEvaluator<functions::Multiply>>(source);
        case '/': return std::make_unique<ArithmeticEvaluator<functions::Divide>>(source);
        case '%': return std::make_unique<ArithmeticEvaluator<functions::Modulo>>(source);
        default: return std::make_unique<ArithmeticEvaluator<functions::Power>>(source);
    }
}

}  // namespace kveld::query::run
