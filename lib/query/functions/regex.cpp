#include "query/functions/regex.h"

#include <re2/re2.h>

#include <string>

#include "query/query_error.h"

namespace kveld::query::functions {
namespace {

re2::StringPiece piece_of(std::string_view text) {
    return {text.data(), text.size()};
}

RE2::Options quiet() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

}  // namespace

struct Regex::State {
    explicit State(std::string_view pattern) : regex(piece_of(pattern), quiet()) {}
    RE2 regex;
};

Regex::Regex(std::string_view pattern) : state_(std::make_unique<State>(pattern)) {
    if (state_->regex.ok()) return;
    throw QueryError(ErrorType::ArgumentError, "InvalidArgumentValue",
                     "the pattern '" + std::string(pattern) + "' is none: " + state_->regex.error());
}

Regex::~Regex() = default;

std::string_view Regex::pattern() const noexcept {
    return state_->regex.pattern();
}

bool Regex::matches(std::string_view text) const {
    return RE2::FullMatch(piece_of(text), state_->regex);
}

}  // namespace kveld::query::functions
