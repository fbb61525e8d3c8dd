#include <boost/test/unit_test.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

#include "asked.h"
#include "base/error.h"
#include "query/request.h"
#include "query/session.h"

namespace kveld::query {
namespace {

struct Line {
    std::string_view json;
    std::string_view expected;
};

std::string value_of(const graph::Value& value) {
    const graph::PropertyGraph nothing;
    return testing::printed(value, graph::GraphView(nothing));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parameters)

BOOST_AUTO_TEST_CASE(json_becomes_values) {
    constexpr Line kLines[] = {
        {R"({"v": null})", "null"},
        {R"({"v": true})", "true"},
        {R"({"v": -9223372036854775808})", "-9223372036854775808"},
        {R"({"v": 1.0})", "1.0"},
        {R"({"v": 1e3})", "1000.0"},
        {R"({"v": -0.0})", "-0.0"},
        {R"({"v": "één\n\u00e9\ud83d\ude00"})", "'één\né😀'"},
        {R"({"v": []})", "[]"},
        {R"({"v": [1, [2.5, null], "a"]})", "[1, [2.5, null], 'a']"},
        {R"({"v": {"b": 1, "a": {}}})", "{a: {}, b: 1}"},
        {R"({"v": {"$float": "NaN"}})", "nan"},
        {R"({"v": {"$float": "-Infinity"}})", "-inf"},
        {R"({"v": [{"$temporal": "2024-06-13"}]})", "[2024-06-13]"},
        {R"({"v": {"$float": "NaN", "other": 1}})", "{$float: 'NaN', other: 1}"},
        {R"({"v": {"$own": 1}})", "{$own: 1}"},
        {R"( {"other": 1, "v" : 2 } )", "2"},
    };
    for (const Line& line : kLines) {
        BOOST_TEST_CONTEXT(line.json) {
            const Parameters parameters = Parameters::from_json(line.json);
            BOOST_REQUIRE(parameters.find("v") != nullptr);
            BOOST_TEST(value_of(*parameters.find("v")) == line.expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(mistakes_have_a_place) {
    const std::string deep = R"({"v": )" + std::string(600, '[') + std::string(600, ']') + "}";
    const Line lines[] = {
        {"", "this is not JSON: The document is empty. 1:1"},
        {"[1]", "parameters are a JSON object 1:1"},
        {R"({"v": 1,})", "this is not JSON: Missing a name for object member. 1:9"},
        {"{\n\"v\": nul}", "this is not JSON: Invalid value. 2:9"},
        {R"({"v": 1} x)", "this is not JSON: The document root must not be followed by other values. 1:10"},
        {R"({"v": 9223372036854775808})", "the integer 9223372036854775808 is beyond 64 bits 1:7"},
        {R"({"w": 1, "v": [1, 1e999]})", "this is not JSON: Number too big to be stored in double. 1:19"},
        {R"({"v": {"a": 1, "a": 2}})", "the key 'a' stands in this object twice 1:7"},
        {R"({"v": 1, "v": 2})", "the key 'v' stands in this object twice 1:1"},
        {R"({"v": {"$float": "1"}})", "this is no Float 1:7"},
        {R"({"v": {"$temporal": "2024-02-30"}})", "this is no date 1:7"},
        {R"({"v": {"$node": {}}})", "what lies in the graph can't be given as a value 1:7"},
        {"{\"v\": \"\xff\"}", "this is not JSON: Invalid encoding in string. 1:8"},
        {deep, "values stand inside each other more than 500 deep 1:506"},
    };
    for (const Line& line : lines) {
        BOOST_TEST_CONTEXT(line.json) {
            try {
                Parameters::from_json(line.json);
                BOOST_ERROR("nothing was refused");
            } catch (const base::Error& error) {
                BOOST_REQUIRE(error.place().has_value());
                BOOST_CHECK(error.kind() == base::ErrorKind::Usage);
                BOOST_TEST(std::string(error.what()) + ' ' + std::to_string(error.place()->line) + ':' +
                               std::to_string(error.place()->column) ==
                           line.expected);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(values_are_copied_and_replaced) {
    Parameters parameters;
    {
        const std::string text = "gone after this block";
        parameters.set("v", graph::Value::string(text));
    }
    BOOST_TEST(value_of(*parameters.find("v")) == "'gone after this block'");
    parameters.set("v", graph::Value::integer(1));
    BOOST_TEST(value_of(*parameters.find("v")) == "1");
    BOOST_TEST(parameters.find("V") == nullptr);
}

BOOST_AUTO_TEST_CASE(requests) {
    const Request request = Request::from_json(R"({"params": {"n": 3}, "query": "RETURN $n"})");
    BOOST_TEST(request.query == "RETURN $n");
    BOOST_TEST(value_of(*request.parameters.find("n")) == "3");

    const Line lines[] = {
        {"x", "this is not JSON: Invalid value."},
        {"3", "the request is not a JSON object"},
        {"{}", "the request has no \"query\""},
        {R"({"query": 1})", "the request's \"query\" is not a string"},
        {R"({"query": "RETURN 1", "params": []})", "the request's \"params\" are not an object"},
        {R"({"query": "RETURN 1", "parameters": {}})", "a request has no field 'parameters'"},
        {R"({"query": "RETURN $n", "params": {"n": 99999999999999999999}})",
         "the integer 99999999999999999999 is beyond 64 bits"},
    };
    for (const Line& line : lines) {
        BOOST_TEST_CONTEXT(line.json) {
            BOOST_CHECK_EXCEPTION(Request::from_json(line.json), base::Error, [&](const base::Error& error) {
                BOOST_TEST(error.what() == line.expected);
                return error.kind() == base::ErrorKind::Usage && error.place().has_value();
            });
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query
