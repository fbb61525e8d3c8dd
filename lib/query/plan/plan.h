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

// The rows of the apply above: what its left side gave, and in the slot `row` which row of it each one is.
struct Argument {
    Slot row = 0;
};

struct NodeScan {
    Slot node = 0;
    std::optional<bind::LabelPredicate> labels;
};

// The nodes whose property `id` is what `id` gives: a text is looked up, a number is searched for, null finds none.
// Without a child one row; with one the nodes for each row of it.
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
    std::optional<bind::LabelPredicate> labels;  // of `to`, where it is new
    bool into = false;
    bool reversed = false;  // the pattern is written from `to` to `from`: the list is, too
    bind::PathLength length{};
    Slot each = 0;
    const bind::Expressions* predicates = nullptr;
};

// From a relationship that is known already, or with a length from a list of them, to its ends, of which each may be
// known, too, and must be that node then. With direction Both once for each order of the ends.
struct EndsOf {
    Slot relationship = 0;
    Slot left = 0;
    Slot right = 0;
    graph::Direction direction = graph::Direction::Out;
    std::optional<bind::LabelPredicate> types;
    std::optional<bind::PathLength> length;
    bool left_known = false;
    bool right_known = false;
};

// The relationships of one pattern differ. Single ones and lists.
struct DifferentRelationships {
    Slot relationship = 0;
    std::vector<Slot> others;
};

// Rows in which all predicates are true. They are asked in order, each only where those before it are true.
struct Filter {
    std::vector<const bind::Expression*> predicates;
};

// Rows in which a known node is not null and has the labels.
struct NodeFilter {
    Slot node = 0;
    std::optional<bind::LabelPredicate> labels;
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
    bool to_the_end = false;  // reads all of its input nevertheless, since that writes
};

struct Unwind {
    const bind::Expression* list = nullptr;
    Slot slot = 0;
};

// Every row of the left with every row of the right, which does not depend on the left and is kept.
struct Product {};

// Every row of the left with the rows that the right side gives for it (through Argument, with the same `row`); where
// it gives none, one row with nulls for `introduces`.
struct OptionalApply {
    std::vector<Slot> introduces;
    Slot row = 0;
};

struct Create {
    const bind::CreateClause* clause = nullptr;
};

// Reads all of its input before it gives the first row, so that writes above it are not seen by reads below it.
struct Barrier {};

// All rows of the first child, then of the next …: the columns of each part become those of the first.
struct UnionAll {
    std::vector<std::vector<Slot>> columns;  // of each child
};

using PlanNode = std::variant<SingleRow, Argument, NodeScan, NodeById, Expand, ExpandPath, EndsOf,
                              DifferentRelationships, Filter, NodeFilter, Project, Aggregate, Distinct, Sort, Skip,
                              Limit, Unwind, Product, OptionalApply, Create, Barrier, UnionAll>;

struct Plan {
    PlanNode node{};
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

// One step without those below it: "Expand((s)-[r:SUPPORTS]->(p))".
std::string step_to_string(const Plan& plan, const std::vector<std::string>& slot_names);

}  // namespace kveld::query::plan
