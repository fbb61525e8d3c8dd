#pragma once

// Holds a JSON file to its schema (JSON Schema, draft 4, through RapidJSON's validator).
//
//     check_schema(tree, text, "states.json", schema_text, "data/schema/names.json");
//
// Refuses, as Error (Data) with file, line, column and the line, the first value that breaks a rule, and says in which
// entry and which rule: a field that may not stand there (with the nearest that may), one that is missing, a value of
// another type, none of the words that may stand there, a form that the schema's pattern does not allow.

#include <string>
#include <string_view>

#include "extract/json_tree.h"

namespace kveld::extract {

void check_schema(const JsonTree& tree, std::string_view text, const std::string& file, std::string_view schema_text,
                  const std::string& schema_file);

}  // namespace kveld::extract
