#include <algorithm>
#include <string>

#include "query/functions/argument_errors.h"
#include "query/functions/function.h"

namespace kveld::query::functions {
namespace {

using bind::Kind;
using graph::ValueType;

bool fits(ValueType type, Kind kind) noexcept {
    switch (kind) {
        case Kind::Any: return true;
        case Kind::Null: return type == ValueType::Null;
        case Kind::Boolean: return type == ValueType::Boolean;
        case Kind::Integer: return type == ValueType::Integer;
        case Kind::Float: return type == ValueType::Float;
        case Kind::Number: return type == ValueType::Integer || type == ValueType::Float;
        case Kind::String: return type == ValueType::String;
        case Kind::Date: return type == ValueType::Date;
        case Kind::List: return type == ValueType::List;
        case Kind::Map: return type == ValueType::Map;
        case Kind::Node: return type == ValueType::Node;
        case Kind::Relationship: return type == ValueType::Relationship;
        case Kind::Path: return type == ValueType::Path;
        case Kind::Sized: return type == ValueType::String || type == ValueType::List;
        case Kind::Keyed: return type == ValueType::Map || type == ValueType::Node || type == ValueType::Relationship;
    }
    return true;
}

}  // namespace

graph::Value call(const Function& function, std::span<const graph::Value> arguments, CallContext& context) {
    if (!function.sees_null && std::ranges::any_of(arguments, &graph::Value::is_null)) return {};
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bind::StaticType wanted = function.parameters[std::min(i, function.parameters.size() - 1)];
        if (!arguments[i].is_null() && !fits(arguments[i].type(), wanted.kind)) {
            throw wrong_argument(function.name, bind::name_of(wanted), arguments[i]);
        }
    }
    return function.implementation(arguments, context);
}

}  // namespace kveld::query::functions
