#include "query/plan/planner.h"

#include <algorithm>

#include "query/plan/live_columns.h"
#include "query/plan/match_planner.h"
#include "query/plan/plan_slots.h"
#include "query/plan/same_relationship.h"

namespace kveld::query::plan {
namespace {

constexpr double kItemsOfAList = 10;  // as long as nothing is known of it
constexpr double kRowsOfAGroup = 10;

// A limit that is written as a number; else what is there.
double at_most(const bind::Expression* limit, double rows) {
    const auto* constant = limit != nullptr ? limit->as<bind::Constant>() : nullptr;
    if (constant == nullptr || constant->value.type() != graph::ValueType::Integer) return rows;
    return std::min(rows, static_cast<double>(constant->value.as_integer()));
}

// One part of a UNION, clause by clause.
class PartPlanner {
public:
    PartPlanner(const bind::SingleQuery& query, const Counts& counts, Slot& next_slot)
        : query_(query), counts_(counts), next_slot_(next_slot), plan_(make_step(SingleRow{}, {}, 1)) {}

    PlanPtr plan() {
        for (place_ = 0; place_ < query_.clauses.size(); ++place_) {
            std::visit([this](const auto& clause) { add(clause); }, query_.clauses[place_]);
        }
        return std::move(plan_);
    }

private:
    template <typename Node>
    void step(Node node, double rows) {
        plan_ = make_step_over(std::move(plan_), std::move(node), rows);
    }
    template <typename Node>
    void step(Node node) {
        const double rows = plan_->rows;
        step(std::move(node), rows);
    }

    void add(const bind::MatchClause& clause) {
        if (!clause.optional) {
            plan_ = plan_match(clause, std::move(plan_), counts_);
            return;
        }
        const Slot row = next_slot_++;
        PlanPtr argument = make_step(Argument{.row = row}, {}, 1);
        argument->slots = plan_->slots;
        argument->slots.push_back(row);
        PlanPtr inside = plan_match(clause, std::move(argument), counts_);
        const double rows = plan_->rows * std::max(1.0, inside->rows);
        std::vector<PlanPtr> sides;
        sides.push_back(std::move(plan_));
        sides.push_back(std::move(inside));
        plan_ = make_step(OptionalApply{.introduces = clause.introduces, .row = row}, std::move(sides), rows);
    }

    void add(const bind::UnwindClause& clause) {
        step(Unwind{.list = clause.list.get(), .slot = clause.slot}, plan_->rows * kItemsOfAList);
    }

    void add(const bind::CreateClause& clause) {
        if (some_match(0, place_, clause)) step(Barrier{});
        step(Create{.clause = &clause});
        writes_ = true;
        if (some_match(place_ + 1, query_.clauses.size(), clause)) step(Barrier{});
        Project paths;
        for (const bind::PathPattern& path : clause.paths) paths.items.push_back({path.path.get(), path.slot});
        if (!paths.items.empty()) step(std::move(paths));
    }

    // Whether a MATCH among these clauses could find what a CREATE makes.
    bool some_match(std::size_t first, std::size_t last, const bind::CreateClause& create) const {
        for (std::size_t i = first; i < last; ++i) {
            const auto* match = std::get_if<bind::MatchClause>(&query_.clauses[i]);
            if (match != nullptr && may_find(*match, create)) return true;
        }
        return false;
    }

    void add(const bind::ProjectionClause& clause) {
        if (clause.aggregating) aggregate(clause);
        project(clause.items);
        if (clause.distinct) {
            Distinct distinct;
            for (const bind::Item& item : clause.items) distinct.slots.push_back(item.slot);
            step(std::move(distinct));
        }
        sort_and_cut(clause);
        Filter filter;
        double rows = plan_->rows;
        for (const bind::ExpressionPtr& predicate : clause.predicates) {
            filter.predicates.push_back(predicate.get());
            rows *= selectivity(*predicate);
        }
        if (!filter.predicates.empty()) step(std::move(filter), rows);
    }

    void aggregate(const bind::ProjectionClause& clause) {
        Aggregate aggregate{.keys = {}, .aggregates = &clause.aggregates};
        for (const bind::Item& key : clause.keys) aggregate.keys.push_back({key.expression.get(), key.slot});
        step(std::move(aggregate), clause.keys.empty() ? 1 : std::max(1.0, plan_->rows / kRowsOfAGroup));
    }

    // What is only passed on needs no step.
    void project(const std::vector<bind::Item>& items) {
        Project project;
        for (const bind::Item& item : items) {
            const auto* variable = item.expression->as<bind::Variable>();
            if (variable != nullptr && variable->slot == item.slot) continue;
            project.items.push_back({item.expression.get(), item.slot});
        }
        if (!project.items.empty()) step(std::move(project));
    }

    void sort_and_cut(const bind::ProjectionClause& clause) {
        const double rows = at_most(clause.limit.get(), plan_->rows);
        if (!clause.order_by.empty()) {
            step(Sort{.keys = &clause.order_by, .limit = clause.limit.get(), .skip = clause.skip.get()}, rows);
        }
        if (clause.skip != nullptr) step(Skip{.count = clause.skip.get()});
        if (clause.limit != nullptr && clause.order_by.empty()) {
            step(Limit{.count = clause.limit.get(), .to_the_end = writes_}, rows);
        }
    }

    const bind::SingleQuery& query_;
    const Counts& counts_;
    Slot& next_slot_;
    PlanPtr plan_;
    std::size_t place_ = 0;
    bool writes_ = false;
};

}  // namespace

PlanPtr make_plan(const bind::Statement& statement, const graph::GraphView& view) {
    const Counts counts(view);
    auto next_slot = static_cast<Slot>(statement.slot_names.size());
    std::vector<PlanPtr> parts;
    UnionAll all;
    double rows = 0;
    for (const bind::SingleQuery& query : statement.parts) {
        parts.push_back(PartPlanner(query, counts, next_slot).plan());
        all.columns.push_back(query.columns);
        rows += parts.back()->rows;
    }
    PlanPtr plan = parts.size() == 1 ? std::move(parts.front()) : nullptr;
    if (plan == nullptr) {
        plan = make_step(std::move(all), std::move(parts), rows);
        if (!statement.union_all) {
            plan = make_step_over(std::move(plan), Distinct{.slots = statement.parts.front().columns}, rows);
        }
    }
    keep_live_columns(*plan, SlotSet(statement.parts.front().columns));
    return plan;
}

}  // namespace kveld::query::plan
