#include "query/bind/binder.h"

#include <algorithm>

#include "query/bind/clauses.h"

namespace kveld::query::bind {
namespace {

// Binds the clauses of one part, in order; the scope grows from clause to clause and is replaced by WITH.
class PartBinder {
public:
    explicit PartBinder(Draft& draft) : draft_(draft) {}

    void bind(const parse::SingleQuery& query) {
        for (const parse::Clause& clause : query.clauses) {
            std::visit([&](const auto& it) { add(it, clause); }, clause.node);
        }
    }

    SingleQuery part;
    std::vector<Column> columns;

private:
    void add(const parse::MatchClause& match, const parse::Clause&) {
        part.clauses.emplace_back(bind_match(match, draft_, scope_));
    }
    void add(const parse::UnwindClause& unwind, const parse::Clause&) {
        part.clauses.emplace_back(bind_unwind(unwind, draft_, scope_));
    }
    void add(const parse::CreateClause& create, const parse::Clause&) {
        part.clauses.emplace_back(bind_create(create, draft_, scope_));
    }
    void add(const parse::WithClause& with, const parse::Clause& clause) {
        BoundProjection bound = bind_with(with, clause.range, draft_, scope_);
        Scope::Names names;
        for (const Column& column : bound.columns) names[column.name] = column.slot;
        scope_ = scope_.after_with(std::move(names));
        part.clauses.emplace_back(std::move(bound.clause));
    }
    void add(const parse::ReturnClause& result, const parse::Clause& clause) {
        BoundProjection bound = bind_return(result, clause.range, draft_, scope_);
        columns = std::move(bound.columns);
        part.clauses.emplace_back(std::move(bound.clause));
    }
    // MERGE, SET, REMOVE, DELETE, CALL.
    template <typename Other>
    void add(const Other&, const parse::Clause& clause) {
        throw QueryError::unsupported(std::string(parse::keyword_of(clause)), clause.range);
    }

    Draft& draft_;
    Scope scope_;
};

// The slots of a part's columns in the order of the first part's columns.
std::vector<Slot> columns_in_order(const PartBinder& part, const std::vector<std::string>& names, SourceRange range) {
    std::vector<Slot> slots;
    for (const std::string& name : names) {
        const auto found = std::ranges::find(part.columns, name, &Column::name);
        if (found == part.columns.end()) break;
        slots.push_back(found->slot);
    }
    if (slots.size() != names.size() || part.columns.size() != names.size()) {
        throw QueryError(ErrorType::SyntaxError, "DifferentColumnsInUnion",
                         "the parts of a UNION have columns of different names", range)
            .hint("give them the same names with AS");
    }
    return slots;
}

}  // namespace

Statement bind(const parse::Statement& statement, const Parameters& parameters) {
    Draft draft(parameters);
    Statement& bound = draft.statement();
    bound.union_all = statement.query.union_all;
    for (const parse::SingleQuery& query : statement.query.parts) {
        PartBinder part(draft);
        part.bind(query);
        if (bound.parts.empty()) {
            for (const Column& column : part.columns) bound.columns.push_back(column.name);
        }
        part.part.columns = columns_in_order(part, bound.columns, query.range);
        bound.parts.push_back(std::move(part.part));
    }
    return std::move(bound);
}

}  // namespace kveld::query::bind
