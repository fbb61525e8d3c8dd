#pragma once

// One request of a session: {"query": "MATCH …", "params": {…}}.
//
// Refuses, as Error (Usage) with the place: what is not a JSON object, a request without "query", "params" that are no
// object. Other fields are refused by name.

#include <string>
#include <string_view>

#include "query/session.h"

namespace kveld::query {

struct Request {
    std::string query;
    Parameters parameters;

    static Request from_json(std::string_view json);
};

}  // namespace kveld::query
