#include "query/bind/after_projection.h"

#include <algorithm>

namespace kveld::query::bind {

QueryError ambiguous(const Expression& expression, const Draft& draft) {
    return QueryError(ErrorType::SyntaxError, "AmbiguousAggregationExpression",
                      "'" + to_string(expression, draft.slot_names()) +
                          "' stands beside an aggregate, and rows are not grouped by it",
                      expression.range)
        .hint("make it a column of its own, in a WITH before if it is more than a property");
}

const Expression* root_variable(const Expression& expression) noexcept {
    const auto* property = expression.as<Property>();
    const Expression& root = property != nullptr ? *property->object : expression;
    return root.is<Variable>() ? &root : nullptr;
}

AfterProjection::AfterProjection(Draft& draft, const Scope& before, ProjectionClause& clause,
                                 const std::vector<Entry>& entries, AggregateList& aggregates)
    : draft_(draft),
      scope_(before),
      clause_(clause),
      entries_(entries),
      aggregates_(aggregates),
      closed_(clause.aggregating || clause.distinct) {
    for (const Entry& entry : entries_) {
        const auto hidden = before.find(entry.name);
        if (hidden && *hidden != entry.slot) aliases_[entry.slot] = *hidden;
        scope_.set(entry.name, entry.slot);
    }
}

ExpressionPtr AfterProjection::bind_sort_key(const parse::Expression& expression) {
    const std::size_t known = aggregates_.size();
    const std::size_t uses = aggregates_.uses();
    aggregates_.set_aliases(aliases_);
    ExpressionPtr bound =
        ExpressionBinder(draft_, scope_, "ORDER BY", clause_.aggregating ? &aggregates_ : nullptr).bind(expression);
    check_new_aggregates(known);
    if (const Entry* column = column_of(*bound)) return variable_of(draft_, column->slot, bound->range);
    if (closed_) rewrite(bound, aggregates_.uses() > uses);
    return bound;
}

void AfterProjection::bind_where(const parse::Expression& expression, Expressions& predicates) {
    ExpressionBinder(draft_, scope_, "WHERE").bind_conjuncts(expression, predicates);
    for (ExpressionPtr& predicate : predicates) {
        if (closed_) {
            rewrite(predicate, false);
        } else {
            for (const Slot slot : slots_of(*predicate)) keep(slot);
        }
    }
}

// A variable that is a column is what it is, whatever it hides.
const Entry* AfterProjection::column_of(const Expression& expression) const {
    const auto* variable = expression.as<Variable>();
    if (variable != nullptr && is_column(variable->slot)) return nullptr;
    const auto found = std::ranges::find_if(
        entries_, [&](const Entry& entry) { return same(expression, *entry.expression, aliases_); });
    return found == entries_.end() ? nullptr : &*found;
}

bool AfterProjection::is_column(Slot slot) const {
    return std::ranges::find(clause_.items, slot, &Item::slot) != clause_.items.end();
}

// ORDER BY takes no aggregate that the projection does not have.
void AfterProjection::check_new_aggregates(std::size_t known) const {
    if (aggregates_.size() == known) return;
    for (const ExpressionPtr& argument : aggregates_.item(known).arguments) {
        for (const Slot slot : slots_of(*argument)) {
            if (!is_column(slot)) throw left_behind(slot, argument->range);
        }
    }
    const std::string name(aggregates_.item(known).function->name);
    throw QueryError(ErrorType::SyntaxError, "InvalidAggregation",
                     "ORDER BY asks for an aggregate '" + name + "' that is no column", aggregates_.range(known))
        .hint("make it a column");
}

// Beside an aggregate a column is meant only by its name, or where it is a variable or a property of one.
void AfterProjection::rewrite(ExpressionPtr& expression, bool beside_aggregate) {
    if (const Entry* column = column_of(*expression)) {
        if (beside_aggregate && root_variable(*expression) == nullptr) throw ambiguous(*expression, draft_);
        expression = variable_of(draft_, column->slot, expression->range);
        return;
    }
    if (const auto* variable = expression->as<Variable>()) {
        const Slot slot = variable->slot;
        if (is_column(slot) || std::ranges::find(local_, slot) != local_.end()) return;
        if (!aggregates_.contains(slot) || clause_.distinct) throw left_behind(slot, expression->range);
        keep(slot);
        return;
    }
    for (const Slot own : introduced_by(*expression)) local_.push_back(own);
    for_each_child(*expression, [&](ExpressionPtr& child) { rewrite(child, beside_aggregate); });
}

// What is read later and is no column is passed on without a name.
void AfterProjection::keep(Slot slot) {
    if (is_column(slot)) return;
    clause_.items.push_back({variable_of(draft_, slot, {}), slot});
}

QueryError AfterProjection::left_behind(Slot slot, SourceRange range) const {
    const std::string name = draft_.name_of(slot);
    return QueryError(ErrorType::SyntaxError, "UndefinedVariable",
                      "'" + name + "' is gone here: only columns are left after " +
                          (clause_.aggregating ? "an aggregate" : "DISTINCT"),
                      range)
        .hint("make what is needed a column");
}

}  // namespace kveld::query::bind
