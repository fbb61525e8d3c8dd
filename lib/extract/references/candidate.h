#pragma once

// A citation as a pattern found it, before overlaps are settled and ids are given.

#include <map>
#include <string>
#include <vector>

#include "extract/references/citation_rules.h"
#include "text/document.h"

namespace kveld::extract {

struct Candidate {
    const CitationRule* rule = nullptr;
    text::Span span;
    std::map<std::string, std::string, std::less<>> groups;  // only those that matched
};

// Everything that the rules match, in order of spans. Candidates may overlap; the items of a list are one candidate.
std::vector<Candidate> find_candidates(const text::Document& letter, const CitationRules& rules);

// Of candidates that overlap, the most specific: by kind, then the longer, then the earlier. In order of spans, none
// overlapping.
std::vector<Candidate> most_specific(std::vector<Candidate> candidates);

// One candidate for every item of every list, in order of spans.
std::vector<Candidate> items_of(const std::vector<Candidate>& lists, std::string_view clean);

}  // namespace kveld::extract
