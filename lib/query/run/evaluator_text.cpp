#include <string_view>

#include "query/run/evaluator_call.h"

namespace kveld::query::run {
namespace {

struct StartsWith {
    static bool holds(std::string_view text, std::string_view part) noexcept { return text.starts_with(part); }
};
struct EndsWith {
    static bool holds(std::string_view text, std::string_view part) noexcept { return text.ends_with(part); }
};
struct Contains {
    static bool holds(std::string_view text, std::string_view part) noexcept {
        return text.find(part) != std::string_view::npos;
    }
};

template <typename Predicate>
class TextPredicateEvaluator final : public CallEvaluator {
public:
    using CallEvaluator::CallEvaluator;

private:
    bool fast(const Chunk& chunk, std::span<const Vector* const> arguments) override {
        const Vector& texts = *arguments[0];
        const Vector& parts = *arguments[1];
        if (texts.layout() != Layout::String || parts.layout() != Layout::String || texts.is_constant()) return false;
        const auto text = texts.values<std::string_view>();
        const auto part = parts.values<std::string_view>();
        const std::span<bool> out = result().template begin_as<bool>(Layout::Boolean);
        for_each_row(chunk, [&](std::uint32_t row) {
            if (texts.is_null(row) || parts.is_null(row)) {
                result().nulls().set(row);
            } else {
                out[row] = Predicate::holds(text[row], part[parts.index(row)]);
            }
        });
        return true;
    }
};

}  // namespace

EvaluatorPtr make_text_predicate(const Source& source) {
    const std::string_view name = source.node<bind::Call>().function->name;
    if (name == "starts with") return std::make_unique<TextPredicateEvaluator<StartsWith>>(source);
    if (name == "ends with") return std::make_unique<TextPredicateEvaluator<EndsWith>>(source);
    return std::make_unique<TextPredicateEvaluator<Contains>>(source);
}

}  // namespace kveld::query::run
