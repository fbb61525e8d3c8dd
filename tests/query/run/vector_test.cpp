#include "query/run/vector.h"

#include <boost/test/unit_test.hpp>
#include <compare>
#include <string>
#include <utility>
#include <vector>

#include "../asked.h"
#include "base/memory.h"
#include "query/run/vector_writer.h"

namespace kveld::query::run {
namespace {

using graph::Value;

std::string text_of(const Vector& vector, std::uint32_t rows) {
    const graph::PropertyGraph nothing;
    std::string text;
    for (std::uint32_t row = 0; row < rows; ++row) {
        text += (row == 0 ? "" : " ") + testing::printed(vector.at(row), graph::GraphView(nothing));
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vectors)

BOOST_AUTO_TEST_CASE(every_layout_gives_back_what_was_set) {
    Vector vector(std::pmr::get_default_resource());
    const Value values[] = {Value::boolean(true), Value::integer(-1), Value::floating(0.5),  Value::string("a"),
                            Value::date(-1),      Value::node(4),     Value::relationship(5)};
    const auto check = [&]<typename T>(Layout layout, const Value& value) {
        vector.begin_as<T>(layout);
        vector.set(kChunkRows - 1, value);
        vector.set(0, {});
        BOOST_CHECK(vector.layout() == layout);
        BOOST_CHECK(vector.at(kChunkRows - 1).type() == value.type());
        BOOST_CHECK(std::is_eq(graph::order(vector.at(kChunkRows - 1), value)));
        BOOST_TEST(vector.is_null(0));
        BOOST_TEST(vector.at(0).is_null());
        BOOST_TEST(!vector.is_null(kChunkRows - 1));
    };
    check.operator()<bool>(Layout::Boolean, values[0]);
    check.operator()<std::int64_t>(Layout::Integer, values[1]);
    check.operator()<double>(Layout::Float, values[2]);
    check.operator()<std::string_view>(Layout::String, values[3]);
    check.operator()<std::int32_t>(Layout::Date, values[4]);
    check.operator()<graph::Vertex>(Layout::Vertex, values[5]);
    check.operator()<graph::Edge>(Layout::Edge, values[6]);
    for (const Value& value : values) {
        check.operator()<Value>(Layout::Mixed, value);
        BOOST_CHECK(layout_of(value.type()) != Layout::Mixed);
    }
    BOOST_CHECK(layout_of(graph::ValueType::List) == Layout::Mixed);
}

BOOST_AUTO_TEST_CASE(a_constant_stands_in_every_row_and_takes_no_room) {
    base::CountingResource memory;
    Vector vector(&memory);
    vector.become_constant(Value::string("één"));
    BOOST_TEST(memory.used() == 0U);
    BOOST_TEST(text_of(vector, 2) == "'één' 'één'");
    BOOST_CHECK(vector.layout() == Layout::String);
    vector.become_constant({});
    BOOST_TEST(vector.is_null(2000));
    vector.begin_as<std::int64_t>(Layout::Integer)[1] = 7;
    BOOST_TEST(!vector.is_constant());
    BOOST_TEST(!vector.is_null(0));
    BOOST_TEST(vector.at(1).as_integer() == 7);
    BOOST_TEST(memory.used() == kChunkRows * sizeof(Value));
}

BOOST_AUTO_TEST_CASE(moving_takes_everything_along) {
    base::CountingResource memory;
    {
        Vector numbers(&memory);
        numbers.begin_as<std::int64_t>(Layout::Integer)[0] = 7;
        numbers.set(1, {});
        const Vector moved(std::move(numbers));
        BOOST_TEST(text_of(moved, 2) == "7 null");
        Vector constant(&memory);
        constant.become_constant(Value::integer(3));
        const Vector moved_constant(std::move(constant));
        BOOST_TEST(text_of(moved_constant, 2) == "3 3");
    }
    BOOST_TEST(memory.used() == 0U);
}

BOOST_AUTO_TEST_CASE(a_writer_takes_the_layout_of_what_comes) {
    struct Line {
        std::vector<Value> values;
        Layout layout;
        std::string_view expected;
    };
    const std::vector<Value> items = {Value::integer(1)};
    const Line lines[] = {
        {{Value::integer(1), Value::integer(2)}, Layout::Integer, "1 2"},
        {{{}, {}, Value::string("a"), {}}, Layout::String, "null null 'a' null"},
        {{{}, {}}, Layout::Mixed, "null null"},
        {{{}, Value::boolean(true), Value::integer(7), Value::string("a")}, Layout::Mixed, "null true 7 'a'"},
        {{Value::node(3), {}, Value::relationship(4)}, Layout::Mixed, ""},
        {{Value::list(items), {}, Value::integer(2)}, Layout::Mixed, "[1] null 2"},
        {{Value::integer(2), Value::list(items), Value::date(0)}, Layout::Mixed, "2 [1] 1970-01-01"},
    };
    for (const Line& line : lines) {
        Vector vector(std::pmr::get_default_resource());
        const Chunk chunk{.columns = {}, .size = static_cast<std::uint32_t>(line.values.size())};
        VectorWriter writer(vector, chunk);
        for (const Value& value : line.values) writer.append(value);
        BOOST_CHECK(vector.layout() == line.layout);
        if (!line.expected.empty()) BOOST_TEST(text_of(vector, chunk.size) == line.expected);
        for (std::uint32_t row = 0; row < chunk.size; ++row) {
            BOOST_CHECK(vector.at(row).type() == line.values[row].type());
            BOOST_TEST(vector.is_null(row) == line.values[row].is_null());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_writer_leaves_rows_alone_that_are_not_selected) {
    Vector vector(std::pmr::get_default_resource());
    const std::uint16_t rows[] = {2, 5, 2047};
    const Chunk chunk{.columns = {}, .size = 3, .selection = rows};
    VectorWriter writer(vector, chunk);
    writer.append(Value::integer(1));
    writer.append({});
    writer.append(Value::string("a"));
    BOOST_TEST(vector.at(2).as_integer() == 1);
    BOOST_TEST(vector.at(5).is_null());
    BOOST_TEST(vector.at(2047).as_string() == "a");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query::run
