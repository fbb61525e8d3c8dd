#pragma once

// Finds what a letter cites: papers, acts, articles, motions, letters, web pages.
//
//     std::vector<Reference> cited = find_references(letter, packs, mentions);
//     cited[0].kind  "paper"     cited[0].id  "kst-32317-907"     slice(letter.clean, cited[0].span)
//
// Spans are bytes of the clean text; the list is in order of spans, and no two overlap. Of several readings of the same
// words the most specific stays: a paper before the words that describe it, an article before its act, any identifier
// before the web address that holds it. A description ("Verslag van … 13 en 14 juni 2024, Kamerstukken II, …") whose
// paper follows is no reference of its own: it fills cited_kind, cited_meeting and cited_date of the paper.
//
// `mentions` (in order of spans) tell what a fiche without a date is about. Linear in the size of the letter. Throws
// nothing of its own.

#include <vector>

#include "extract/annotations.h"
#include "text/document.h"

namespace kveld::extract {

class Packs;          // extract/packs.h
class CitationRules;  // extract/references/citation_rules.h

std::vector<Reference> find_references(const text::Document& letter, const Packs& packs,
                                       const std::vector<Mention>& mentions);

// The same for rules that are not (yet) in a set of packs.
std::vector<Reference> find_references(const text::Document& letter, const CitationRules& rules,
                                       const std::vector<Mention>& mentions);

}  // namespace kveld::extract
