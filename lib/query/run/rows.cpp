#include "query/run/rows.h"

#include "query/functions/argument_errors.h"

namespace kveld::query::run {
Truth Truths::at(std::uint32_t row) const {
    if (predicate_.is_null(row)) return Truth::Null;
    if (predicate_.layout() == Layout::Boolean) {
        return predicate_.values<bool>()[predicate_.index(row)] ? Truth::True : Truth::False;
    }
    const graph::Value value = predicate_.at(row);
    if (value.is_null()) return Truth::Null;
    if (value.type() != graph::ValueType::Boolean) throw wrong_type("a predicate", "Boolean", value.type(), range_);
    return value.as_boolean() ? Truth::True : Truth::False;
}

QueryError runtime_error(ErrorType type, std::string detail, const std::string& message, SourceRange range) {
    QueryError error(type, std::move(detail), message, range);
    error.set_phase(Phase::Runtime);
    return error;
}

QueryError wrong_type(std::string_view what, std::string_view wanted, graph::ValueType met, SourceRange range) {
    return runtime_error(ErrorType::TypeError, "InvalidArgumentType",
                         std::string(what) + " takes " + functions::with_article(wanted) + ", not " +
                             functions::with_article(graph::name_of(met)),
                         range);
}

QueryError located(const QueryError& error, SourceRange range) {
    const bool has_range = error.range().end != 0;
    QueryError placed = runtime_error(error.type(), error.detail(), error.what(), has_range ? error.range() : range);
    const std::string& hint = static_cast<const base::Error&>(error).hint();
    if (!hint.empty()) static_cast<base::Error&>(placed).hint(hint);
    return placed;
}

}  // namespace kveld::query::run
