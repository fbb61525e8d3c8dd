#include "extract/mentions/mention_words.h"

#include <re2/re2.h>

#include "base/error.h"

namespace kveld::extract {

std::unique_ptr<re2::RE2> pattern_of(const CitationWords& words, const std::string& fragment) {
    auto pattern = std::make_unique<re2::RE2>(words.expand('$' + fragment), re2::RE2::Quiet);
    KVELD_CHECK(pattern->ok(), "a fragment that was checked before is no pattern");
    return pattern;
}

const CitationTable& table_of(const CitationWords& words, const std::string& table) {
    const CitationTable* found = words.table(table);
    if (found == nullptr)
        throw base::Error(base::ErrorKind::Data, "no fragment file has the table '" + table + "'")
            .hint("define it under \"tables\"");
    return *found;
}

}  // namespace kveld::extract
