// CELEX numbers against COM numbers, and acts against the word before them.

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "extract/facts/celex.h"
#include "extract/facts/contradictions.h"
#include "extract/packs.h"

namespace kveld::extract {
namespace {

// The number of the paragraph or footnote that a place stands in; blocks are in order of their spans.
std::size_t block_of(const text::Document& letter, text::Span span) {
    const auto behind = std::ranges::upper_bound(letter.blocks, span.start, {},
                                                 [](const text::Block& block) { return block.span.start; });
    return static_cast<std::size_t>(behind - letter.blocks.begin());
}

// A link tells the number that it stands behind: the one COM number of its paragraph or footnote.
void check_papers_beside_links(const text::Document& letter, const std::vector<Reference>& references,
                               std::vector<std::string>& told) {
    std::map<std::size_t, std::set<std::string>> papers;
    for (const Reference& reference : references)
        if (reference.kind == "com") papers[block_of(letter, reference.span)].insert(reference.id);
    for (const Reference& link : references) {
        const std::optional<Celex> celex = link.kind == "celex" ? parse_celex(link.id) : std::nullopt;
        if (!celex || celex->sector != '5') continue;
        const auto beside = papers.find(block_of(letter, link.span));
        if (beside == papers.end() || beside->second.size() > 1) continue;
        const std::string& paper = *beside->second.begin();
        if (!names_paper(*celex, paper))
            told.push_back("cites " + paper + " beside the CELEX number " + link.id + ", which is another paper");
    }
}

// The instrument whose act that is; null where the packs have none.
const EntityFacts* instrument_of(const std::string& act, const Packs& packs) {
    const std::string id = packs.mentions().names().acts().find(act);
    return id.empty() ? nullptr : packs.entity("instrument:" + id);
}

void check_act_word(const text::Document& letter, const Reference& citation, const Packs& packs,
                    std::vector<std::string>& told) {
    const std::string act = citation.id.substr(0, citation.id.find(':'));
    const EntityFacts* instrument = instrument_of(act, packs);
    if (instrument == nullptr) return;
    const auto number = instrument->properties.find("celex");
    if (number == instrument->properties.end()) return;
    const std::optional<Celex> celex = parse_celex(number->second);
    constexpr std::uint64_t kBefore = 30;  // bytes: "Richtlijn (EU) nr. "
    std::uint64_t from = citation.span.start > kBefore ? citation.span.start - kBefore : 0;
    while (!base::utf8::is_boundary(letter.clean, from)) ++from;
    const std::string letter_told = packs.facts().act_letter(text::slice(letter.clean, {from, citation.span.end}));
    if (!celex || letter_told.empty() || celex->type == letter_told) return;
    told.push_back("cites " + act + " as an act of type " + letter_told + ", but its CELEX number is " +
                   number->second);
}

}  // namespace

void check_identifiers(const text::Document& letter, const Annotations& found, const Packs& packs,
                       std::vector<std::string>& told) {
    check_papers_beside_links(letter, found.references, told);
    for (const Reference& reference : found.references)
        if (reference.kind == "act" || reference.kind == "provision") check_act_word(letter, reference, packs, told);
}

}  // namespace kveld::extract
