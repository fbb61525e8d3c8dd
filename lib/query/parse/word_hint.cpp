#include <algorithm>
#include <array>

#include "base/error.h"
#include "query/parse/hint.h"

namespace kveld::query::parse {
namespace {

struct WordHint {
    std::string_view word;
    std::string_view hint;
};

constexpr std::string_view kText = "write STARTS WITH, ENDS WITH, CONTAINS, or =~ and a regular expression";
constexpr std::string_view kJoin = "a pattern joins: MATCH (a)-[:TYPE]->(b)";
constexpr std::string_view kOptional = "OPTIONAL MATCH keeps the rows for which nothing is found";
constexpr std::string_view kSubtract = "write WHERE NOT EXISTS { … }";
constexpr std::string_view kElse = "write another WHEN … THEN …";

// What other query languages, older versions of this one and hasty people write.
constexpr std::array<WordHint, 47> kWords{{
    {"BEGINS", "write STARTS WITH"},
    {"BETWEEN", "write low <= value <= high"},
    {"CONSTRAINT", "labels, types and properties need no declaration"},
    {"ELIF", kElse},
    {"ELSEIF", kElse},
    {"ELSIF", kElse},
    {"ENDSWITH", "write ENDS WITH"},
    {"EXCEPT", kSubtract},
    {"FETCH", "write LIMIT"},
    {"FILTER", "write WITH * WHERE …"},
    {"FOR", "write UNWIND list AS item"},
    {"FOREACH", "write UNWIND list AS item, and behind it what is done for each"},
    {"FROM", "MATCH tells where to look: MATCH (n:Label)"},
    {"GROUP", "what stands beside count(), collect() … groups the rows by itself"},
    {"HAS", "write CONTAINS"},
    {"HAVING", "write WITH …, count(*) AS number WHERE number > 1"},
    {"ILIKE", kText},
    {"INDEX", "labels, types and properties need no declaration"},
    {"INNER", kJoin},
    {"INSERT", "write CREATE"},
    {"INTERSECT", "write WHERE EXISTS { … }"},
    {"INTO", "write CREATE (:Label {key: value})"},
    {"ISNULL", "write IS NULL"},
    {"JOIN", kJoin},
    {"LEFT", kOptional},
    {"LET", "write WITH *, value AS name"},
    {"LIKE", kText},
    {"LOAD", "give the rows as a parameter: UNWIND $rows AS row"},
    {"MATCHES", "write =~ and a regular expression"},
    {"MINUS", kSubtract},
    {"NOTNULL", "write IS NOT NULL"},
    {"NULLS", "null comes last, with DESC first"},
    {"OFFSET", "write SKIP"},
    {"OUTER", kOptional},
    {"REGEXP", "write =~ and a regular expression"},
    {"RLIKE", "write =~ and a regular expression"},
    {"SELECT", "write MATCH (n:Label) RETURN n.key"},
    {"SHOW", "write CALL db.labels() or CALL db.relationshipTypes()"},
    {"SORT", "write ORDER BY"},
    {"STARTSWITH", "write STARTS WITH"},
    {"TOP", "write LIMIT at the end"},
    {"UNIQUE", "MERGE makes what is not there yet"},
    {"UNLESS", "write WHERE NOT"},
    {"UPDATE", "write MATCH (n:Label) SET n.key = value"},
    {"VALUES", "write CREATE (:Label {key: value})"},
    {"WHILE", "write UNWIND range(1, 10) AS number"},
    {"USING", "leave it out: how a query runs is chosen for you"},
}};

// A letter in three may be wrong, so that names are not taken for keywords.
constexpr std::size_t kLettersPerMistake = 3;
constexpr std::size_t kLongestMisspelled = 12;

std::string misspelled(const std::string& word) {
    if (word.size() > kLongestMisspelled) return {};
    std::array<std::string_view, kKeywords.size()> keywords;
    std::ranges::transform(kKeywords, keywords.begin(), &KeywordEntry::text);
    const auto keyword = base::nearest(word, keywords);
    if (!keyword || base::edit_distance(word, *keyword) > word.size() / kLettersPerMistake) return {};
    return "did you mean " + *keyword + '?';
}

}  // namespace

std::string hint_for_word(std::string_view word) {
    for (const WordHint& entry : kWords) {
        if (equals_ignoring_case(word, entry.word)) return std::string(entry.hint);
    }
    return misspelled(capitals(word));
}

}  // namespace kveld::query::parse
