#pragma once

// A pattern of =~, compiled by RE2: it must match the whole text.
//
//     Regex("(?i)jbz.*").matches("JBZ-raad")
//
// Throws QueryError (ArgumentError, InvalidArgumentValue) without a place for what is no pattern, with RE2's reason.

#include <memory>
#include <string_view>

namespace kveld::query::functions {

class Regex {
public:
    explicit Regex(std::string_view pattern);
    ~Regex();

    std::string_view pattern() const noexcept;
    bool matches(std::string_view text) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kveld::query::functions
