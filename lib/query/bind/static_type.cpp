#include "query/bind/static_type.h"

namespace kveld::query::bind {
namespace {

constexpr std::uint32_t bit(Kind kind) noexcept {
    return 1U << static_cast<std::uint32_t>(kind);
}

// The kinds of value that a kind may be. Null belongs to every one of them, so it meets them all.
constexpr std::uint32_t values_of(Kind kind) noexcept {
    switch (kind) {
        case Kind::Any:
        case Kind::Null: return ~0U;
        case Kind::Number: return bit(Kind::Integer) | bit(Kind::Float);
        case Kind::Sized: return bit(Kind::String) | bit(Kind::List);
        case Kind::Keyed: return bit(Kind::Map) | bit(Kind::Node) | bit(Kind::Relationship);
        default: return bit(kind);
    }
}

constexpr bool meet(Kind a, Kind b) noexcept {
    return (values_of(a) & values_of(b)) != 0;
}

constexpr bool is_number(Kind kind) noexcept {
    return kind == Kind::Integer || kind == Kind::Float || kind == Kind::Number;
}

Kind join(Kind a, Kind b) noexcept {
    if (a == b || b == Kind::Null) return a;
    if (a == Kind::Null) return b;
    return is_number(a) && is_number(b) ? Kind::Number : Kind::Any;
}

std::string name_of(Kind kind) {
    switch (kind) {
        case Kind::Any: return "Any";
        case Kind::Null: return "Null";
        case Kind::Boolean: return "Boolean";
        case Kind::Integer: return "Integer";
        case Kind::Float: return "Float";
        case Kind::Number: return "Number";
        case Kind::String: return "String";
        case Kind::Date: return "Date";
        case Kind::List: return "List";
        case Kind::Map: return "Map";
        case Kind::Node: return "Node";
        case Kind::Relationship: return "Relationship";
        case Kind::Path: return "Path";
        case Kind::Sized: return "String or List";
        case Kind::Keyed: return "Map, Node or Relationship";
    }
    return "Any";
}

}  // namespace

bool may_be(StaticType type, StaticType wanted) noexcept {
    if (type.kind == Kind::List && wanted.kind == Kind::List) return meet(type.element, wanted.element);
    return meet(type.kind, wanted.kind);
}

StaticType join(StaticType a, StaticType b) noexcept {
    if (a.kind == Kind::List && b.kind == Kind::List) return {Kind::List, join(a.element, b.element)};
    if (b.kind == Kind::Null) return a;
    if (a.kind == Kind::Null) return b;
    return join(a.kind, b.kind);
}

std::string name_of(StaticType type) {
    if (type.kind != Kind::List || type.element == Kind::Any || type.element == Kind::Null) return name_of(type.kind);
    return "List of " + name_of(type.element);
}

std::string with_article(StaticType type) {
    if (type.kind == Kind::Null) return "null";
    const std::string name = name_of(type);
    return (name[0] == 'A' || name[0] == 'I' ? "an " : "a ") + name;
}

}  // namespace kveld::query::bind
