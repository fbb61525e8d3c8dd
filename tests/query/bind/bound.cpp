#include "bound.h"

#include <array>

#include "printed.h"
#include "query/parse/parser.h"

namespace kveld::query::bind::testing {

Statement bind_text(std::string_view query) {
    const std::array<graph::Value, 2> items{graph::Value::integer(1), graph::Value::integer(2)};
    const std::array<graph::MapEntry, 1> entries{graph::MapEntry{"a", graph::Value::integer(1)}};
    Parameters parameters;
    parameters.set("age", graph::Value::integer(38));
    parameters.set("name", graph::Value::string("Ann"));
    parameters.set("list", graph::Value::list(items));
    parameters.set("map", graph::Value::map(entries));
    parameters.set("nothing", graph::Value::null());
    return bind(parse::parse(query), parameters);
}

std::string bound(std::string_view query) {
    return printed(bind_text(query));
}

}  // namespace kveld::query::bind::testing
