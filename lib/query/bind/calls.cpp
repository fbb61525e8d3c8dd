// Functions and aggregates: which one is meant, how many arguments, of which types.

#include <algorithm>
#include <array>
#include <map>

#include "query/bind/expression_binder.h"
#include "query/functions/registry.h"

namespace kveld::query::bind {
namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

struct Instead {
    std::string_view written;  // in small letters
    std::string_view write;
};

// What other query languages call the same.
constexpr auto kInstead = std::to_array<Instead>({
    {"array_agg", "collect(…)"},
    {"average", "avg(…)"},
    {"group_concat", "collect(…)"},
    {"ifnull", "coalesce(…)"},
    {"isnull", "… IS NULL"},
    {"len", "size(…)"},
    {"mean", "avg(…)"},
    {"nvl", "coalesce(…)"},
    {"regexp", "… =~ '…'"},
    {"str", "toString(…)"},
});

// Functions of openCypher that are not there: that is another mistake than a wrong name.
constexpr auto kOfTheLanguage = std::to_array<std::string_view>(
    {"datetime", "duration", "localdatetime", "localtime", "rand", "randomuuid", "time", "timestamp"});

QueryError unknown_function(const parse::FunctionCall& call, SourceRange range) {
    const std::string name = call.full_name();
    const std::string small = lower(name);
    const std::string_view first = std::string_view(small).substr(0, small.find('.'));
    if (std::ranges::find(kOfTheLanguage, first) != kOfTheLanguage.end()) {
        return QueryError::unsupported("the function '" + name + "'", range);
    }
    QueryError error(ErrorType::SyntaxError, "UnknownFunction", "unknown function '" + name + "'", range);
    const auto* const instead = std::ranges::find(kInstead, small, &Instead::written);
    if (instead != kInstead.end()) return std::move(error).hint("write " + std::string(instead->write));
    std::map<std::string, std::string_view> names;  // by name in small letters
    for (const functions::Function& function : functions::all_functions()) names[lower(function.name)] = function.name;
    for (const functions::Aggregate& aggregate : functions::all_aggregates())
        names[lower(aggregate.name)] = aggregate.name;
    std::vector<std::string> candidates;
    candidates.reserve(names.size());
    for (const auto& [candidate, proper] : names) candidates.push_back(candidate);
    if (const auto nearest = base::nearest(small, candidates)) {
        return std::move(error).hint("did you mean '" + std::string(names[*nearest]) + "'?");
    }
    return error;
}

std::string count_of(std::size_t number) {
    if (number == 0) return "no argument";
    return std::to_string(number) + (number == 1 ? " argument" : " arguments");
}

// "'size' takes 1 argument, and not 2".
QueryError wrong_number(std::string_view name, std::size_t least, std::size_t most, bool open, std::size_t given,
                        SourceRange range) {
    std::string takes = count_of(least);
    if (open) {
        takes = "at least " + takes;
    } else if (most > least) {
        takes = std::to_string(least) + " to " + count_of(most);
    }
    return {ErrorType::SyntaxError, "InvalidNumberOfArguments",
            "'" + std::string(name) + "' takes " + takes + ", not " + (given == 0 ? "none" : std::to_string(given)),
            range};
}

void check_number(const functions::Function& function, std::size_t given, SourceRange range) {
    const std::size_t most = function.parameters.size();
    const std::size_t least = most - function.optional_parameters;
    if (given >= least && (given <= most || function.variadic)) return;
    throw wrong_number(function.name, least, most, function.variadic, given, range);
}

// What a function gives, where its arguments tell more than its signature.
StaticType result_of(const functions::Function& function, const Expressions& arguments) {
    const bool nothing =
        std::ranges::any_of(arguments, [](const ExpressionPtr& it) { return it->type.kind == Kind::Null; });
    if (nothing && !function.sees_null) return Kind::Null;
    if (function.name == "coalesce") {
        StaticType type(Kind::Null);
        for (const ExpressionPtr& argument : arguments) type = join(type, argument->type);
        return type;
    }
    if (arguments.size() == 1 && arguments[0]->type.kind == Kind::List) {
        if (function.name == "head" || function.name == "last") return item_of(arguments[0]->type);
        if (function.name == "tail" || function.name == "reverse") return arguments[0]->type;
    }
    return function.result;
}

StaticType result_of(const functions::Aggregate& aggregate, const Expressions& arguments) {
    if (aggregate.name == "collect") return list_of(arguments[0]->type);
    if (aggregate.name == "min" || aggregate.name == "max") return arguments[0]->type;
    if (aggregate.name == "sum" && arguments[0]->type.kind == Kind::Integer) return Kind::Integer;
    return aggregate.result;
}

// Whether a function gives another value each time it is called.
bool is_random(std::string_view name) {
    return lower(name) == "rand" || lower(name) == "randomuuid";
}

// Operators are functions too, and not to be called by name.
const functions::Function* function_for_users(std::string_view name) {
    const functions::Function* const found = functions::find_function(name);
    if (found == nullptr) return nullptr;
    const auto users = functions::all_functions();
    return std::ranges::find(users, found->name, &functions::Function::name) != users.end() ? found : nullptr;
}

// As it is written: IN, STARTS WITH, '%', 'size'.
std::string shown(std::string_view function) {
    constexpr auto kWords = std::to_array<std::string_view>({"in", "starts with", "ends with", "contains"});
    std::string name(function);
    if (name.starts_with("unary ")) name.erase(0, 6);
    if (std::ranges::find(kWords, function) == kWords.end()) return "'" + name + "'";
    std::ranges::transform(name, name.begin(), [](char c) { return c == ' ' ? c : static_cast<char>(c - 32); });
    return name;
}

}  // namespace

void require(const Expression& expression, StaticType wanted, std::string_view taker) {
    if (may_be(expression.type, wanted)) return;
    throw QueryError(ErrorType::SyntaxError, "InvalidArgumentType",
                     std::string(taker) + " takes " + with_article(wanted) + ", not " + with_article(expression.type),
                     expression.range);
}

ExpressionPtr call_of(std::string_view function, Expressions arguments, SourceRange range) {
    const functions::Function* const found = functions::find_function(function);
    KVELD_CHECK(found != nullptr, "the registry has every operator");
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::size_t parameter = std::min(i, found->parameters.size() - 1);
        require(*arguments[i], found->parameters[parameter], shown(found->name));
    }
    const StaticType type = result_of(*found, arguments);
    return make(Call{found, std::move(arguments)}, type, range);
}

ExpressionPtr ExpressionBinder::bind_call(const parse::FunctionCall& call, SourceRange range) {
    const std::string name = call.full_name();
    const SourceRange name_range{call.name_space.empty() ? call.name.range.start : call.name_space[0].range.start,
                                 call.name.range.end};
    if (const functions::Aggregate* const aggregate = functions::find_aggregate(name)) {
        return bind_aggregate(*aggregate, call.distinct, call.arguments, range);
    }
    if (inside_ != nullptr && is_random(name)) {
        throw QueryError(ErrorType::SyntaxError, "NonConstantExpression",
                         "'" + name + "' gives another value for each row, which no aggregate can be told of", range)
            .hint("compute it in a WITH before");
    }
    const functions::Function* const function = function_for_users(name);
    if (function == nullptr) throw unknown_function(call, name_range);
    if (call.distinct) {
        throw QueryError(ErrorType::SyntaxError, "UnexpectedSyntax",
                         "'" + std::string(function->name) + "' is no aggregate and has no DISTINCT", name_range);
    }
    check_number(*function, call.arguments.size(), range);
    return call_of(name, bind_all(call.arguments), range);
}

ExpressionPtr ExpressionBinder::bind_aggregate(const functions::Aggregate& aggregate, bool distinct,
                                               const parse::Expressions& arguments, SourceRange range) {
    const std::string name(aggregate.name);
    if (inside_ != nullptr) {
        throw QueryError(
            ErrorType::SyntaxError, "NestedAggregation",
            "the aggregate '" + name + "' stands inside the aggregate '" + std::string(inside_->name) + "'", range)
            .hint("compute the inner one in a WITH before");
    }
    if (aggregates_ == nullptr) {
        throw QueryError(ErrorType::SyntaxError, "InvalidAggregation",
                         "the aggregate '" + name + "' can't stand in " + std::string(place_), range)
            .hint("compute it in a WITH before: WITH …, " + (arguments.empty() ? name : name + "(…)") + " AS x");
    }
    if (arguments.size() != aggregate.parameters.size()) {
        const std::size_t wanted = aggregate.parameters.size();
        throw wrong_number(aggregate.name, wanted, wanted, false, arguments.size(), range);
    }
    inside_ = &aggregate;
    AggregateItem item;
    item.function = &aggregate;
    item.distinct = distinct;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        item.arguments.push_back(bind(*arguments[i]));
        require(*item.arguments[i], aggregate.parameters[i], shown(name));
    }
    inside_ = nullptr;
    const StaticType type = result_of(aggregate, item.arguments);
    const Slot slot = aggregates_->add(draft_, std::move(item), type, range).slot;
    return make(Variable{slot}, type, range);
}

}  // namespace kveld::query::bind
