#pragma once

// A name as it stands in a query, and lists of them.

#include <string>
#include <vector>

#include "query/query_error.h"

namespace kveld::query::parse {

// A variable, property key, label, type, function or procedure. `text` is the name itself, without backticks.
struct Name {
    std::string text;
    SourceRange range;  // with the backticks
};

using Names = std::vector<Name>;

}  // namespace kveld::query::parse
