#pragma once

// A mistake in a query, with its place and openCypher's own names for it.
//
//     throw QueryError(ErrorType::SyntaxError, "UndefinedVariable", "nothing is called 'm' here", range)
//         .hint("did you mean 'n'?");
//
// `type` and `detail` are the names of the openCypher TCK (SyntaxError, TypeError …; UndefinedVariable,
// InvalidArgumentType …). The phase is compile or run: whoever catches at the statement's border sets what it knows
// (Session does). The place is attached by located(), which needs the query's text.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace kveld::query {

// Half-open bytes of the query's text.
struct SourceRange {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

enum class ErrorType {
    SyntaxError,
    SemanticError,
    TypeError,
    ArgumentError,
    ArithmeticError,
    EntityNotFound,
    PropertyNotFound,
    LabelNotFound,
    ParameterMissing,
    ProcedureError,
    ConstraintValidationFailed,
};

std::string_view name_of(ErrorType type) noexcept;

enum class Phase { Compile, Runtime };

class QueryError : public base::Error {
public:
    QueryError(ErrorType type, std::string detail, const std::string& message, SourceRange range = {})
        : Error(base::ErrorKind::Query, message), type_(type), detail_(std::move(detail)), range_(range) {}

    // What is right, and this version does not do it: "MERGE is not supported yet". Of kind Unsupported.
    static QueryError unsupported(const std::string& what, SourceRange range) {
        return {base::ErrorKind::Unsupported, ErrorType::SyntaxError, "Unsupported", what + " is not supported yet",
                range};
    }

    using Error::hint;
    QueryError&& hint(std::string text) && {
        Error::hint(std::move(text));
        return std::move(*this);
    }

    ErrorType type() const noexcept { return type_; }
    const std::string& detail() const noexcept { return detail_; }
    SourceRange range() const noexcept { return range_; }
    Phase phase() const noexcept { return phase_; }
    void set_phase(Phase phase) noexcept { phase_ = phase; }

    // Fills in line, column and line text from the query.
    void locate(std::string_view query);

private:
    QueryError(base::ErrorKind kind, ErrorType type, std::string detail, const std::string& message, SourceRange range)
        : Error(kind, message), type_(type), detail_(std::move(detail)), range_(range) {}

    ErrorType type_;
    std::string detail_;
    SourceRange range_;
    Phase phase_ = Phase::Compile;
};

}  // namespace kveld::query
