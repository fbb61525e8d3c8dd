#pragma once

// How every stage of the parser says no: openCypher's detail, a sentence, a place and what to write instead.
//
//     refuse("InvalidDelete", "DELETE takes no label", range, "REMOVE n:Label takes a label away");

#include <string>
#include <string_view>

#include "query/query_error.h"

namespace kveld::query::parse {

[[noreturn]] inline void refuse(std::string_view detail, const std::string& message, SourceRange range,
                                std::string hint = {}) {
    throw QueryError(ErrorType::SyntaxError, std::string(detail), message, range).hint(std::move(hint));
}

}  // namespace kveld::query::parse
