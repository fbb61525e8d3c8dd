#include <optional>
#include <string>

#include "query/functions/regex.h"
#include "query/run/evaluator_call.h"

namespace kveld::query::run {
namespace {

// Keeps the pattern of the last row compiled: mostly it is the same for all.
class PatternMatchEvaluator final : public CallEvaluator {
public:
    using CallEvaluator::CallEvaluator;

private:
    bool fast(const Chunk& chunk, std::span<const Vector* const> arguments) override {
        const Vector& texts = *arguments[0];
        const Vector& patterns = *arguments[1];
        if (texts.layout() != Layout::String || patterns.layout() != Layout::String || texts.is_constant()) {
            return false;
        }
        const auto text = texts.values<std::string_view>();
        const auto pattern = patterns.values<std::string_view>();
        const std::span<bool> out = result().begin_as<bool>(Layout::Boolean);
        for_each_row(chunk, [&](std::uint32_t row) {
            if (texts.is_null(row) || patterns.is_null(row)) {
                result().nulls().set(row);
            } else {
                out[row] = compiled(pattern[patterns.index(row)]).matches(text[row]);
            }
        });
        return true;
    }

    const functions::Regex& compiled(std::string_view pattern) {
        if (regex_ && regex_->pattern() == pattern) return *regex_;
        try {
            regex_.emplace(pattern);
        } catch (const QueryError& error) {
            throw located(error, range());
        }
        return *regex_;
    }

    std::optional<functions::Regex> regex_;
};

}  // namespace

EvaluatorPtr make_pattern_match(const Source& source) {
    return std::make_unique<PatternMatchEvaluator>(source);
}

}  // namespace kveld::query::run
