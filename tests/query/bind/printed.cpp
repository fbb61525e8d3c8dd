#include "printed.h"

#include <map>

namespace kveld::query::bind::testing {
namespace {

using Strings = std::vector<std::string>;

std::string joined(const Strings& parts, const std::string& between = ", ") {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

class Printer {
public:
    explicit Printer(const Statement& statement) : statement_(statement) {
        std::map<std::string, int> seen;
        for (const std::string& name : statement.slot_names) {
            const int number = ++seen[name];
            names_.push_back(number == 1 ? name : name + "_" + std::to_string(number));
        }
    }

    std::string text() const {
        Strings parts;
        for (const SingleQuery& part : statement_.parts) parts.push_back(text(part));
        return joined(parts, statement_.union_all ? "\nunion all\n" : "\nunion\n");
    }

private:
    std::string text(const SingleQuery& part) const {
        Strings lines;
        for (const Clause& clause : part.clauses) {
            lines.push_back(std::visit([this](const auto& it) { return print(it); }, clause));
        }
        Strings columns;
        for (std::size_t i = 0; i < part.columns.size(); ++i) {
            columns.push_back(statement_.columns.at(i) + ": " + name(part.columns[i]));
        }
        if (!columns.empty()) lines.push_back("columns " + joined(columns));
        return joined(lines, "\n");
    }

    std::string name(Slot slot) const {
        const Expression variable{Variable{slot}};
        return text(variable);
    }
    std::string text(const Expression& expression) const { return to_string(expression, names_); }
    std::string text(const ExpressionPtr& expression) const { return text(*expression); }

    Strings texts(const Expressions& expressions) const {
        Strings result;
        for (const ExpressionPtr& expression : expressions) result.push_back(text(expression));
        return result;
    }

    std::string where(const Expressions& predicates) const {
        return predicates.empty() ? "" : " where " + joined(texts(predicates), "; ");
    }

    std::string print(const MatchClause& clause) const {
        Strings parts;
        for (const NodePattern& node : clause.nodes) {
            parts.push_back("(" + name(node.slot) + (node.labels ? ":" + to_string(*node.labels) : "") + ")");
        }
        for (const RelationshipPattern& it : clause.relationships) parts.push_back(text(it));
        for (const PathPattern& path : clause.paths) parts.push_back(name(path.slot) + " = " + text(path.path));
        Strings introduced;
        for (const Slot slot : clause.introduces) introduced.push_back(name(slot));
        return std::string(clause.optional ? "OptionalMatch " : "Match ") + joined(parts) + where(clause.predicates) +
               " new " + joined(introduced);
    }

    std::string text(const RelationshipPattern& it) const {
        std::string inside = name(it.slot) + (it.types ? ":" + to_string(*it.types) : "");
        if (it.length) {
            inside += "*" + std::to_string(it.length->minimum) + "..";
            if (it.length->maximum) inside += std::to_string(*it.length->maximum);
            inside += where(it.predicates);
        }
        return "(" + name(it.left) + ")" + (it.direction == graph::Direction::In ? "<" : "") + "-[" + inside + "]-" +
               (it.direction == graph::Direction::Out ? ">" : "") + "(" + name(it.right) + ")";
    }

    std::string print(const UnwindClause& clause) const {
        return "Unwind " + text(clause.list) + " -> " + name(clause.slot);
    }

    Strings texts(const std::vector<Item>& items) const {
        Strings result;
        for (const Item& item : items) {
            const std::string source = text(item.expression);
            const std::string target = name(item.slot);
            result.push_back(source == target ? source : joined({source, target}, " -> "));
        }
        return result;
    }

    std::string print(const ProjectionClause& clause) const {
        std::string result;
        if (clause.aggregating) {
            Strings aggregates;
            for (const AggregateItem& it : clause.aggregates) {
                aggregates.push_back(std::string(it.function->name) + "[" + (it.distinct ? "distinct " : "") +
                                     joined(texts(it.arguments)) + "] -> " + name(it.slot));
            }
            result = "Group " + joined(texts(clause.keys)) + " | " + joined(aggregates) + "\n";
        }
        result += "Project " + joined(texts(clause.items));
        if (clause.distinct) result += " distinct";
        Strings keys;
        for (const SortKey& key : clause.order_by)
            keys.push_back(text(key.expression) + (key.descending ? " desc" : ""));
        if (!keys.empty()) result += " order by " + joined(keys);
        if (clause.skip != nullptr) result += " skip " + text(clause.skip);
        if (clause.limit != nullptr) result += " limit " + text(clause.limit);
        return result + where(clause.predicates);
    }

    std::string print(const CreateClause& clause) const {
        Strings parts;
        for (const NewNode& node : clause.nodes) {
            std::string labels;
            for (const std::string& label : node.labels) labels += ":" + label;
            parts.push_back("(" + name(node.slot) + labels + properties(node.properties) + ")");
        }
        for (const NewRelationship& it : clause.relationships) {
            parts.push_back("(" + name(it.source) + ")-[" + name(it.slot) + ":" + it.type + properties(it.properties) +
                            "]->(" + name(it.target) + ")");
        }
        for (const PathPattern& path : clause.paths) parts.push_back(name(path.slot) + " = " + text(path.path));
        return "Create " + joined(parts);
    }

    std::string properties(const ExpressionPtr& map) const { return map == nullptr ? "" : " " + text(map); }

    const Statement& statement_;
    Strings names_;
};

}  // namespace

std::string printed(const Statement& statement) {
    return Printer(statement).text();
}

}  // namespace kveld::query::bind::testing
