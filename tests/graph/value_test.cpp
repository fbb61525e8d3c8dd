#include "graph/value.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "graph/date.h"

namespace kveld::graph {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kTwoTo53 = std::int64_t{1} << 53;

const Value kNull = Value::null();
Value number(std::int64_t n) {
    return Value::integer(n);
}
Value real(double n) {
    return Value::floating(n);
}
Value text(std::string_view t) {
    return Value::string(t);
}

// Lists and maps of the tests, kept until the end.
const std::array<Value, 1> kOne = {number(1)};
const std::array<Value, 1> kOneAsFloat = {real(1.0)};
const std::array<Value, 1> kListOfNull = {kNull};
const std::array<Value, 1> kListOfNan = {real(kNan)};
const std::array<Value, 2> kOneTwo = {number(1), number(2)};
const std::array<Value, 2> kOneNull = {number(1), kNull};
const std::array<Value, 2> kOneText = {number(1), text("a")};
const std::array<Value, 2> kThreeNull = {number(3), kNull};
const std::array<Value, 2> kTwoNull = {number(2), kNull};
const std::array<Value, 1> kListOfList = {Value::list(kOneNull)};
const std::array<MapEntry, 1> kMapA1 = {{{"a", number(1)}}};
const std::array<MapEntry, 1> kMapA1Float = {{{"a", real(1.0)}}};
const std::array<MapEntry, 1> kMapA2 = {{{"a", number(2)}}};
const std::array<MapEntry, 1> kMapANull = {{{"a", kNull}}};
const std::array<MapEntry, 1> kMapB1 = {{{"b", number(1)}}};
const std::array<MapEntry, 2> kMapA1B1 = {{{"a", number(1)}, {"b", number(1)}}};
const std::array<Vertex, 1> kNodes0 = {0};
const std::array<Vertex, 2> kNodes01 = {0, 1};
const std::array<Edge, 1> kEdge0 = {0};
const std::array<Edge, 1> kEdge1 = {1};
const PathData kPath0 = {kNodes0, {}};
const PathData kPath01 = {kNodes01, kEdge0};
const PathData kPath01Other = {kNodes01, kEdge1};

Value list(std::span<const Value> items) {
    return Value::list(items);
}
Value map(std::span<const MapEntry> entries) {
    return Value::map(entries);
}

// openCypher's order, ascending; values in one row are one group.
std::vector<std::vector<Value>> ascending_groups() {
    return {
        {map({})},
        {map(kMapA1), map(kMapA1Float)},
        {map(kMapA1B1)},
        {map(kMapA2)},
        {map(kMapANull)},
        {map(kMapB1)},
        {Value::node(0)},
        {Value::node(4000000000U)},
        {Value::relationship(0)},
        {Value::relationship(7)},
        {list({})},
        {list(kListOfList)},
        {list(kOne), list(kOneAsFloat)},
        {list(kOneText)},
        {list(kOneTwo)},
        {list(kOneNull)},
        {list(kListOfNan)},
        {list(kListOfNull)},
        {Value::path(&kPath0)},
        {Value::path(&kPath01)},
        {Value::path(&kPath01Other)},
        {Value::date(-719528)},
        {Value::date(19887)},
        {text("")},
        {text("A")},
        {text("a")},
        {text("a\n")},
        {text("aa")},
        {text("z")},
        {text("é")},
        {text("\U0001F1F3")},
        {Value::boolean(false)},
        {Value::boolean(true)},
        {real(-kInfinity)},
        {number(std::numeric_limits<std::int64_t>::min()), real(-9223372036854775808.0)},
        {number(-1), real(-1.0)},
        {number(0), real(0.0), real(-0.0)},
        {real(0.5)},
        {number(1), real(1.0)},
        {number(kTwoTo53), real(9007199254740992.0)},
        {number(kTwoTo53 + 1)},
        {number(kMost)},
        {real(9223372036854775808.0)},
        {real(kInfinity)},
        {real(kNan), real(-kNan)},
        {kNull},
    };
}

BOOST_AUTO_TEST_SUITE(value)

BOOST_AUTO_TEST_CASE(values_of_all_types_have_one_order_and_hashes_that_go_with_it) {
    const auto groups = ascending_groups();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (std::size_t j = 0; j < groups.size(); ++j) {
            for (const Value& a : groups[i]) {
                for (const Value& b : groups[j]) {
                    BOOST_TEST_CONTEXT("row " << i << " and row " << j) {
                        BOOST_TEST((order(a, b) == (i <=> j)));
                        BOOST_TEST((hash(a) == hash(b)) == (i == j));
                    }
                }
            }
        }
    }
}

// What a value is equal to, and what it can be compared with: nothing decides where a null does.
struct Relation {
    const char* name;
    Value a;
    Value b;
    std::optional<bool> equal;
    std::optional<std::partial_ordering> compare;
};

const std::vector<Relation> kRelations = {
    {"null and null", kNull, kNull, std::nullopt, std::nullopt},
    {"null and 1", kNull, number(1), std::nullopt, std::nullopt},
    {"1 and 1.0", number(1), real(1.0), true, std::partial_ordering::equivalent},
    {"2^53 + 1 and 2^53 as a float", number(kTwoTo53 + 1), real(9007199254740992.0), false,
     std::partial_ordering::greater},
    {"2^63 - 1 and 2^63 as a float", number(kMost), real(9223372036854775808.0), false, std::partial_ordering::less},
    {"-1 and -1.5", number(-1), real(-1.5), false, std::partial_ordering::greater},
    {"1 and infinity", number(1), real(kInfinity), false, std::partial_ordering::less},
    {"0.0 and -0.0", real(0.0), real(-0.0), true, std::partial_ordering::equivalent},
    {"NaN and NaN", real(kNan), real(kNan), false, std::partial_ordering::unordered},
    {"NaN and 1", real(kNan), number(1), false, std::partial_ordering::unordered},
    {"NaN and a text", real(kNan), text("a"), false, std::nullopt},
    {"1 and '1'", number(1), text("1"), false, std::nullopt},
    {"true and 1", Value::boolean(true), number(1), false, std::nullopt},
    {"false and true", Value::boolean(false), Value::boolean(true), false, std::partial_ordering::less},
    {"'a' and 'b'", text("a"), text("b"), false, std::partial_ordering::less},
    {"two days", Value::date(2), Value::date(1), false, std::partial_ordering::greater},
    {"a day and a text", Value::date(2), text("1970-01-03"), false, std::nullopt},
    {"[1] and [1.0]", list(kOne), list(kOneAsFloat), true, std::partial_ordering::equivalent},
    {"[1] and [1, null]", list(kOne), list(kOneNull), false, std::partial_ordering::less},
    {"[1, 2] and [1, null]", list(kOneTwo), list(kOneNull), std::nullopt, std::nullopt},
    {"[1, 'a'] and [1, null]", list(kOneText), list(kOneNull), std::nullopt, std::nullopt},
    {"[1, 2] and [3, null]", list(kOneTwo), list(kThreeNull), false, std::partial_ordering::less},
    {"[1, 2] and [1, 'a']", list(kOneTwo), list(kOneText), false, std::nullopt},
    {"[NaN] and [NaN]", list(kListOfNan), list(kListOfNan), false, std::partial_ordering::unordered},
    {"[1, null] and [2, null]", list(kOneNull), list(kTwoNull), false, std::partial_ordering::less},
    {"[] and []", list({}), list({}), true, std::partial_ordering::equivalent},
    {"{a: 1} and {a: 1.0}", map(kMapA1), map(kMapA1Float), true, std::nullopt},
    {"{a: 1} and {b: 1}", map(kMapA1), map(kMapB1), false, std::nullopt},
    {"{a: 1} and {a: null}", map(kMapA1), map(kMapANull), std::nullopt, std::nullopt},
    {"{a: 1} and {a: 1, b: 1}", map(kMapA1), map(kMapA1B1), false, std::nullopt},
    {"a node and itself", Value::node(3), Value::node(3), true, std::nullopt},
    {"a node and a relationship", Value::node(3), Value::relationship(3), false, std::nullopt},
    {"two paths", Value::path(&kPath01), Value::path(&kPath01Other), false, std::nullopt},
};

std::optional<std::partial_ordering> turned(std::optional<std::partial_ordering> order) {
    if (!order || *order == std::partial_ordering::unordered) return order;
    if (std::is_eq(*order)) return order;
    return std::is_lt(*order) ? std::partial_ordering::greater : std::partial_ordering::less;
}

BOOST_AUTO_TEST_CASE(equality_and_comparison_have_three_values) {
    for (const Relation& row : kRelations) {
        BOOST_TEST_CONTEXT(row.name) {
            BOOST_TEST((equal(row.a, row.b) == row.equal));
            BOOST_TEST((equal(row.b, row.a) == row.equal));
            BOOST_TEST((compare(row.a, row.b) == row.compare));
            BOOST_TEST((compare(row.b, row.a) == turned(row.compare)));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_value_gives_back_what_it_was_made_from) {
    BOOST_TEST(Value().is_null());
    BOOST_TEST(Value::boolean(true).as_boolean());
    BOOST_TEST(number(-5).as_integer() == -5);
    BOOST_TEST(number(-5).as_number() == -5.0);
    BOOST_TEST(real(2.5).as_number() == 2.5);
    BOOST_TEST(text("België").as_string() == "België");
    BOOST_TEST(Value::date(-3).as_date() == -3);
    BOOST_TEST(list(kOneTwo).as_list().size() == 2U);
    BOOST_TEST(map(kMapA1B1).as_map()[1].key == "b");
    BOOST_TEST(Value::node(4000000000U).as_node() == 4000000000U);
    BOOST_TEST(Value::relationship(9).as_relationship() == 9U);
    BOOST_TEST(Value::path(&kPath01).as_path().nodes.size() == 2U);
    BOOST_TEST(name_of(ValueType::Relationship) == "Relationship");
    BOOST_TEST(find(kMapA1B1, "b")->as_integer() == 1);
    BOOST_TEST((find(kMapA1B1, "c") == nullptr));
    BOOST_TEST((find({}, "a") == nullptr));
}

BOOST_AUTO_TEST_CASE(properties_are_simple_values_and_lists_of_these) {
    for (const Value& value : {kNull, number(1), text(""), Value::date(1), list(kOneNull), list({})}) {
        BOOST_TEST(can_be_property(value));
    }
    for (const Value& value :
         {map(kMapA1), Value::node(1), Value::relationship(1), Value::path(&kPath0), list(kListOfList)}) {
        BOOST_TEST(!can_be_property(value));
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(days_and_their_names_go_both_ways) {
    struct Row {
        const char* text;
        std::int32_t days;
    };
    const std::vector<Row> rows = {{"1970-01-01", 0},       {"1969-12-31", -1},      {"2024-06-13", 19887},
                                   {"2000-02-29", 11016},   {"2024-02-29", 19782},   {"2024-03-01", 19783},
                                   {"1900-02-28", -25509},  {"1900-03-01", -25508},  {"0000-01-01", -719528},
                                   {"0000-02-29", -719469}, {"0001-01-01", -719162}, {"9999-12-31", 2932896}};
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.text) {
            BOOST_TEST(parse_date(row.text).value() == row.days);
            BOOST_TEST(to_iso(row.days) == row.text);
            BOOST_TEST(days_of(civil_day(row.days)).value() == row.days);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_day_is_none) {
    for (const char* text :
         {"", "2024", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-04-31", "2024-1-01",
          "2024/01/01", "2024-01-01T", "+024-01-01", "-024-01-01", "20240101", " 2024-01-1", "2024-01-0x"}) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(!parse_date(text).has_value());
        }
    }
    BOOST_TEST(!days_of({2024, 257, 1}).has_value());
    BOOST_TEST(!days_of({2024, 1, 257}).has_value());
    BOOST_TEST(!days_of({5900000, 1, 1}).has_value());
}

BOOST_AUTO_TEST_CASE(the_calendar_reaches_as_far_as_the_numbers) {
    for (const std::int32_t days :
         {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max(), 12000000, -12000000}) {
        BOOST_TEST(days_of(civil_day(days)).value() == days);
    }
    BOOST_TEST(to_iso(2932897) == "+10000-01-01");
    BOOST_TEST(to_iso(-719529) == "-0001-12-31");
    BOOST_TEST(civil_day(std::numeric_limits<std::int32_t>::max()).year == 5881580);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::graph
