#pragma once

// A JSON text as values with places, for JsonFile.
//
//     JsonTree tree = read_json_tree(text, "states.json");
//     tree.values[0].kind == JsonValue::Kind::Object;  tree.values[0].fields[0].first == "about"
//
// The first value is the root; values name others by their number. Refuses what is not JSON or not UTF-8, an object
// with the same field twice, and values nested deeper than 64, as Error (Data) with file, line and column. Linear.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kveld::extract {

struct JsonValue {
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Array, Object };
    Kind kind = Kind::Null;
    bool boolean = false;
    bool is_integer = false;
    std::int64_t integer = 0;
    double number = 0.0;
    std::string text;
    std::vector<std::uint32_t> items;                           // of an array
    std::vector<std::pair<std::string, std::uint32_t>> fields;  // of an object, in the text's order
    std::uint64_t start = 0;                                    // bytes in the text
    std::uint64_t end = 0;
    std::uint32_t line = 0;

    const std::uint32_t* field(std::string_view name) const noexcept;
};

struct JsonTree {
    std::vector<JsonValue> values;
};

JsonTree read_json_tree(std::string_view text, const std::string& file);

}  // namespace kveld::extract
