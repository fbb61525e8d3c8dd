// REFERENCES: which documents a letter cites, each at the sentence that cites it.

#include <algorithm>
#include <map>
#include <set>

#include "assemble/citation_target.h"
#include "assemble/letter_nodes.h"

namespace kveld::assemble {
namespace {

using extract::Reference;
using graph::Value;

bool is_paper_named_by_description(const Reference& citation) {
    return citation.kind == "motion" || citation.kind == "fiche" || citation.kind == "letter";
}

const Reference* only_paper_in(const std::vector<Reference>& references, text::Span body) {
    const Reference* paper = nullptr;
    for (const Reference& reference : references) {
        if (reference.kind != "paper" || !body.contains(reference.span)) continue;
        if (paper != nullptr) return nullptr;
        paper = &reference;
    }
    return paper;
}

const Reference* nearest_description_before(const std::vector<Reference>& references, const text::Footnote& footnote,
                                            text::Span sentence) {
    const Reference* nearest = nullptr;
    for (const Reference& reference : references) {
        if (!is_paper_named_by_description(reference) || !sentence.contains(reference.span)) continue;
        if (reference.span.end <= footnote.anchor) nearest = &reference;
    }
    return nearest;
}

// "the motion Koekkoek¹ … ¹ Kamerstukken II …": the words and the footnote are one citation, of the footnote's paper.
// Gives the description that each such paper stands for.
std::map<const Reference*, const Reference*> papers_described_in_text(const LetterNodes& letter) {
    const std::vector<Reference>& references = letter.letter.found.references;
    std::map<const Reference*, const Reference*> description_of;
    std::set<const Reference*> taken;
    for (const text::Footnote& footnote : letter.text().footnotes) {
        if (footnote.sentence == text::kNone) continue;
        const Reference* paper = only_paper_in(references, footnote.body);
        if (paper == nullptr) continue;
        const Reference* description =
            nearest_description_before(references, footnote, letter.text().sentences[footnote.sentence].span);
        if (description != nullptr && taken.insert(description).second) description_of.emplace(paper, description);
    }
    return description_of;
}

}  // namespace

void add_citations(LetterNodes& letter) {
    const auto description_of = papers_described_in_text(letter);
    std::set<const Reference*> told_by_footnote;
    for (const auto& [paper, description] : description_of) told_by_footnote.insert(description);

    for (const Reference& citation : letter.letter.found.references) {
        if (told_by_footnote.contains(&citation) || citation.sentence == text::kNone) continue;
        CitationTarget target = target_of(citation, letter.text().name);
        const CitedLetter met = letter.cited_letters.find(citation, letter.letter);
        if (!met.id.empty()) target.document = met.id;
        if (target.document == letter.identity.id) continue;  // a letter's own number on its pages cites nothing
        const auto description = description_of.find(&citation);
        const std::string_view kind =
            description == description_of.end() ? citation.cited_kind : description->second->kind;
        const GraphBuilder::NewVertex cited = letter.nodes.cited_document(target.document, kind);
        const GraphBuilder::NewEdge edge =
            letter.add(letter.document, "REFERENCES", cited,
                       {citation.sentence, citation.rule, text::slice(letter.text().clean, citation.span)});
        GraphBuilder& graph = letter.nodes.graph();
        graph.set(edge, "kind", Value::string(citation.kind));
        if (!met.unresolved.empty()) graph.set(edge, "unresolved", Value::string(met.unresolved));
        if (!target.provision.empty()) graph.set(edge, "provision", Value::string(target.provision));
        if (!target.alias.empty()) letter.nodes.add_alias(cited, target.document, target.alias);
    }
}

}  // namespace kveld::assemble
