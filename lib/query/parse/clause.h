#pragma once

// The parsed form of clauses: MATCH, WITH, CREATE … one struct each, in a variant. Include "query/parse/ast.h".

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/parse/expression.h"

namespace kveld::query::parse {

struct MatchClause {
    bool optional = false;
    std::vector<PathPattern> patterns;  // one or more
    ExpressionPtr where;                // may be null
};

struct UnwindClause {
    ExpressionPtr list;
    Name variable;
};

struct ProjectionItem {
    ExpressionPtr expression;
    std::optional<Name> alias;
    std::string text;   // the expression as written, the column's name where there is no alias
    SourceRange range;  // of expression and alias

    const std::string& column() const noexcept { return alias ? alias->text : text; }
};

struct SortItem {
    ExpressionPtr expression;
    bool descending = false;
};

// What WITH and RETURN share.
struct Projection {
    bool distinct = false;
    bool all = false;  // *, before the items
    std::vector<ProjectionItem> items;
    std::vector<SortItem> order_by;
    ExpressionPtr skip;   // may be null
    ExpressionPtr limit;  // may be null
};

struct WithClause {  // whether every item is a variable or has an alias is the binder's to check
    Projection projection;
    ExpressionPtr where;  // may be null
};

struct ReturnClause {
    Projection projection;
};

// Labels are names, relationships have a direction and no length; their types are the binder's to check.
struct CreateClause {
    std::vector<PathPattern> patterns;
};

struct SetProperty {  // SET n.key = value
    ExpressionPtr object;
    Name key;
    ExpressionPtr value;
    SourceRange range;
};

struct SetProperties {  // SET n = value; SET n += value keeps what value does not name
    Name variable;
    bool keep_others = false;
    ExpressionPtr value;
    SourceRange range;
};

struct SetLabels {  // SET n:A:B
    Name variable;
    Names labels;
    SourceRange range;
};

using SetItem = std::variant<SetProperty, SetProperties, SetLabels>;

struct SetClause {
    std::vector<SetItem> items;
};

// Labels are names, relationships have no length; their types are the binder's to check.
struct MergeClause {
    PathPattern pattern;
    std::vector<SetItem> on_create;
    std::vector<SetItem> on_match;
};

struct RemoveProperty {  // REMOVE n.key
    ExpressionPtr object;
    Name key;
    SourceRange range;
};

struct RemoveLabels {  // REMOVE n:A:B
    Name variable;
    Names labels;
    SourceRange range;
};

using RemoveItem = std::variant<RemoveProperty, RemoveLabels>;

struct RemoveClause {
    std::vector<RemoveItem> items;
};

struct DeleteClause {
    bool detach = false;
    Expressions expressions;
};

struct YieldItem {
    Name field;
    std::optional<Name> alias;
};

struct CallClause {  // CALL name_space.name(arguments) YIELD …
    Names name_space;
    Name name;
    std::optional<Expressions> arguments;         // none: CALL name, arguments come from the parameters by name
    std::optional<std::vector<YieldItem>> yield;  // none: every field if it stands alone, else nothing
    bool yield_all = false;                       // YIELD *
    ExpressionPtr where;                          // may be null

    std::string full_name() const;  // "graph.pageRank"
};

using ClauseNode = std::variant<MatchClause, UnwindClause, WithClause, ReturnClause, CreateClause, MergeClause,
                                SetClause, RemoveClause, DeleteClause, CallClause>;

struct Clause {
    ClauseNode node;
    SourceRange range{};

    template <typename Kind>
    const Kind* as() const noexcept {
        return std::get_if<Kind>(&node);
    }
    template <typename Kind>
    bool is() const noexcept {
        return std::holds_alternative<Kind>(node);
    }
};

// The word a clause begins with, for messages: "OPTIONAL MATCH".
std::string_view keyword_of(const Clause& clause) noexcept;

}  // namespace kveld::query::parse
