#pragma once

// The statement as far as it is bound: its slots, the memory of its constants, and the parameters it is given.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/bind/query.h"
#include "query/session.h"

namespace kveld::query::bind {

class Draft {
public:
    explicit Draft(const Parameters& parameters);

    Slot add_slot(std::string_view name, StaticType type);
    Slot add_unnamed_slot(StaticType type);  // "_1", "_2" …
    void rename(Slot slot, std::string_view name) { statement_.slot_names[slot] = name; }
    StaticType type_of(Slot slot) const { return statement_.slot_types[slot]; }
    const std::string& name_of(Slot slot) const { return statement_.slot_names[slot]; }

    // Values that live as long as the statement.
    graph::Value text(std::string_view text);
    graph::Value list(std::span<const graph::Value> items);
    graph::Value map(std::span<const graph::MapEntry> entries);          // sorted by key
    graph::Value parameter(const std::string& name, SourceRange range);  // throws QueryError (ParameterMissing)

    // A copy of what the query says once and the bound form several times, as the subject of a CASE. Throws QueryError
    // (Unsupported) where such copies of copies get out of hand.
    ExpressionPtr repeat(const Expression& expression);

    const std::vector<std::string>& slot_names() const noexcept { return statement_.slot_names; }
    Statement& statement() noexcept { return statement_; }

private:
    const Parameters& parameters_;
    std::uint32_t unnamed_ = 0;
    std::uint64_t repeated_ = 0;  // expressions, with those inside
    Statement statement_;
};

// The variable of a slot, with its type.
ExpressionPtr variable_of(const Draft& draft, Slot slot, SourceRange range);

}  // namespace kveld::query::bind
