#pragma once

// What is known of an expression's type before anything runs. `Any` where nothing is. Null belongs to every type.
//
//     type_of("size(names) > 3") == Boolean;     type_of("collect(n)") == List of Node;     type_of("n.age") == Any

#include <cstdint>
#include <string>

namespace kveld::query::bind {

enum class Kind : std::uint8_t {
    Any,
    Null,
    Boolean,
    Integer,
    Float,
    Number,  // Integer or Float
    String,
    Date,
    List,
    Map,
    Node,
    Relationship,
    Path,
    Sized,  // String or List
    Keyed,  // Map, Node or Relationship
};

struct StaticType {
    Kind kind = Kind::Any;
    Kind element = Kind::Any;  // of a List

    constexpr StaticType() noexcept = default;
    constexpr StaticType(Kind of_kind, Kind of_element = Kind::Any) noexcept : kind(of_kind), element(of_element) {}
    bool operator==(const StaticType&) const = default;
};

// Whether a value of the one type can be one of the other: what is not known may be anything.
bool may_be(StaticType type, StaticType wanted) noexcept;

// The narrowest type that holds the values of both.
StaticType join(StaticType a, StaticType b) noexcept;

constexpr StaticType list_of(StaticType item) noexcept {
    return {Kind::List, item.kind};
}
constexpr StaticType item_of(StaticType list) noexcept {
    return list.kind == Kind::List ? list.element : Kind::Any;
}

std::string name_of(StaticType type);       // "List of Node", for messages
std::string with_article(StaticType type);  // "a List of Node", "an Integer"

}  // namespace kveld::query::bind
