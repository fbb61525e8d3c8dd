#include "graph/value.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <compare>
#include <functional>
#include <string_view>

namespace kveld::graph {
namespace {

// openCypher's order of types for ORDER BY, ascending (openCypher 9, "Orderability").
int rank_of(ValueType type) noexcept {
    switch (type) {
        case ValueType::Map: return 0;
        case ValueType::Node: return 1;
        case ValueType::Relationship: return 2;
        case ValueType::List: return 3;
        case ValueType::Path: return 4;
        case ValueType::Date: return 5;
        case ValueType::String: return 6;
        case ValueType::Boolean: return 7;
        case ValueType::Integer:
        case ValueType::Float: return 8;
        case ValueType::Null: return 9;
    }
    return 9;
}

// An integer and a float compared exactly: the float may lie between two integers, or beyond all of them.
std::partial_ordering compare_exactly(std::int64_t integer, double number) {
    constexpr double kBeyond = 9223372036854775808.0;  // 2^63
    if (std::isnan(number)) return std::partial_ordering::unordered;
    if (number >= kBeyond) return std::partial_ordering::less;
    if (number < -kBeyond) return std::partial_ordering::greater;
    const auto whole = static_cast<std::int64_t>(number);
    if (integer != whole) return integer < whole ? std::partial_ordering::less : std::partial_ordering::greater;
    const double rest = number - static_cast<double>(whole);
    if (rest == 0) return std::partial_ordering::equivalent;
    return rest > 0 ? std::partial_ordering::less : std::partial_ordering::greater;
}

std::partial_ordering reversed(std::partial_ordering order) {
    if (order == std::partial_ordering::less) return std::partial_ordering::greater;
    if (order == std::partial_ordering::greater) return std::partial_ordering::less;
    return order;
}

std::partial_ordering compare_numbers(const Value& a, const Value& b) {
    if (a.type() == ValueType::Integer && b.type() == ValueType::Integer) return a.as_integer() <=> b.as_integer();
    if (a.type() == ValueType::Float && b.type() == ValueType::Float) return a.as_float() <=> b.as_float();
    if (a.type() == ValueType::Integer) return compare_exactly(a.as_integer(), b.as_float());
    return reversed(compare_exactly(b.as_integer(), a.as_float()));
}

// Total: NaN comes after all other numbers.
std::strong_ordering order_numbers(const Value& a, const Value& b) {
    const auto is_nan = [](const Value& v) { return v.type() == ValueType::Float && std::isnan(v.as_float()); };
    if (is_nan(a) || is_nan(b)) return is_nan(a) <=> is_nan(b);
    const std::partial_ordering order = compare_numbers(a, b);
    if (order == std::partial_ordering::less) return std::strong_ordering::less;
    if (order == std::partial_ordering::greater) return std::strong_ordering::greater;
    return std::strong_ordering::equal;
}

std::strong_ordering order_lists(std::span<const Value> a, std::span<const Value> b) {
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(),
                                                  [](const Value& x, const Value& y) { return order(x, y); });
}

std::strong_ordering order_maps(std::span<const MapEntry> a, std::span<const MapEntry> b) {
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(),
                                                  [](const MapEntry& x, const MapEntry& y) {
                                                      const auto keys = x.key <=> y.key;
                                                      return std::is_neq(keys) ? keys : order(x.value, y.value);
                                                  });
}

// Alternating nodes and relationships, from the start.
std::strong_ordering order_paths(const PathData& a, const PathData& b) {
    const auto nodes =
        std::lexicographical_compare_three_way(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end());
    if (std::is_neq(nodes)) return nodes;
    return std::lexicographical_compare_three_way(a.relationships.begin(), a.relationships.end(),
                                                  b.relationships.begin(), b.relationships.end());
}

std::optional<bool> equal_lists(std::span<const Value> a, std::span<const Value> b) {
    if (a.size() != b.size()) return false;
    bool unknown = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::optional<bool> same = equal(a[i], b[i]);
        if (same == false) return false;
        if (!same) unknown = true;
    }
    if (unknown) return std::nullopt;
    return true;
}

std::optional<bool> equal_maps(std::span<const MapEntry> a, std::span<const MapEntry> b) {
    if (a.size() != b.size()) return false;
    bool unknown = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].key != b[i].key) return false;
        const std::optional<bool> same = equal(a[i].value, b[i].value);
        if (same == false) return false;
        if (!same) unknown = true;
    }
    if (unknown) return std::nullopt;
    return true;
}

std::optional<std::partial_ordering> compare_lists(std::span<const Value> a, std::span<const Value> b) {
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        const std::optional<bool> same = equal(a[i], b[i]);
        if (!same) return std::nullopt;
        if (!*same) return compare(a[i], b[i]);
    }
    return a.size() <=> b.size();
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t next) noexcept {
    // splitmix64's finaliser (Steele, Lea, Flood 2014): every bit of the input moves every bit of the result.
    std::uint64_t x = hash * 0x9E3779B97F4A7C15ULL + next;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

std::uint64_t hash_of_number(const Value& value) noexcept {
    if (value.type() == ValueType::Integer) return static_cast<std::uint64_t>(value.as_integer());
    const double number = value.as_float();
    if (std::isnan(number)) return 0x7FF8000000000000ULL;
    // A float that is an integer must hash as that integer, since the two are equal.
    constexpr double kBeyond = 9223372036854775808.0;
    if (number >= -kBeyond && number < kBeyond && std::trunc(number) == number) {
        return static_cast<std::uint64_t>(static_cast<std::int64_t>(number));
    }
    return std::bit_cast<std::uint64_t>(number);
}

}  // namespace

std::optional<bool> equal(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return std::nullopt;
    if (a.is_number() && b.is_number()) return compare_numbers(a, b) == std::partial_ordering::equivalent;
    if (a.type() != b.type()) return false;
    switch (a.type()) {
        case ValueType::List: return equal_lists(a.as_list(), b.as_list());
        case ValueType::Map: return equal_maps(a.as_map(), b.as_map());
        default: return order(a, b) == std::strong_ordering::equal;
    }
}

std::optional<std::partial_ordering> compare(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return std::nullopt;
    if (a.is_number() && b.is_number()) return compare_numbers(a, b);
    if (a.type() != b.type()) return std::nullopt;
    switch (a.type()) {
        case ValueType::Boolean:
        case ValueType::String:
        case ValueType::Date: return order(a, b);
        case ValueType::List: return compare_lists(a.as_list(), b.as_list());
        default: return std::nullopt;
    }
}

std::strong_ordering order(const Value& a, const Value& b) {
    const int rank = rank_of(a.type());
    if (rank != rank_of(b.type())) return rank <=> rank_of(b.type());
    switch (a.type()) {
        case ValueType::Null: return std::strong_ordering::equal;
        case ValueType::Boolean: return a.as_boolean() <=> b.as_boolean();
        case ValueType::Integer:
        case ValueType::Float: return order_numbers(a, b);
        case ValueType::String: return a.as_string() <=> b.as_string();
        case ValueType::Date: return a.as_date() <=> b.as_date();
        case ValueType::List: return order_lists(a.as_list(), b.as_list());
        case ValueType::Map: return order_maps(a.as_map(), b.as_map());
        case ValueType::Node: return a.as_node() <=> b.as_node();
        case ValueType::Relationship: return a.as_relationship() <=> b.as_relationship();
        case ValueType::Path: return order_paths(a.as_path(), b.as_path());
    }
    return std::strong_ordering::equal;
}

std::uint64_t hash(const Value& value) noexcept {
    std::uint64_t result = static_cast<std::uint64_t>(rank_of(value.type()));
    switch (value.type()) {
        case ValueType::Null: break;
        case ValueType::Boolean: result = mixed(result, value.as_boolean() ? 1 : 0); break;
        case ValueType::Integer:
        case ValueType::Float: result = mixed(result, hash_of_number(value)); break;
        case ValueType::String: result = mixed(result, std::hash<std::string_view>{}(value.as_string())); break;
        case ValueType::Date: result = mixed(result, static_cast<std::uint64_t>(value.as_date())); break;
        case ValueType::Node: result = mixed(result, value.as_node()); break;
        case ValueType::Relationship: result = mixed(result, value.as_relationship()); break;
        case ValueType::List:
            for (const Value& item : value.as_list()) result = mixed(result, hash(item));
            break;
        case ValueType::Map:
            for (const MapEntry& entry : value.as_map()) {
                result = mixed(mixed(result, std::hash<std::string_view>{}(entry.key)), hash(entry.value));
            }
            break;
        case ValueType::Path:
            for (const Vertex node : value.as_path().nodes) result = mixed(result, node);
            for (const Edge edge : value.as_path().relationships) result = mixed(result, edge);
            break;
    }
    return result;
}

}  // namespace kveld::graph
