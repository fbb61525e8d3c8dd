#include "query/run/plan_to_operators.h"

#include "query/parse/expression.h"
#include "query/run/aggregate.h"
#include "query/run/argument.h"
#include "query/run/barrier.h"
#include "query/run/create.h"
#include "query/run/different_relationships.h"
#include "query/run/distinct.h"
#include "query/run/ends_of.h"
#include "query/run/expand.h"
#include "query/run/expand_into.h"
#include "query/run/expand_path.h"
#include "query/run/filter.h"
#include "query/run/limit.h"
#include "query/run/node_by_id.h"
#include "query/run/node_filter.h"
#include "query/run/node_scan.h"
#include "query/run/optional_apply.h"
#include "query/run/product.h"
#include "query/run/project.h"
#include "query/run/single_row.h"
#include "query/run/skip.h"
#include "query/run/sort.h"
#include "query/run/union_all.h"
#include "query/run/unwind.h"

namespace kveld::query::run {
namespace {

class OperatorMaker {
public:
    OperatorMaker(const Context& context, std::vector<MadeOperator>* made) : context_(context), made_(made) {}

    OperatorPtr make(const plan::Plan& plan) {
        OperatorPtr result = std::visit([&](const auto& node) { return make(plan, node); }, plan.node);
        if (made_ != nullptr) made_->push_back({&plan, result.get()});
        return result;
    }

private:
    OperatorPtr child_of(const plan::Plan& plan) { return make(*plan.children[0]); }
    static Schema schema_of(const plan::Plan& plan) { return Schema(plan.slots); }

    OperatorPtr make(const plan::Plan& plan, const plan::SingleRow& /*node*/) {
        return make_single_row(schema_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Argument& node) {
        return make_argument(node, schema_of(plan), *argument_, context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::NodeScan& node) {
        return make_node_scan(node, schema_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::NodeById& node) {
        OperatorPtr child = plan.children.empty() ? make_single_row(Schema(), context_) : child_of(plan);
        return make_node_by_id(node, schema_of(plan), std::move(child), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Expand& node) {
        if (node.into) return make_expand_into(node, schema_of(plan), child_of(plan), context_);
        return make_expand(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::ExpandPath& node) {
        return make_expand_path(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::EndsOf& node) {
        return make_ends_of(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::DifferentRelationships& node) {
        return make_different_relationships(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Filter& node) {
        return make_filter(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::NodeFilter& node) {
        return make_node_filter(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Project& node) {
        return make_project(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Aggregate& node) {
        return make_aggregate(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Distinct& node) {
        return make_distinct(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Sort& node) {
        return make_sort(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Skip& node) {
        return make_skip(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Limit& node) {
        return make_limit(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Unwind& node) {
        return make_unwind(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Product& /*node*/) {
        OperatorPtr left = child_of(plan);
        return make_product(schema_of(plan), std::move(left), make(*plan.children[1]), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::OptionalApply& node) {
        OperatorPtr left = child_of(plan);
        auto source = std::make_unique<ArgumentSource>();
        source->schema = &left->schema();
        const ArgumentSource* const outer = std::exchange(argument_, source.get());
        OperatorPtr right = make(*plan.children[1]);
        argument_ = outer;
        return make_optional_apply(node, schema_of(plan), std::move(left), std::move(right), std::move(source),
                                   context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Create& node) {
        return make_create(node, schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::Barrier& /*node*/) {
        return make_barrier(schema_of(plan), child_of(plan), context_);
    }
    OperatorPtr make(const plan::Plan& plan, const plan::UnionAll& node) {
        std::vector<OperatorPtr> children;
        for (const plan::PlanPtr& child : plan.children) children.push_back(make(*child));
        return make_union_all(node, schema_of(plan), std::move(children), context_);
    }

    const Context& context_;
    std::vector<MadeOperator>* made_;
    const ArgumentSource* argument_ = nullptr;  // of the apply whose right side is being made
};

}  // namespace

OperatorPtr make_operator(const plan::Plan& plan, const Context& context, std::vector<MadeOperator>* made) {
    return OperatorMaker(context, made).make(plan);
}

}  // namespace kveld::query::run
