#pragma once

// The clauses, one binder each. What a clause introduces is added to the scope.

#include "query/bind/draft.h"
#include "query/bind/scope.h"
#include "query/parse/ast.h"

namespace kveld::query::bind {

MatchClause bind_match(const parse::MatchClause& match, Draft& draft, Scope& scope);
CreateClause bind_create(const parse::CreateClause& create, Draft& draft, Scope& scope);
UnwindClause bind_unwind(const parse::UnwindClause& unwind, Draft& draft, Scope& scope);

// A column of a WITH or RETURN that users see.
struct Column {
    std::string name;
    Slot slot = 0;
};

struct BoundProjection {
    ProjectionClause clause;
    std::vector<Column> columns;
};

// The scope is left as it was: what comes after a WITH sees its columns and nothing else.
BoundProjection bind_with(const parse::WithClause& with, SourceRange range, Draft& draft, const Scope& scope);
BoundProjection bind_return(const parse::ReturnClause& result, SourceRange range, Draft& draft, const Scope& scope);

// Throws VariableAlreadyBound where the scope has the name.
void require_new(const parse::Name& name, const Draft& draft, const Scope& scope);

// The slot of a variable that a pattern uses as `wanted`, none where it is new. Throws VariableTypeConflict where the
// scope has it as something else.
std::optional<Slot> find_as(const parse::Name& name, StaticType wanted, const Draft& draft, const Scope& scope);

}  // namespace kveld::query::bind
