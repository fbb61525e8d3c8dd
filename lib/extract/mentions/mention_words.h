#pragma once

// The fragments and tables that the code itself asks a language for.
//
//     pattern_of(words, "introduction")     the fragment as a pattern
//     table_of(words, "articles")           the table
//
// Refuses, as Error (Data), what no fragment file has.

#include <memory>
#include <string>

#include "extract/references/citation_words.h"

namespace re2 {
class RE2;
}

namespace kveld::extract {

std::unique_ptr<re2::RE2> pattern_of(const CitationWords& words, const std::string& fragment);
const CitationTable& table_of(const CitationWords& words, const std::string& table);

}  // namespace kveld::extract
