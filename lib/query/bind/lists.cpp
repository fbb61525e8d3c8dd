// What takes lists apart: subscripts, slices, comprehensions, quantifiers, reduce.

#include "query/bind/expression_binder.h"

namespace kveld::query::bind {
namespace {

// No aggregate can stand where something is computed for each item of a list.
class ForEachItem {
public:
    ForEachItem(AggregateList*& aggregates, std::string_view& place)
        : aggregates_(aggregates), place_(place), aggregates_before_(aggregates), place_before_(place) {
        aggregates_ = nullptr;
        place_ = "what is computed for each item of a list";
    }
    ~ForEachItem() {
        aggregates_ = aggregates_before_;
        place_ = place_before_;
    }
    ForEachItem(const ForEachItem&) = delete;
    ForEachItem& operator=(const ForEachItem&) = delete;

private:
    AggregateList*& aggregates_;
    std::string_view& place_;
    AggregateList* aggregates_before_;
    std::string_view place_before_;
};

QuantifierKind bound_kind(parse::QuantifierKind kind) {
    switch (kind) {
        case parse::QuantifierKind::All: return QuantifierKind::All;
        case parse::QuantifierKind::Any: return QuantifierKind::Any;
        case parse::QuantifierKind::None: return QuantifierKind::None;
        case parse::QuantifierKind::Single: return QuantifierKind::Single;
    }
    return QuantifierKind::All;
}

}  // namespace

ExpressionPtr ExpressionBinder::bind_list_operand(const parse::Expression& list, std::string_view before) {
    ExpressionPtr bound = bind(list);
    require(*bound, Kind::List, before);
    return bound;
}

ExpressionPtr ExpressionBinder::bind_subscript(const parse::Subscript& subscript, SourceRange range) {
    Expressions arguments;
    arguments.push_back(bind(*subscript.container));
    arguments.push_back(bind(*subscript.index));
    const StaticType container = arguments[0]->type;
    if (!may_be(container, Kind::List) && !may_be(container, Kind::Keyed)) {
        throw QueryError(ErrorType::SyntaxError, "InvalidArgumentType",
                         with_article(container) + " has nothing that […] could take out", subscript.container->range)
            .hint("lists take a number, maps, nodes and relationships a key");
    }
    if (container.kind == Kind::List) require(*arguments[1], Kind::Integer, "[…] of a List");
    if (container.kind != Kind::Any && may_be(container, Kind::Keyed) && container.kind != Kind::Null) {
        require(*arguments[1], Kind::String, "[…] of " + with_article(container));
    }
    ExpressionPtr bound = call_of("[]", std::move(arguments), range);
    if (container.kind == Kind::List) bound->type = item_of(container);
    return bound;
}

ExpressionPtr ExpressionBinder::bind_slice(const parse::Slice& slice, SourceRange range) {
    Expressions arguments;
    arguments.push_back(bind_list_operand(*slice.list, "[… .. …]"));
    const StaticType type = arguments[0]->type;
    for (const parse::ExpressionPtr* bound : {&slice.from, &slice.to}) {
        if (*bound == nullptr) continue;
        arguments.push_back(bind(**bound));
        require(*arguments.back(), Kind::Integer, "[… .. …]");
    }
    if (arguments.size() == 1) return std::move(arguments[0]);  // list[..] is the list
    const std::string_view function = slice.from == nullptr ? "[..x]" : slice.to == nullptr ? "[x..]" : "[..]";
    ExpressionPtr bound = call_of(function, std::move(arguments), range);
    if (type.kind == Kind::List && bound->type.kind != Kind::Null) bound->type = type;
    return bound;
}

ExpressionPtr ExpressionBinder::bind_comprehension(const parse::ListComprehension& comprehension, SourceRange range) {
    Comprehension bound;
    bound.list = bind_list_operand(*comprehension.list, "IN");
    const ForEachItem inside(aggregates_, place_);
    StaticType item = item_of(bound.list->type);
    bound.variable = draft_.add_slot(comprehension.variable.text, item);
    const LocalName local(scope_, comprehension.variable.text, bound.variable);
    if (comprehension.predicate != nullptr) {
        bound.predicate = bind(*comprehension.predicate);
        require(*bound.predicate, Kind::Boolean, "WHERE");
    }
    if (comprehension.projection != nullptr) {
        bound.projection = bind(*comprehension.projection);
        item = bound.projection->type;
    }
    return make(std::move(bound), list_of(item), range);
}

ExpressionPtr ExpressionBinder::bind_quantifier(const parse::Quantifier& quantifier, SourceRange range) {
    Quantifier bound;
    bound.kind = bound_kind(quantifier.kind);
    bound.list = bind_list_operand(*quantifier.list, "IN");
    const ForEachItem inside(aggregates_, place_);
    bound.variable = draft_.add_slot(quantifier.variable.text, item_of(bound.list->type));
    const LocalName local(scope_, quantifier.variable.text, bound.variable);
    bound.predicate = bind(*quantifier.predicate);
    require(*bound.predicate, Kind::Boolean, "WHERE");
    return make(std::move(bound), Kind::Boolean, range);
}

ExpressionPtr ExpressionBinder::bind_reduce(const parse::Reduce& reduce, SourceRange range) {
    Reduce bound;
    bound.initial = bind(*reduce.initial);
    bound.list = bind_list_operand(*reduce.list, "IN");
    const ForEachItem inside(aggregates_, place_);
    bound.accumulator = draft_.add_slot(reduce.accumulator.text, Kind::Any);  // each step may give another type
    bound.variable = draft_.add_slot(reduce.variable.text, item_of(bound.list->type));
    const LocalName accumulator(scope_, reduce.accumulator.text, bound.accumulator);
    const LocalName variable(scope_, reduce.variable.text, bound.variable);
    bound.step = bind(*reduce.step);
    return make(std::move(bound), Kind::Any, range);
}

}  // namespace kveld::query::bind
