#include "query/request.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/error.h"

namespace kveld::query {
namespace {

constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

base::Error wrong_request(const std::string& what) {
    return base::Error(base::ErrorKind::Usage, what).hint(R"(write one request a line: {"query": "MATCH …", "params": {}})");
}

std::string json_of(const rapidjson::Value& value) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    value.Accept(writer);
    return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace

Request Request::from_json(std::string_view json) {
    rapidjson::Document document;
    document.Parse<kParseFlags>(json.data(), json.size());
    if (document.HasParseError()) {
        throw wrong_request(std::string("the request is not JSON: ") + rapidjson::GetParseError_En(document.GetParseError()))
            .at(base::place_of(json, document.GetErrorOffset(), 1));
    }
    if (!document.IsObject()) throw wrong_request("the request is not a JSON object");
    Request request;
    bool has_query = false;
    for (const auto& member : document.GetObject()) {
        const std::string_view name(member.name.GetString(), member.name.GetStringLength());
        if (name == "query") {
            if (!member.value.IsString()) throw wrong_request("the request's \"query\" is not a string");
            request.query.assign(member.value.GetString(), member.value.GetStringLength());
            has_query = true;
        } else if (name == "params") {
            if (!member.value.IsObject()) throw wrong_request("the request's \"params\" are not an object");
            request.parameters = Parameters::from_json(json_of(member.value));
        } else {
            throw wrong_request("a request has no field '" + std::string(name) + "'");
        }
    }
    if (!has_query) throw wrong_request("the request has no \"query\"");
    return request;
}

}  // namespace kveld::query
