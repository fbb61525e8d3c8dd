// WITH and RETURN: items, groups, order.

#include <algorithm>

#include "query/bind/after_projection.h"
#include "query/bind/clauses.h"
#include "query/bind/expression_binder.h"

namespace kveld::query::bind {
namespace {

// Rewrites an item with aggregates so that it reads groups: what stands beside the aggregates must be a key. A key may
// be a variable or a property of one; larger expressions are not looked for (openCypher calls them ambiguous).
class GroupReader {
public:
    GroupReader(const Draft& draft, const std::vector<Item>& keys, const AggregateList& aggregates)
        : draft_(draft), keys_(keys), aggregates_(aggregates) {}

    void rewrite(ExpressionPtr& expression) {
        if (const Expression* const root = root_variable(*expression)) {
            if (const auto key = key_of(*expression)) {
                expression = variable_of(draft_, *key, expression->range);
                return;
            }
            if (!is_known(*root)) throw ambiguous(*expression, draft_);
        }
        for (const Slot own : introduced_by(*expression)) local_.push_back(own);
        for_each_child(*expression, [this](ExpressionPtr& child) { rewrite(child); });
    }

private:
    std::optional<Slot> key_of(const Expression& expression) const {
        const auto key = std::ranges::find_if(keys_, [&](const Item& it) { return same(*it.expression, expression); });
        if (key == keys_.end()) return std::nullopt;
        return key->slot;
    }

    bool is_known(const Expression& variable) const {
        const Slot slot = variable.as<Variable>()->slot;
        return aggregates_.contains(slot) || std::ranges::find(local_, slot) != local_.end() || key_of(variable);
    }

    const Draft& draft_;
    const std::vector<Item>& keys_;
    const AggregateList& aggregates_;
    std::vector<Slot> local_;
};

// What a parameter gives is looked at when the query runs.
void require_count(const Expression& count, std::string_view word) {
    if (!slots_of(count).empty()) {
        throw QueryError(ErrorType::SyntaxError, "NonConstantExpression",
                         std::string(word) + " is one number for all rows, and this depends on the row", count.range);
    }
    if (count.type.kind == Kind::Null || !may_be(count.type, Kind::Integer)) {
        throw QueryError(ErrorType::SyntaxError, "InvalidArgumentType",
                         std::string(word) + " takes an Integer, not " + with_article(count.type), count.range);
    }
    const auto* constant = count.as<Constant>();
    if (constant != nullptr && count.type.kind == Kind::Integer && constant->value.as_integer() < 0) {
        throw QueryError(ErrorType::SyntaxError, "NegativeIntegerArgument",
                         std::string(word) + " takes a number of rows, which is not below 0", count.range);
    }
}

class ProjectionBinder {
public:
    ProjectionBinder(Draft& draft, const Scope& before, std::string_view word, SourceRange range)
        : draft_(draft), before_(before), word_(word), range_(range) {}

    BoundProjection bind(const parse::Projection& projection, const parse::Expression* where) {
        clause_.distinct = projection.distinct;
        if (projection.all) add_everything();
        for (const parse::ProjectionItem& item : projection.items) add(item);
        group();
        AfterProjection after(draft_, before_, clause_, entries_, aggregates_);
        for (const parse::SortItem& item : projection.order_by) {
            clause_.order_by.push_back({after.bind_sort_key(*item.expression), item.descending});
        }
        require_aliases(projection);
        clause_.skip = bind_count(projection.skip.get(), "SKIP");
        clause_.limit = bind_count(projection.limit.get(), "LIMIT");
        if (where != nullptr) after.bind_where(*where, clause_.predicates);
        clause_.aggregates = aggregates_.take();
        BoundProjection bound{std::move(clause_), {}};
        for (const Entry& entry : entries_) bound.columns.push_back({entry.name, entry.slot});
        return bound;
    }

private:
    void add_everything() {
        if (before_.names().empty() && word_ == "RETURN") {
            throw QueryError(ErrorType::SyntaxError, "NoVariablesInScope",
                             "there is no variable that RETURN * could return", range_);
        }
        for (const auto& [name, slot] : before_.names()) {
            add_entry(name, variable_of(draft_, slot, {}), false, {});
        }
    }

    void add(const parse::ProjectionItem& item) {
        const std::size_t known = aggregates_.size();
        const std::size_t uses = aggregates_.uses();
        Scope scope = before_;
        ExpressionPtr bound = ExpressionBinder(draft_, scope, word_, &aggregates_).bind(*item.expression);
        const bool aggregated = aggregates_.uses() > uses;
        const auto* variable = bound->as<Variable>();
        const bool whole = aggregated && variable != nullptr && aggregates_.size() > known;
        add_entry(name_of(item), std::move(bound), aggregated, item.alias ? item.alias->range : item.range, whole);
    }

    // A variable's name has no backticks, whatever the text has.
    static const std::string& name_of(const parse::ProjectionItem& item) {
        const auto* variable = item.expression->as<parse::Variable>();
        return variable != nullptr && !item.alias ? variable->name : item.column();
    }

    // An aggregate that is a whole item, and a variable that keeps its name, keep their slots.
    void add_entry(const std::string& name, ExpressionPtr expression, bool aggregated, SourceRange range,
                   bool keeps_slot = false) {
        if (std::ranges::find(entries_, name, &Entry::name) != entries_.end()) {
            throw QueryError(ErrorType::SyntaxError, "ColumnNameConflict", "two columns are called '" + name + "'",
                             range)
                .hint("name one of them with AS");
        }
        const auto* variable = expression->as<Variable>();
        const bool passed_on = variable != nullptr && before_.find(name) == variable->slot;
        Entry entry;
        entry.name = name;
        entry.aggregated = aggregated;
        entry.slot = passed_on || keeps_slot ? variable->slot : draft_.add_slot(name, expression->type);
        if (keeps_slot) draft_.rename(entry.slot, name);
        entry.expression = std::move(expression);
        entries_.push_back(std::move(entry));
    }

    void group() {
        clause_.aggregating = aggregates_.size() > 0;
        if (!clause_.aggregating) {
            for (const Entry& entry : entries_) clause_.items.push_back({copy(*entry.expression), entry.slot});
            return;
        }
        for (const Entry& entry : entries_) {
            if (!entry.aggregated) add_key(entry);
        }
        GroupReader reader(draft_, clause_.keys, aggregates_);
        for (const Entry& entry : entries_) {
            ExpressionPtr item;
            if (entry.aggregated) {
                item = copy(*entry.expression);
                reader.rewrite(item);
            } else {
                const auto key = std::ranges::find_if(
                    clause_.keys, [&](const Item& it) { return same(*it.expression, *entry.expression); });
                item = variable_of(draft_, key->slot, entry.expression->range);
            }
            clause_.items.push_back({std::move(item), entry.slot});
        }
    }

    void add_key(const Entry& entry) {
        const auto is_it = [&](const Item& key) { return same(*key.expression, *entry.expression); };
        if (std::ranges::any_of(clause_.keys, is_it)) return;
        clause_.keys.push_back({copy(*entry.expression), entry.slot});
    }

    void require_aliases(const parse::Projection& projection) const {
        if (word_ == "RETURN") return;
        for (const parse::ProjectionItem& item : projection.items) {
            if (item.alias || item.expression->is<parse::Variable>()) continue;
            throw QueryError(ErrorType::SyntaxError, "NoExpressionAlias", "an expression in WITH needs a name",
                             item.range)
                .hint("write " + item.text + " AS x");
        }
    }

    ExpressionPtr bind_count(const parse::Expression* count, std::string_view word) {
        if (count == nullptr) return nullptr;
        Scope scope = before_;
        for (const Entry& entry : entries_) scope.set(entry.name, entry.slot);
        ExpressionPtr bound = ExpressionBinder(draft_, scope, word).bind(*count);
        require_count(*bound, word);
        return bound;
    }

    Draft& draft_;
    const Scope& before_;
    std::string_view word_;
    SourceRange range_;  // of the clause
    AggregateList aggregates_;
    std::vector<Entry> entries_;
    ProjectionClause clause_;
};

}  // namespace

BoundProjection bind_with(const parse::WithClause& with, SourceRange range, Draft& draft, const Scope& scope) {
    return ProjectionBinder(draft, scope, "WITH", range).bind(with.projection, with.where.get());
}

BoundProjection bind_return(const parse::ReturnClause& result, SourceRange range, Draft& draft, const Scope& scope) {
    return ProjectionBinder(draft, scope, "RETURN", range).bind(result.projection, nullptr);
}

}  // namespace kveld::query::bind
