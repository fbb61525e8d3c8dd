#include <functional>
#include <map>
#include <memory_resource>

#include "base/error.h"
#include "query/json_value.h"
#include "query/run/evaluator.h"
#include "query/session.h"

namespace kveld::query {

struct Parameters::State {
    std::pmr::monotonic_buffer_resource memory;
    std::map<std::string, graph::Value, std::less<>> values;
};

Parameters::Parameters() : state_(std::make_unique<State>()) {}
Parameters::~Parameters() = default;
Parameters::Parameters(Parameters&&) noexcept = default;
Parameters& Parameters::operator=(Parameters&&) noexcept = default;

Parameters Parameters::from_json(std::string_view json) {
    std::pmr::monotonic_buffer_resource memory;
    const graph::Value object = read_json(json, &memory);
    if (object.type() != graph::ValueType::Map) {
        throw base::Error(base::ErrorKind::Usage, "parameters are a JSON object")
            .at(base::place_of(json, 0, json.size()))
            .hint(R"(write {"name": value})");
    }
    Parameters parameters;
    for (const graph::MapEntry& entry : object.as_map()) parameters.set(entry.key, entry.value);
    return parameters;
}

void Parameters::set(std::string_view name, const graph::Value& value) {
    state_->values.insert_or_assign(std::string(name), run::copy(value, &state_->memory));
}

const graph::Value* Parameters::find(std::string_view name) const {
    const auto found = state_->values.find(name);
    return found == state_->values.end() ? nullptr : &found->second;
}

}  // namespace kveld::query
