#pragma once

// How many rows a pattern promises when it is grown from one of its nodes or from another.
//
//     const Growths growths(clause, nodes, selectivities, counts);
//     growths.cost_from(rows, known, still_to_grow_by);             // of all that hangs together with these
//     growths.next(known, still_to_grow_by);             // what promises the fewest rows now
//
// An estimate takes a node's neighbours over a type to be as many, and to have the labels asked for as often, as they
// have on average.

#include <optional>
#include <vector>

#include "query/bind/query.h"
#include "query/plan/counts.h"
#include "query/plan/slot_set.h"

namespace kveld::query::plan {

// A node of a MATCH: its labels, and which part of the nodes that have them the predicates on it alone leave.
struct PatternNode {
    bind::Slot slot = 0;
    std::optional<bind::LabelPredicate> labels;
    double selectivity = 1;
};

// A relationship to grow by, from the end that is known.
struct Growth {
    std::size_t number = 0;
    bool from_left = true;
    double tried = 0;   // how many neighbours each row has, before their labels are looked at
    double found = 0;   // how many have the labels, before predicates are asked
    double factor = 0;  // how many rows each row becomes in the end
};

class Growths {
public:
    Growths(const bind::MatchClause& clause, const std::vector<PatternNode>& nodes, const Counts& counts);

    std::optional<Growth> next(const SlotSet& known, const std::vector<std::size_t>& remaining) const;

    // Of growing by all that can be reached, from so many rows of these slots. In rows that must be made.
    double cost_from(double rows, SlotSet known, std::vector<std::size_t> remaining) const;

private:
    struct Estimate {  // of one relationship, from its left end and from its right one
        Growth from_left;
        Growth from_right;
        double into_left = 0;  // how many rows each becomes where both ends are known, by way of the left
        double into_right = 0;
    };

    Estimate estimate(std::size_t number, const std::vector<PatternNode>& nodes, const Counts& counts) const;

    const bind::MatchClause& clause_;
    std::vector<Estimate> estimates_;
};

}  // namespace kveld::query::plan
