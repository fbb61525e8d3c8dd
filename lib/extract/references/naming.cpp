#include "extract/references/naming.h"

#include <algorithm>

#include "extract/references/cited_date.h"

namespace kveld::extract {
namespace {

using text::Span;

// The last element of a list in order of spans that starts at or before `at`; null where none does.
template <typename List, typename SpanOf>
auto last_at(const List& list, std::uint64_t at, SpanOf span_of) -> decltype(list.data()) {
    const auto after = std::upper_bound(list.begin(), list.end(), at, [&](std::uint64_t place, const auto& element) {
        return place < span_of(element).start;
    });
    return after == list.begin() ? nullptr : &*std::prev(after);
}

std::string without_type(const std::string& id) {
    const std::size_t colon = id.find(':');
    return colon == std::string::npos ? id : id.substr(colon + 1);
}

}  // namespace

Naming::Naming(const text::Document& letter, const CitationRules& rules, const std::vector<Mention>& mentions)
    : letter_(letter), rules_(rules), mentions_(mentions) {}

const text::Footnote* Naming::footnote_of(Span span) const {
    const text::Footnote* note =
        last_at(letter_.footnotes, span.start, [](const auto& footnote) { return footnote.body; });
    return note != nullptr && note->body.contains(span) ? note : nullptr;
}

std::uint64_t Naming::place_of(Span span) const {
    const text::Footnote* note = footnote_of(span);
    return note == nullptr ? span.start : note->anchor;
}

std::uint32_t Naming::item_at(std::uint64_t place) const {
    const text::Block* block = last_at(letter_.blocks, place, [](const auto& element) { return element.span; });
    return block == nullptr ? text::kNone : block->item;
}

std::uint32_t Naming::sentence_of(Span span) const {
    if (const text::Footnote* note = footnote_of(span); note != nullptr && note->sentence != text::kNone)
        return note->sentence;
    const text::Sentence* sentence =
        last_at(letter_.sentences, span.start, [](const auto& element) { return element.span; });
    return sentence == nullptr ? text::kNone : static_cast<std::uint32_t>(sentence - letter_.sentences.data());
}

const Naming::Earlier* Naming::lender(const Candidate& candidate) const {
    const CitationRule& rule = *candidate.rule;
    const std::uint64_t place = place_of(candidate.span);
    const Earlier* nearest = nullptr;
    for (const std::string& kind : rule.inherits) {
        const auto found = last_.find(kind);
        if (found == last_.end()) continue;
        const Earlier& earlier = found->second;
        if (place - earlier.place > rule.within) continue;
        if (rule.same_item && earlier.item != item_at(place)) continue;
        const bool is_nearer = nearest == nullptr || earlier.place > nearest->place ||
                               (earlier.place == nearest->place && earlier.candidate->span > nearest->candidate->span);
        if (is_nearer) nearest = &earlier;
    }
    return nearest;
}

const Mention* Naming::subject_of(const Candidate& candidate) const {
    const std::string& type = candidate.rule->subject;
    if (type.empty()) return nullptr;
    const std::uint64_t place = place_of(candidate.span);
    const text::Block* block = last_at(letter_.blocks, place, [](const auto& element) { return element.span; });
    const std::uint64_t paragraph = block == nullptr ? 0 : block->span.start;
    // From the mention at the pattern's end back to the paragraph's start.
    const auto after =
        std::upper_bound(mentions_.begin(), mentions_.end(), candidate.span.end,
                         [](std::uint64_t at, const Mention& mention) { return at < mention.span.start; });
    for (auto it = after; it != mentions_.begin();) {
        --it;
        if (it->span.start < paragraph) break;
        if (name_of(it->type) == type) return &*it;
    }
    return nullptr;
}

std::string Naming::value_of(std::string_view name, const Candidate& candidate, const Earlier* lender,
                             const Mention* subject) const {
    if (const auto own = candidate.groups.find(name); own != candidate.groups.end()) return own->second;
    if (name == "date") return cited_date(candidate, rules_.words(), letter_.metadata.date);
    if (name == "letter_meeting") return letter_.metadata.meeting.start.iso();
    const bool inside = subject != nullptr && subject->span.start >= candidate.span.start;
    if (name == "subject_id") return inside ? without_type(subject->id) : std::string();
    if (name == "earlier_subject_id") return subject == nullptr || inside ? std::string() : without_type(subject->id);
    // A group that the pattern has and that took no part is not there: another article has no paragraph of the first's.
    if (lender == nullptr || std::ranges::find(candidate.rule->groups, name) != candidate.rule->groups.end()) return {};
    if (name == "inherited") return lender->id;
    if (name == "act") return lender->act;
    const auto lent = lender->candidate->groups.find(name);
    return lent == lender->candidate->groups.end() ? std::string() : lent->second;
}

std::string Naming::first_filled(const std::vector<IdTemplate>& templates, const IdTemplate::Values& values) const {
    for (const IdTemplate& id : templates)
        if (std::optional<std::string> filled = id.fill(rules_.words(), values)) return *filled;
    return {};
}

std::string Naming::told(const CitationRule& rule, std::string_view what, const IdTemplate::Values& values) const {
    const auto found = rule.cites.find(what);
    return found == rule.cites.end() ? std::string() : first_filled(found->second, values);
}

std::optional<Reference> Naming::name(const Candidate& candidate) {
    const CitationRule& rule = *candidate.rule;
    const Earlier* lending = lender(candidate);
    const Mention* subject = subject_of(candidate);
    const auto values = [&](std::string_view name) { return value_of(name, candidate, lending, subject); };

    Reference reference;
    reference.id = first_filled(rule.ids, values);
    if (reference.id.empty()) return std::nullopt;
    reference.span = candidate.span;
    if (subject != nullptr && subject->span.start <= candidate.span.end)
        reference.span.end = std::max(reference.span.end, subject->span.end);
    reference.kind = rule.kind;
    reference.rule = rule.name;
    reference.sentence = sentence_of(candidate.span);
    reference.cited_chamber = told(rule, "chamber", values);

    Earlier earlier{&candidate, reference.id, reference.id, place_of(candidate.span),
                    item_at(place_of(candidate.span))};
    if (!rule.act.empty()) earlier.act = rule.act.front().fill(rules_.words(), values).value_or("");
    last_.insert_or_assign(rule.kind, earlier);
    last_.insert_or_assign(rule.name, earlier);
    return reference;
}

void Naming::describe(const Candidate& description, Reference& paper) const {
    const auto values = [&](std::string_view name) { return value_of(name, description, nullptr, nullptr); };
    paper.cited_kind = told(*description.rule, "kind", values);
    paper.cited_meeting = told(*description.rule, "meeting", values);
    paper.cited_date = told(*description.rule, "date", values);
}

}  // namespace kveld::extract
