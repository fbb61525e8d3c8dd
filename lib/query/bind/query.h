#pragma once

// The bound form of a statement: what the planner plans. Include what makes it: "query/bind/binder.h".
//
// A slot is a variable of the whole statement: shadowing and WITH give new ones, so that an expression may be moved
// freely to wherever its slots exist. Properties in patterns have become predicates; WHERE is split at its ANDs.

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/ids.h"
#include "query/bind/expression.h"

namespace kveld::query::bind {

struct NodePattern {
    Slot slot = 0;
    std::optional<LabelPredicate> labels;
};

struct PathLength {
    std::uint64_t minimum = 1;
    std::optional<std::uint64_t> maximum;  // none: no bound
};

// A relationship between two nodes of the same clause's `nodes`. Direction Out: from left to right.
struct RelationshipPattern {
    Slot slot = 0;  // the relationship, or with a length the list of them
    Slot left = 0;
    Slot right = 0;
    graph::Direction direction = graph::Direction::Both;
    std::optional<LabelPredicate> types;  // none: any
    std::optional<PathLength> length;     // none: exactly one relationship
    Slot each = 0;                        // with a length: the variable of `predicates`, one relationship of the list
    Expressions predicates;               // with a length: what each relationship must fulfil
};

struct PathPattern {
    Slot slot = 0;
    ExpressionPtr path;  // a PathOf
};

// One MATCH with all its patterns. No relationship occurs twice among `relationships` (openCypher's uniqueness), which
// the planner sees to.
struct MatchClause {
    bool optional = false;
    std::vector<NodePattern> nodes;  // a slot once, whether new or known from before
    std::vector<RelationshipPattern> relationships;
    std::vector<PathPattern> paths;
    Expressions predicates;        // all must be true
    std::vector<Slot> introduces;  // what is new, null where an optional match finds nothing
};

struct UnwindClause {
    ExpressionPtr list;
    Slot slot = 0;
};

struct Item {
    ExpressionPtr expression;
    Slot slot = 0;
};

struct AggregateItem {
    const functions::Aggregate* function = nullptr;
    bool distinct = false;
    Expressions arguments;  // none for count(*)
    Slot slot = 0;
};

struct SortKey {
    ExpressionPtr expression;
    bool descending = false;
};

// WITH and RETURN, in the order in which they are carried out: where `aggregating`, rows are grouped by `keys` and the
// aggregates computed; then the items; distinct; sort keys (which may read items, and without grouping and distinct
// also what was there before); skip; limit; predicates (WITH … WHERE).
struct ProjectionClause {
    bool aggregating = false;
    std::vector<Item> keys;  // no keys and aggregating: one group
    std::vector<AggregateItem> aggregates;
    // A variable that is passed on keeps its slot: {Variable s, s}. So do, behind the columns and without being any,
    // what only `predicates` read, and aggregates that only `order_by` reads.
    std::vector<Item> items;
    bool distinct = false;
    std::vector<SortKey> order_by;
    ExpressionPtr skip;   // may be null; reads no slot; what a parameter or function gives is not checked yet
    ExpressionPtr limit;  // the same
    Expressions predicates;
};

struct NewNode {
    Slot slot = 0;
    std::vector<std::string> labels;
    ExpressionPtr properties;  // a map; may be null
};

struct NewRelationship {
    Slot slot = 0;
    Slot source = 0;
    Slot target = 0;
    std::string type;
    ExpressionPtr properties;  // a map; may be null
};

// CREATE: all nodes, then all relationships, in order, for each row. Properties read nothing that the clause creates:
// in CREATE (a {x: 1}), ({y: a.x}) the binder has written 1 for a.x.
struct CreateClause {
    std::vector<NewNode> nodes;
    std::vector<NewRelationship> relationships;
    std::vector<PathPattern> paths;
};

using Clause = std::variant<MatchClause, UnwindClause, ProjectionClause, CreateClause>;

// What stands between UNIONs.
struct SingleQuery {
    std::vector<Clause> clauses;
    std::vector<Slot> columns;  // as many as the statement has
};

struct Statement {
    std::vector<SingleQuery> parts;  // one, or those that UNION joins
    bool union_all = false;
    std::vector<std::string> columns;     // names; none where the statement does not end with RETURN
    std::vector<std::string> slot_names;  // by slot, for plans: as written, or "_1" for what has no name
    std::vector<StaticType> slot_types;   // by slot
    std::shared_ptr<std::pmr::monotonic_buffer_resource> memory;  // of constants
};

}  // namespace kveld::query::bind
