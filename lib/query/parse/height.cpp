#include <algorithm>

#include "query/parse/grammar.h"

namespace kveld::query::parse {
namespace {

// The greatest height among the direct parts of an expression. What stands in a subquery's clauses counts as a part.
class Parts {
public:
    std::uint32_t tallest() const noexcept { return tallest_; }

    void see(const ExpressionPtr& part) {
        if (part) tallest_ = std::max(tallest_, part->height);
    }
    void see(const Expressions& parts) {
        for (const ExpressionPtr& part : parts) see(part);
    }

    template <typename Leaf>
    void operator()(const Leaf&) {}  // the literals, parameters, variables and count(*)
    void operator()(const ListLiteral& it) { see(it.items); }
    void operator()(const MapLiteral& it) {
        for (const MapEntry& entry : it.entries) see(entry.value);
    }
    void operator()(const Property& it) { see(it.object); }
    void operator()(const Subscript& it) { see(it.container), see(it.index); }
    void operator()(const Slice& it) { see(it.list), see(it.from), see(it.to); }
    void operator()(const LabelTest& it) { see(it.object); }
    void operator()(const Unary& it) { see(it.operand); }
    void operator()(const Binary& it) { see(it.left), see(it.right); }
    void operator()(const Logical& it) { see(it.operands); }
    void operator()(const Comparison& it) { see(it.operands); }
    void operator()(const Case& it) {
        see(it.subject), see(it.otherwise);
        for (const CaseBranch& branch : it.branches) see(branch.when), see(branch.then);
    }
    void operator()(const ListComprehension& it) { see(it.list), see(it.predicate), see(it.projection); }
    void operator()(const PatternComprehension& it) { see(it.pattern), see(it.predicate), see(it.projection); }
    void operator()(const Quantifier& it) { see(it.list), see(it.predicate); }
    void operator()(const Reduce& it) { see(it.initial), see(it.list), see(it.step); }
    void operator()(const FunctionCall& it) { see(it.arguments); }
    void operator()(const PatternExpression& it) { see(it.pattern); }
    void operator()(const ExistsSubquery& it) { see(*it.query); }
    void operator()(const CountSubquery& it) { see(*it.query); }

    void operator()(const MatchClause& it) { see(it.patterns), see(it.where); }
    void operator()(const UnwindClause& it) { see(it.list); }
    void operator()(const WithClause& it) { see(it.projection), see(it.where); }
    void operator()(const ReturnClause& it) { see(it.projection); }
    void operator()(const CreateClause& it) { see(it.patterns); }
    void operator()(const MergeClause& it) { see(it.pattern), see(it.on_create), see(it.on_match); }
    void operator()(const SetClause& it) { see(it.items); }
    void operator()(const RemoveClause& it) {
        for (const RemoveItem& item : it.items) std::visit(*this, item);
    }
    void operator()(const DeleteClause& it) { see(it.expressions); }
    void operator()(const CallClause& it) {
        if (it.arguments) see(*it.arguments);
        see(it.where);
    }
    void operator()(const SetProperty& it) { see(it.object), see(it.value); }
    void operator()(const SetProperties& it) { see(it.value); }
    void operator()(const RemoveProperty& it) { see(it.object); }

private:
    void see(const PathPattern& pattern) {
        for (const NodePattern& node : pattern.nodes) see(node.properties);
        for (const RelationshipPattern& relationship : pattern.relationships) see(relationship.properties);
    }
    void see(const std::vector<PathPattern>& patterns) {
        for (const PathPattern& pattern : patterns) see(pattern);
    }
    void see(const Projection& projection) {
        for (const ProjectionItem& item : projection.items) see(item.expression);
        for (const SortItem& item : projection.order_by) see(item.expression);
        see(projection.skip), see(projection.limit);
    }
    void see(const std::vector<SetItem>& items) {
        for (const SetItem& item : items) std::visit(*this, item);
    }
    void see(const Query& query) {
        for (const SingleQuery& part : query.parts) {
            for (const Clause& clause : part.clauses) std::visit(*this, clause.node);
        }
    }

    std::uint32_t tallest_ = 0;
};

}  // namespace

ExpressionPtr make_expression(ExpressionNode&& node, SourceRange range) {
    Parts parts;
    std::visit(parts, node);
    if (parts.tallest() >= kMaximumDepth) refuse_depth(range);
    return std::make_unique<Expression>(Expression{std::move(node), range, parts.tallest() + 1});
}

}  // namespace kveld::query::parse
