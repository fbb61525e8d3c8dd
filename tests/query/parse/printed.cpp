#include "printed.h"

#include <array>
#include <sstream>
#include <string_view>

namespace kveld::query::parse::testing {
namespace {

using Strings = std::vector<std::string>;

constexpr std::array<std::string_view, 5> kUnary{"not", "+", "-", "is-null", "is-not-null"};
constexpr std::array<std::string_view, 11> kBinary{"+",  "-",           "*",         "/",        "%",      "^",
                                                   "in", "starts-with", "ends-with", "contains", "matches"};
constexpr std::array<std::string_view, 3> kLogical{"and", "or", "xor"};
constexpr std::array<std::string_view, 6> kComparison{"=", "<>", "<", "<=", ">", ">="};
constexpr std::array<std::string_view, 4> kQuantifier{"all", "any", "none", "single"};

template <typename Table, typename Enumerator>
std::string named(const Table& table, Enumerator value) {
    return std::string(table.at(static_cast<std::size_t>(value)));
}

std::string joined(const Strings& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
    return text;
}

std::string part(const ExpressionPtr& expression) {
    return expression ? printed(*expression) : "_";
}

std::string part(std::string_view word, const ExpressionPtr& expression) {
    return expression ? " " + std::string(word) + " " + printed(*expression) : "";
}

std::string part(const LabelExpression& labels) {
    Strings operands;
    for (const LabelExpression& operand : labels.operands) operands.push_back(part(operand));
    switch (labels.kind) {
        case LabelExpression::Kind::Name: return labels.name.text;
        case LabelExpression::Kind::And: return "(& " + joined(operands, " ") + ")";
        case LabelExpression::Kind::Or: return "(| " + joined(operands, " ") + ")";
        case LabelExpression::Kind::Not: return "!" + operands.at(0);
        case LabelExpression::Kind::Any: break;
    }
    return "%";
}

Strings all(const Expressions& expressions) {
    Strings texts;
    for (const ExpressionPtr& expression : expressions) texts.push_back(printed(*expression));
    return texts;
}

std::string part(const std::optional<Name>& name) {
    return name ? name->text : "";
}
std::string part(const std::optional<LabelExpression>& labels) {
    return labels ? ":" + part(*labels) : "";
}

std::string inside(const std::optional<Name>& variable, const std::optional<LabelExpression>& labels,
                   const std::string& length, const ExpressionPtr& properties) {
    std::string text = part(variable) + part(labels) + length;
    if (properties) text += (text.empty() ? "" : " ") + printed(*properties);
    return text;
}

std::string part(const NodePattern& node) {
    return "(" + inside(node.variable, node.labels, "", node.properties) + ")";
}

std::string part(const RelationshipPattern& relationship) {
    std::string length;
    if (relationship.length) {
        const auto bound = [](const auto& value) { return value ? std::to_string(*value) : std::string(); };
        length = "*" + bound(relationship.length->minimum) + ".." + bound(relationship.length->maximum);
    }
    const std::string text = inside(relationship.variable, relationship.types, length, relationship.properties);
    const std::string left = relationship.direction == Direction::Left ? "<-" : "-";
    const std::string right = relationship.direction == Direction::Right ? "->" : "-";
    return left + (text.empty() ? "" : "[" + text + "]") + right;
}

std::string part(const PathPattern& path) {
    std::string text = part(path.nodes.at(0));
    for (std::size_t i = 0; i < path.relationships.size(); ++i) {
        text += part(path.relationships[i]) + part(path.nodes.at(i + 1));
    }
    if (path.selection == PathSelection::Shortest) text = "shortestPath(" + text + ")";
    if (path.selection == PathSelection::AllShortest) text = "allShortestPaths(" + text + ")";
    return path.variable ? path.variable->text + " = " + text : text;
}

std::string part(const std::vector<PathPattern>& paths) {
    Strings texts;
    for (const PathPattern& path : paths) texts.push_back(part(path));
    return joined(texts, ", ");
}

std::string part(const Names& names) {
    std::string text;
    for (const Name& name : names) text += ":" + name.text;
    return text;
}

std::string part(const Projection& projection) {
    Strings items;
    if (projection.all) items.emplace_back("*");
    for (const ProjectionItem& item : projection.items) {
        items.push_back(printed(*item.expression) + (item.alias ? " AS " + item.alias->text : ""));
    }
    std::string text = (projection.distinct ? " DISTINCT " : " ") + joined(items, ", ");
    Strings order;
    for (const SortItem& item : projection.order_by) {
        order.push_back(printed(*item.expression) + (item.descending ? " DESC" : ""));
    }
    if (!order.empty()) text += " ORDER BY " + joined(order, ", ");
    return text + part("SKIP", projection.skip) + part("LIMIT", projection.limit);
}

std::string part(const std::vector<SetItem>& items) {
    Strings texts;
    for (const SetItem& item : items) {
        texts.push_back(std::visit(
            Overloaded{
                [](const SetProperty& it) { return part(it.object) + "." + it.key.text + " = " + part(it.value); },
                [](const SetProperties& it) {
                    return it.variable.text + (it.keep_others ? " += " : " = ") + part(it.value);
                },
                [](const SetLabels& it) { return it.variable.text + part(it.labels); },
            },
            item));
    }
    return joined(texts, ", ");
}

std::string part(const CallClause& call) {
    std::string text = "CALL " + call.full_name();
    if (call.arguments) text += "(" + joined(all(*call.arguments), ", ") + ")";
    if (call.yield) {
        Strings items;
        if (call.yield_all) items.emplace_back("*");
        for (const YieldItem& item : *call.yield) {
            items.push_back(item.field.text + (item.alias ? " AS " + item.alias->text : ""));
        }
        text += " YIELD " + joined(items, ", ");
    }
    return text + part("WHERE", call.where);
}

struct ClausePrinter {
    std::string operator()(const MatchClause& it) const { return " " + part(it.patterns) + part("WHERE", it.where); }
    std::string operator()(const UnwindClause& it) const { return " " + part(it.list) + " AS " + it.variable.text; }
    std::string operator()(const WithClause& it) const { return part(it.projection) + part("WHERE", it.where); }
    std::string operator()(const ReturnClause& it) const { return part(it.projection); }
    std::string operator()(const CreateClause& it) const { return " " + part(it.patterns); }
    std::string operator()(const MergeClause& it) const {
        std::string text = " " + part(it.pattern);
        if (!it.on_create.empty()) text += " ON CREATE SET " + part(it.on_create);
        if (!it.on_match.empty()) text += " ON MATCH SET " + part(it.on_match);
        return text;
    }
    std::string operator()(const SetClause& it) const { return " " + part(it.items); }
    std::string operator()(const RemoveClause& it) const {
        Strings items;
        for (const RemoveItem& item : it.items) {
            items.push_back(std::visit(
                Overloaded{
                    [](const RemoveProperty& property) { return part(property.object) + "." + property.key.text; },
                    [](const RemoveLabels& labels) { return labels.variable.text + part(labels.labels); }},
                item));
        }
        return " " + joined(items, ", ");
    }
    std::string operator()(const DeleteClause& it) const { return " " + joined(all(it.expressions), ", "); }
    std::string operator()(const CallClause&) const { return ""; }
};

std::string part(const Clause& clause) {
    if (const auto* call = clause.as<CallClause>()) return part(*call);
    return std::string(keyword_of(clause)) + std::visit(ClausePrinter{}, clause.node);
}

std::string quoted(std::string_view text) {
    return "'" + std::string(text) + "'";
}

std::string number(double value) {
    std::ostringstream stream;
    stream << value;
    const std::string text = stream.str();
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

struct ExpressionPrinter {
    std::string operator()(const NullLiteral&) const { return "null"; }
    std::string operator()(const BooleanLiteral& it) const { return it.value ? "true" : "false"; }
    std::string operator()(const IntegerLiteral& it) const { return std::to_string(it.value); }
    std::string operator()(const FloatLiteral& it) const { return number(it.value); }
    std::string operator()(const StringLiteral& it) const { return quoted(it.value); }
    std::string operator()(const ListLiteral& it) const { return "[" + joined(all(it.items), ", ") + "]"; }
    std::string operator()(const MapLiteral& it) const {
        Strings entries;
        for (const MapEntry& entry : it.entries) entries.push_back(entry.key.text + ": " + part(entry.value));
        return "{" + joined(entries, ", ") + "}";
    }
    std::string operator()(const Parameter& it) const { return "$" + it.name; }
    std::string operator()(const Variable& it) const { return it.name; }
    std::string operator()(const Property& it) const { return part(it.object) + "." + it.key.text; }
    std::string operator()(const Subscript& it) const { return part(it.container) + "[" + part(it.index) + "]"; }
    std::string operator()(const Slice& it) const {
        return part(it.list) + "[" + part(it.from) + ".." + part(it.to) + "]";
    }
    std::string operator()(const LabelTest& it) const { return "(" + part(it.object) + ":" + part(it.labels) + ")"; }
    std::string operator()(const Unary& it) const { return "(" + named(kUnary, it.op) + " " + part(it.operand) + ")"; }
    std::string operator()(const Binary& it) const {
        return "(" + named(kBinary, it.op) + " " + part(it.left) + " " + part(it.right) + ")";
    }
    std::string operator()(const Logical& it) const {
        return "(" + named(kLogical, it.op) + " " + joined(all(it.operands), " ") + ")";
    }
    std::string operator()(const Comparison& it) const {
        std::string text = "(" + part(it.operands.at(0));
        for (std::size_t i = 0; i < it.operators.size(); ++i) {
            text += " " + named(kComparison, it.operators[i]) + " " + part(it.operands.at(i + 1));
        }
        return text + ")";
    }
    std::string operator()(const Case& it) const {
        std::string text = "(case" + (it.subject ? " " + part(it.subject) : "");
        for (const CaseBranch& branch : it.branches) {
            text += part("when", branch.when) + part("then", branch.then);
        }
        return text + part("else", it.otherwise) + ")";
    }
    std::string operator()(const ListComprehension& it) const {
        return "[" + it.variable.text + " in " + part(it.list) + part("where", it.predicate) +
               part("|", it.projection) + "]";
    }
    std::string operator()(const PatternComprehension& it) const {
        return "[" + part(it.pattern) + part("where", it.predicate) + part("|", it.projection) + "]";
    }
    std::string operator()(const Quantifier& it) const {
        return named(kQuantifier, it.kind) + "(" + it.variable.text + " in " + part(it.list) +
               part("where", it.predicate) + ")";
    }
    std::string operator()(const Reduce& it) const {
        return "reduce(" + it.accumulator.text + " = " + part(it.initial) + ", " + it.variable.text + " in " +
               part(it.list) + part("|", it.step) + ")";
    }
    std::string operator()(const FunctionCall& it) const {
        return it.full_name() + "(" + (it.distinct ? "distinct " : "") + joined(all(it.arguments), ", ") + ")";
    }
    std::string operator()(const CountStar&) const { return "count(*)"; }
    std::string operator()(const PatternExpression& it) const { return "<" + part(it.pattern) + ">"; }
    std::string operator()(const ExistsSubquery& it) const { return "exists{" + printed(*it.query) + "}"; }
    std::string operator()(const CountSubquery& it) const { return "count{" + printed(*it.query) + "}"; }
};

}  // namespace

std::string printed(const Expression& expression) {
    return std::visit(ExpressionPrinter{}, expression.node);
}

std::string printed(const Query& query) {
    Strings parts;
    for (const SingleQuery& single : query.parts) {
        Strings clauses;
        for (const Clause& clause : single.clauses) clauses.push_back(part(clause));
        parts.push_back(joined(clauses, " "));
    }
    return joined(parts, query.union_all ? " UNION ALL " : " UNION ");
}

std::string printed(const Statement& statement) {
    constexpr std::array<std::string_view, 3> kModes{"", "EXPLAIN ", "PROFILE "};
    return named(kModes, statement.mode) + printed(statement.query);
}

const Expression& returned(const Statement& statement) {
    const auto* clause = statement.query.parts.back().clauses.back().as<ReturnClause>();
    return *clause->projection.items.at(0).expression;
}

}  // namespace kveld::query::parse::testing
