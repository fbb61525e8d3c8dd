#include "graph/value.h"

#include <algorithm>
#include <cassert>

namespace kveld::graph {

std::string_view name_of(ValueType type) noexcept {
    switch (type) {
        case ValueType::Null: return "Null";
        case ValueType::Boolean: return "Boolean";
        case ValueType::Integer: return "Integer";
        case ValueType::Float: return "Float";
        case ValueType::String: return "String";
        case ValueType::Date: return "Date";
        case ValueType::List: return "List";
        case ValueType::Map: return "Map";
        case ValueType::Node: return "Node";
        case ValueType::Relationship: return "Relationship";
        case ValueType::Path: return "Path";
    }
    return "Null";
}

Value Value::boolean(bool value) noexcept {
    Value made;
    made.type_ = ValueType::Boolean;
    made.payload_.integer = value ? 1 : 0;
    return made;
}

Value Value::integer(std::int64_t value) noexcept {
    Value made;
    made.type_ = ValueType::Integer;
    made.payload_.integer = value;
    return made;
}

Value Value::floating(double value) noexcept {
    Value made;
    made.type_ = ValueType::Float;
    made.payload_.floating = value;
    return made;
}

Value Value::string(std::string_view text) noexcept {
    Value made;
    made.type_ = ValueType::String;
    made.length_ = static_cast<std::uint32_t>(text.size());
    made.payload_.pointer = text.data();
    return made;
}

Value Value::date(std::int32_t days) noexcept {
    Value made;
    made.type_ = ValueType::Date;
    made.payload_.integer = days;
    return made;
}

Value Value::list(std::span<const Value> items) noexcept {
    Value made;
    made.type_ = ValueType::List;
    made.length_ = static_cast<std::uint32_t>(items.size());
    made.payload_.pointer = items.data();
    return made;
}

Value Value::map(std::span<const MapEntry> entries) noexcept {
    Value made;
    made.type_ = ValueType::Map;
    made.length_ = static_cast<std::uint32_t>(entries.size());
    made.payload_.pointer = entries.data();
    return made;
}

Value Value::node(Vertex vertex) noexcept {
    Value made;
    made.type_ = ValueType::Node;
    made.payload_.integer = vertex;
    return made;
}

Value Value::relationship(Edge edge) noexcept {
    Value made;
    made.type_ = ValueType::Relationship;
    made.payload_.integer = edge;
    return made;
}

Value Value::path(const PathData* path) noexcept {
    Value made;
    made.type_ = ValueType::Path;
    made.payload_.pointer = path;
    return made;
}

bool Value::as_boolean() const noexcept {
    assert(type_ == ValueType::Boolean);
    return payload_.integer != 0;
}

std::int64_t Value::as_integer() const noexcept {
    assert(type_ == ValueType::Integer);
    return payload_.integer;
}

double Value::as_float() const noexcept {
    assert(type_ == ValueType::Float);
    return payload_.floating;
}

double Value::as_number() const noexcept {
    assert(is_number());
    return type_ == ValueType::Integer ? static_cast<double>(payload_.integer) : payload_.floating;
}

std::string_view Value::as_string() const noexcept {
    assert(type_ == ValueType::String);
    return {static_cast<const char*>(payload_.pointer), length_};
}

std::int32_t Value::as_date() const noexcept {
    assert(type_ == ValueType::Date);
    return static_cast<std::int32_t>(payload_.integer);
}

std::span<const Value> Value::as_list() const noexcept {
    assert(type_ == ValueType::List);
    return {static_cast<const Value*>(payload_.pointer), length_};
}

std::span<const MapEntry> Value::as_map() const noexcept {
    assert(type_ == ValueType::Map);
    return {static_cast<const MapEntry*>(payload_.pointer), length_};
}

Vertex Value::as_node() const noexcept {
    assert(type_ == ValueType::Node);
    return static_cast<Vertex>(payload_.integer);
}

Edge Value::as_relationship() const noexcept {
    assert(type_ == ValueType::Relationship);
    return static_cast<Edge>(payload_.integer);
}

const PathData& Value::as_path() const noexcept {
    assert(type_ == ValueType::Path);
    return *static_cast<const PathData*>(payload_.pointer);
}

bool can_be_property(const Value& value) noexcept {
    const auto is_simple = [](const Value& simple) {
        switch (simple.type()) {
            case ValueType::Null:
            case ValueType::Boolean:
            case ValueType::Integer:
            case ValueType::Float:
            case ValueType::String:
            case ValueType::Date: return true;
            default: return false;
        }
    };
    return value.type() == ValueType::List ? std::ranges::all_of(value.as_list(), is_simple) : is_simple(value);
}

const Value* find(std::span<const MapEntry> map, std::string_view key) noexcept {
    const auto found = std::ranges::lower_bound(map, key, {}, &MapEntry::key);
    return found != map.end() && found->key == key ? &found->value : nullptr;
}

}  // namespace kveld::graph
