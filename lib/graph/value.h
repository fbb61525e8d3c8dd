#pragma once

// A property's or an expression's value: 16 bytes, trivially copied, owning nothing.
//
//     Value n = Value::integer(42);
//     Value s = Value::string("België");          // points at the text: whoever made it keeps it alive
//     if (s.type() == ValueType::String) print(s.as_string());
//
// Strings, lists, maps and paths point into memory of the graph (mapped file, builder) or of the query (its memory
// resource); a Value is valid as long as that is. as_…() on another type is our bug (checked in debug builds).
//
// Three relations on values, all openCypher's:
//   equal(a, b)       three-valued (=): nothing where a null decides; 1 = 1.0; NaN is not equal to itself
//   compare(a, b)     three-valued (<, >): nothing for types that can't be compared
//   order(a, b)       total, for ORDER BY, DISTINCT, min and max: every type has its place, null is last, and
//                     values that order as equal are the same group
// Strings compare by their UTF-8 bytes.

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "graph/ids.h"

namespace kveld::graph {

enum class ValueType : std::uint8_t {
    Null,
    Boolean,
    Integer,
    Float,
    String,
    Date,
    List,
    Map,
    Node,
    Relationship,
    Path,
};

std::string_view name_of(ValueType type) noexcept;  // "Integer", for messages

class Value;
struct MapEntry;
struct PathData;

class Value {
public:
    constexpr Value() noexcept = default;
    static Value null() noexcept { return {}; }
    static Value boolean(bool value) noexcept;
    static Value integer(std::int64_t value) noexcept;
    static Value floating(double value) noexcept;
    static Value string(std::string_view text) noexcept;  // valid UTF-8, below 4 GiB
    static Value date(std::int32_t days) noexcept;        // days since 1970-01-01, proleptic Gregorian
    static Value list(std::span<const Value> items) noexcept;
    static Value map(std::span<const MapEntry> entries) noexcept;  // sorted by key, keys differ
    static Value node(Vertex vertex) noexcept;
    static Value relationship(Edge edge) noexcept;
    static Value path(const PathData* path) noexcept;

    ValueType type() const noexcept { return type_; }
    bool is_null() const noexcept { return type_ == ValueType::Null; }
    bool is_number() const noexcept { return type_ == ValueType::Integer || type_ == ValueType::Float; }

    bool as_boolean() const noexcept;
    std::int64_t as_integer() const noexcept;
    double as_float() const noexcept;   // of Float only
    double as_number() const noexcept;  // of Integer or Float
    std::string_view as_string() const noexcept;
    std::int32_t as_date() const noexcept;
    std::span<const Value> as_list() const noexcept;
    std::span<const MapEntry> as_map() const noexcept;
    Vertex as_node() const noexcept;
    Edge as_relationship() const noexcept;
    const PathData& as_path() const noexcept;

private:
    union Payload {
        std::int64_t integer = 0;
        double floating;
        const void* pointer;
    };
    ValueType type_ = ValueType::Null;
    std::uint32_t length_ = 0;  // of a string in bytes, of a list or map in items
    Payload payload_;
};
static_assert(sizeof(Value) == 16);

struct MapEntry {
    std::string_view key;
    Value value;
};

// nodes.size() == relationships.size() + 1.
struct PathData {
    std::span<const Vertex> nodes;
    std::span<const Edge> relationships;
};

std::optional<bool> equal(const Value& a, const Value& b);
std::optional<std::partial_ordering> compare(const Value& a, const Value& b);
std::strong_ordering order(const Value& a, const Value& b);
std::uint64_t hash(const Value& value) noexcept;  // equal where order() says equal

// Whether a vertex or edge can have it as a property: null, boolean, number, string, date, or a list of these.
bool can_be_property(const Value& value) noexcept;

// The entry of a map, none where it has no such key. O(log n).
const Value* find(std::span<const MapEntry> map, std::string_view key) noexcept;

}  // namespace kveld::graph
