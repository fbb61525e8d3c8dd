#include "query/request.h"

#include <memory_resource>

#include "base/error.h"
#include "query/json_value.h"

namespace kveld::query {
namespace {

using graph::ValueType;

base::Error wrong_request(const std::string& what, std::string_view json) {
    return base::Error(base::ErrorKind::Usage, what)
        .at(base::place_of(json, 0, json.size()))
        .hint(R"(write one request a line: {"query": "MATCH …", "params": {}})");
}

}  // namespace

Request Request::from_json(std::string_view json) {
    std::pmr::monotonic_buffer_resource memory;
    const graph::Value object = read_json(json, &memory);
    if (object.type() != ValueType::Map) throw wrong_request("the request is not a JSON object", json);
    Request request;
    bool has_query = false;
    for (const graph::MapEntry& field : object.as_map()) {
        if (field.key == "query") {
            if (field.value.type() != ValueType::String) {
                throw wrong_request("the request's \"query\" is not a string", json);
            }
            request.query = field.value.as_string();
            has_query = true;
        } else if (field.key == "params") {
            if (field.value.type() != ValueType::Map) {
                throw wrong_request("the request's \"params\" are not an object", json);
            }
            for (const graph::MapEntry& parameter : field.value.as_map()) {
                request.parameters.set(parameter.key, parameter.value);
            }
        } else {
            throw wrong_request("a request has no field '" + std::string(field.key) + "'", json);
        }
    }
    if (!has_query) throw wrong_request("the request has no \"query\"", json);
    return request;
}

}  // namespace kveld::query
