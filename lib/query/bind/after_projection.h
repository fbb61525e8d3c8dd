#pragma once

// ORDER BY and WHERE of a projection. They see its columns; without grouping and DISTINCT also what was there before.
// With one of them an expression that is a column again means the column: after RETURN DISTINCT n.name, ORDER BY n.name
// is fine and ORDER BY n.age is not.

#include <string>
#include <vector>

#include "query/bind/aggregates.h"
#include "query/bind/children.h"
#include "query/bind/expression_binder.h"

namespace kveld::query::bind {

// A column of the projection.
struct Entry {
    std::string name;
    ExpressionPtr expression;  // as written, before it reads groups
    Slot slot = 0;
    bool aggregated = false;
};

// "'n.age' stands beside an aggregate, and rows are not grouped by it".
QueryError ambiguous(const Expression& expression, const Draft& draft);

// The variable that an expression is, or is a property of: what may stand beside an aggregate. Null for other ones.
const Expression* root_variable(const Expression& expression) noexcept;

class AfterProjection {
public:
    AfterProjection(Draft& draft, const Scope& before, ProjectionClause& clause, const std::vector<Entry>& entries,
                    AggregateList& aggregates);

    ExpressionPtr bind_sort_key(const parse::Expression& expression);
    void bind_where(const parse::Expression& expression, Expressions& predicates);

private:
    const Entry* column_of(const Expression& expression) const;
    bool is_column(Slot slot) const;
    void check_new_aggregates(std::size_t known) const;
    void rewrite(ExpressionPtr& expression, bool beside_aggregate);
    void keep(Slot slot);
    QueryError left_behind(Slot slot, SourceRange range) const;

    Draft& draft_;
    Scope scope_;  // before and columns together; columns hide what has their name
    ProjectionClause& clause_;
    const std::vector<Entry>& entries_;
    AggregateList& aggregates_;
    bool closed_;                   // what was there before is out of reach
    std::map<Slot, Slot> aliases_;  // columns, and what they hide
    std::vector<Slot> local_;
};

}  // namespace kveld::query::bind
