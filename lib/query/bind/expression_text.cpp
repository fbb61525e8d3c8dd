// Expressions as one short line. Brackets stand where the tree needs them.

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "graph/date.h"
#include "query/bind/expression.h"

namespace kveld::query::bind {
namespace {

// How tightly a form holds its parts together.
enum class Level : std::uint8_t { Or = 1, Xor, And, Not, Compare, Add, Multiply, Power, Sign, Postfix, Atom };

constexpr Level above(Level level) noexcept {
    return static_cast<Level>(static_cast<std::uint8_t>(level) + 1);
}

struct Infix {
    std::string_view function;
    std::string_view text;
    Level level;
};

constexpr std::array<Infix, 11> kInfix{{
    {"+", " + ", Level::Add},
    {"-", " - ", Level::Add},
    {"*", " * ", Level::Multiply},
    {"/", " / ", Level::Multiply},
    {"%", " % ", Level::Multiply},
    {"^", " ^ ", Level::Power},
    {"in", " IN ", Level::Compare},
    {"starts with", " STARTS WITH ", Level::Compare},
    {"ends with", " ENDS WITH ", Level::Compare},
    {"contains", " CONTAINS ", Level::Compare},
    {"=~", " =~ ", Level::Compare},
}};

const Infix* infix_of(std::string_view function) {
    const auto* const found = std::ranges::find(kInfix, function, &Infix::function);
    return found == kInfix.end() ? nullptr : found;
}

std::string name_text(std::string_view name) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               (c & 0x80) != 0;
    };
    if (!name.empty() && std::ranges::all_of(name, plain)) return std::string(name);
    return "`" + std::string(name) + "`";
}

std::string quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') result += '\\';
        if (c == '\n') {
            result += "\\n";
        } else {
            result += c;
        }
    }
    return result + "'";
}

std::string float_text(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    std::string text(digits.data(), end);
    if (text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
    return text;
}

std::string value_text(const graph::Value& value);

template <typename Range, typename Text>
std::string joined(const Range& range, std::string_view between, const Text& text) {
    std::string result;
    bool first = true;
    for (const auto& item : range) {
        if (!first) result += between;
        first = false;
        result += text(item);
    }
    return result;
}

std::string value_text(const graph::Value& value) {
    switch (value.type()) {
        case graph::ValueType::Boolean: return value.as_boolean() ? "true" : "false";
        case graph::ValueType::Integer: return std::to_string(value.as_integer());
        case graph::ValueType::Float: return float_text(value.as_float());
        case graph::ValueType::String: return quoted(value.as_string());
        case graph::ValueType::Date: return "date('" + graph::to_iso(value.as_date()) + "')";
        case graph::ValueType::List: return "[" + joined(value.as_list(), ", ", value_text) + "]";
        case graph::ValueType::Map:
            return "{" +
                   joined(value.as_map(), ", ",
                          [](const graph::MapEntry& entry) {
                              return name_text(entry.key) + ": " + value_text(entry.value);
                          }) +
                   "}";
        default: return "null";
    }
}

std::string_view operator_text(ComparisonOperator op) {
    switch (op) {
        case ComparisonOperator::Equal: return " = ";
        case ComparisonOperator::NotEqual: return " <> ";
        case ComparisonOperator::Less: return " < ";
        case ComparisonOperator::LessOrEqual: return " <= ";
        case ComparisonOperator::Greater: return " > ";
        case ComparisonOperator::GreaterOrEqual: return " >= ";
    }
    return " = ";
}

std::string_view quantifier_text(QuantifierKind kind) {
    switch (kind) {
        case QuantifierKind::All: return "all";
        case QuantifierKind::Any: return "any";
        case QuantifierKind::None: return "none";
        case QuantifierKind::Single: return "single";
    }
    return "all";
}

class Printer {
public:
    explicit Printer(const std::vector<std::string>& names) : names_(names) {}

    // In brackets where the expression holds together less tightly than `level`.
    std::string text(const Expression& expression, Level level = Level::Or) const {
        const Piece piece = std::visit([this](const auto& node) { return print(node); }, expression.node);
        return piece.level < level ? "(" + piece.text + ")" : piece.text;
    }

private:
    struct Piece {
        std::string text;
        Level level = Level::Atom;
    };

    std::string name(Slot slot) const { return name_text(names_.at(slot)); }

    std::string list(const Expressions& items) const {
        return joined(items, ", ", [this](const ExpressionPtr& item) { return text(*item); });
    }

    Piece print(const Constant& it) const {
        const bool negative = it.value.is_number() && value_text(it.value).front() == '-';
        return {value_text(it.value), negative ? Level::Sign : Level::Atom};
    }
    Piece print(const Variable& it) const { return {name(it.slot)}; }
    Piece print(const Property& it) const {
        return {text(*it.object, Level::Postfix) + "." + name_text(it.key), Level::Postfix};
    }

    Piece print(const Call& it) const {
        const std::string_view function = it.function->name;
        const Expressions& arguments = it.arguments;
        if (const Infix* infix = infix_of(function)) {
            const auto tighter = above(infix->level);
            return {text(*arguments[0], infix->level == Level::Compare ? tighter : infix->level) +
                        std::string(infix->text) + text(*arguments[1], tighter),
                    infix->level};
        }
        if (function == "unary -") return {"-" + text(*arguments[0], Level::Postfix), Level::Sign};
        if (function == "unary +") return {"+" + text(*arguments[0], Level::Postfix), Level::Sign};
        if (function == "[]")
            return {text(*arguments[0], Level::Postfix) + "[" + text(*arguments[1]) + "]", Level::Postfix};
        if (function == "[x..]")
            return {text(*arguments[0], Level::Postfix) + "[" + text(*arguments[1]) + "..]", Level::Postfix};
        if (function == "[..x]")
            return {text(*arguments[0], Level::Postfix) + "[.." + text(*arguments[1]) + "]", Level::Postfix};
        if (function == "[..]") {
            return {text(*arguments[0], Level::Postfix) + "[" + text(*arguments[1]) + ".." + text(*arguments[2]) + "]",
                    Level::Postfix};
        }
        return {std::string(function) + "(" + list(arguments) + ")"};
    }

    Piece print(const Logical& it) const {
        if (it.op == LogicalOperator::Not) return {"NOT " + text(*it.operands[0], Level::Not), Level::Not};
        const Level level = it.op == LogicalOperator::And  ? Level::And
                            : it.op == LogicalOperator::Or ? Level::Or
                                                           : Level::Xor;
        const std::string_view between = level == Level::And ? " AND " : level == Level::Or ? " OR " : " XOR ";
        return {
            joined(it.operands, between, [&](const ExpressionPtr& operand) { return text(*operand, above(level)); }),
            level};
    }

    Piece print(const Comparison& it) const {
        return {text(*it.left, Level::Add) + std::string(operator_text(it.op)) + text(*it.right, Level::Add),
                Level::Compare};
    }
    Piece print(const IsNull& it) const {
        return {text(*it.operand, Level::Add) + (it.negated ? " IS NOT NULL" : " IS NULL"), Level::Compare};
    }
    Piece print(const HasLabels& it) const {
        return {text(*it.object, Level::Postfix) + ":" + to_string(it.labels), Level::Postfix};
    }
    Piece print(const ListOf& it) const { return {"[" + list(it.items) + "]"}; }

    Piece print(const MapOf& it) const {
        std::string result;
        for (std::size_t i = 0; i < it.keys.size(); ++i) {
            if (i > 0) result += ", ";
            result += name_text(it.keys[i]) + ": " + text(*it.values[i]);
        }
        return {"{" + result + "}"};
    }

    Piece print(const Case& it) const {
        std::string result = "CASE";
        for (const CaseBranch& branch : it.branches) {
            result += " WHEN " + text(*branch.when) + " THEN " + text(*branch.then);
        }
        return {result + " ELSE " + text(*it.otherwise) + " END"};
    }

    Piece print(const Comprehension& it) const {
        std::string result = name(it.variable) + " IN " + text(*it.list, Level::Add);
        if (it.predicate != nullptr) result += " WHERE " + text(*it.predicate);
        if (it.projection != nullptr) result += " | " + text(*it.projection);
        return {"[" + result + "]"};
    }

    Piece print(const Quantifier& it) const {
        return {std::string(quantifier_text(it.kind)) + "(" + name(it.variable) + " IN " + text(*it.list, Level::Add) +
                " WHERE " + text(*it.predicate) + ")"};
    }

    Piece print(const Reduce& it) const {
        return {"reduce(" + name(it.accumulator) + " = " + text(*it.initial) + ", " + name(it.variable) + " IN " +
                text(*it.list, Level::Add) + " | " + text(*it.step) + ")"};
    }

    Piece print(const PathOf& it) const {
        std::string result = name(it.nodes.front());
        for (std::size_t i = 0; i < it.relationships.size(); ++i) {
            result += ", " + name(it.relationships[i]) + ", " + name(it.nodes[i + 1]);
        }
        return {"path(" + result + ")"};
    }

    const std::vector<std::string>& names_;
};

}  // namespace

std::string to_string(const Expression& expression, const std::vector<std::string>& names) {
    return Printer(names).text(expression);
}

std::string to_string(const LabelPredicate& labels) {
    const auto operand = [&](const LabelPredicate& part) {
        const bool brackets = part.operands.size() > 1 && part.kind != labels.kind;
        return brackets ? "(" + to_string(part) + ")" : to_string(part);
    };
    switch (labels.kind) {
        case LabelPredicate::Kind::Name: return name_text(labels.name);
        case LabelPredicate::Kind::Any: return "%";
        case LabelPredicate::Kind::Not: return "!" + operand(labels.operands[0]);
        case LabelPredicate::Kind::And: return joined(labels.operands, "&", operand);
        case LabelPredicate::Kind::Or: return joined(labels.operands, "|", operand);
    }
    return "%";
}

}  // namespace kveld::query::bind
