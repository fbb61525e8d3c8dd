#pragma once

// How a statement is carried out: a tree of operators, written as one short string.
//
//     to_string(plan) == "Project(Filter(Expand(NodeScan(s:MemberState), (s)-[r:SUPPORTS]->(p)), p.text CONTAINS 'x'),
//     s.name)"
//
// Plans hold no numbers of the graph but estimates: labels, types and keys are names until operators are made from
// them.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "query/bind/query.h"

namespace kveld::query::plan {

using bind::Slot;

struct Plan;
using PlanPtr = std::unique_ptr<Plan>;

struct SingleRow {};  // one row without columns

// The rows of the apply above: what its left side gave.
struct Argument {};

struct NodeScan {
    Slot node = 0;
    std::optional<bind::LabelPredicate> labels;
};

// The nodes whose property `id` is a text. Null and other types find none.
struct NodeById {
    Slot node = 0;
    std::optional<bind::LabelPredicate> labels;
    const bind::Expression* id = nullptr;
};

// From a known node over one relationship: to any node, or where `into` is set to one that is known too.
struct Expand {
    Slot from = 0;
    Slot relationship = 0;
    Slot to = 0;
    graph::Direction direction = graph::Direction::Out;  // as seen from `from`
    std::optional<bind::LabelPredicate> types;
    std::optional<bind::LabelPredicate> labels;  // of `to`, where it is new
    bool into = false;
};

// The same over a path of several; `relationship` is the list. No relationship twice in a path.
struct ExpandPath {
    Slot from = 0;
    Slot relationship = 0;
    Slot to = 0;
    graph::Direction direction = graph::Direction::Out;
    std::optional<bind::LabelPredicate> types;
    bool into = false;
    bool reversed = false;  // the pattern is written from `to` to `from`: the list is, too
    bind::PathLength length{};
    Slot each = 0;
    const bind::Expressions* predicates = nullptr;
};

// The relationships of one pattern differ. Single ones and lists.
struct DifferentRelationships {
    Slot relationship = 0;
    std::vector<Slot> others;
};

struct Filter {
    std::vector<const bind::Expression*> predicates;
};

struct Projected {
    const bind::Expression* expression = nullptr;
    Slot slot = 0;
};

// Adds columns, and keeps those of its input that are in `keep`.
struct Project {
    std::vector<Projected> items;
    std::vector<Slot> keep;
};

struct Aggregate {
    std::vector<Projected> keys;
    const std::vector<bind::AggregateItem>* aggregates = nullptr;
};

struct Distinct {
    std::vector<Slot> slots;
};

struct Sort {
    const std::vector<bind::SortKey>* keys = nullptr;
    const bind::Expression* limit = nullptr;  // with what SKIP leaves out; null: all. Only the first ones are kept then
    const bind::Expression* skip = nullptr;   // what `limit` leaves out of account: skip + limit rows are kept
};

struct Skip {
    const bind::Expression* count = nullptr;
};

struct Limit {
    const bind::Expression* count = nullptr;
};

struct Unwind {
    const bind::Expression* list = nullptr;
    Slot slot = 0;
};

// Every row of the left with every row of the right.
struct Product {};

// Every row of the left with the rows that the right side gives for it (through Argument); where it gives none, one row
// with nulls for `introduces`.
struct OptionalApply {
    std::vector<Slot> introduces;
};

struct Create {
    const bind::CreateClause* clause = nullptr;
};

// Reads all of its input before it gives the first row, so that writes above it are not seen by reads below it.
struct Barrier {};

// All rows of the first child, then of the next …; each child gives its columns in the same order, which become
// `slots`.
struct UnionAll {};

using PlanNode =
    std::variant<SingleRow, Argument, NodeScan, NodeById, Expand, ExpandPath, DifferentRelationships, Filter, Project,
                 Aggregate, Distinct, Sort, Skip, Limit, Unwind, Product, OptionalApply, Create, Barrier, UnionAll>;

struct Plan {
    PlanNode node;
    std::vector<PlanPtr> children{};
    double rows = 0;            // estimated
    std::vector<Slot> slots{};  // what it gives, in order

    template <typename Kind>
    const Kind* as() const noexcept {
        return std::get_if<Kind>(&node);
    }
    template <typename Kind>
    bool is() const noexcept {
        return std::holds_alternative<Kind>(node);
    }
};

std::string to_string(const Plan& plan, const std::vector<std::string>& slot_names);

}  // namespace kveld::query::plan
