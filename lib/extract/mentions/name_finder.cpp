#include "extract/mentions/name_finder.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/folded_text.h"
#include "extract/mention_types.h"

namespace kveld::extract {
namespace {

using text::Span;

constexpr std::string_view kNothing = "nothing";
constexpr std::string_view kAddressee = "inst:addressee";
constexpr std::string_view kMemberState = "state:";
constexpr std::size_t kShortestInCapitals = 5;  // bytes; shorter names in capitals are rather abbreviations

bool is_in_capitals(std::string_view text) {
    return base::utf8::to_upper(text) == text && base::utf8::to_lower(text) != text;
}

}  // namespace

bool NameFinder::has_case(const NameForm& form, Span span) const {
    const LetterCase wanted = names_.entries()[form.entry].letter_case;
    if (wanted == LetterCase::Any) return true;
    const std::string_view found = text::slice(letter_.clean(), span);
    if (found == form.text) return true;
    if (wanted == LetterCase::Initial) {
        const std::uint64_t first = base::utf8::decode(found, 0).length;
        if (found.substr(first) == std::string_view(form.text).substr(first)) return true;
    }
    return found.size() >= kShortestInCapitals && is_in_capitals(found) && !is_in_capitals(form.text);
}

bool NameFinder::has_context(const NameEntry& entry, Span span) const {
    const std::string_view before = letter_.folded().substr(0, span.start);
    const std::string_view behind = letter_.folded().substr(span.end);
    // "de " is a word of its own, and not the end of "steunde ".
    const auto ends = [&](const std::string& text) {
        return before.ends_with(text) && (is_word_end(text, 0) || is_word_start(before, before.size() - text.size()));
    };
    if (std::ranges::any_of(entry.unless_preceded_by, ends)) return false;
    if (!entry.only_preceded_by.empty() && std::ranges::none_of(entry.only_preceded_by, ends)) return false;
    return std::ranges::none_of(entry.unless_followed_by,
                                [&](const std::string& text) { return behind.starts_with(text); });
}

// A prefix that may stand before any name, as in "EU-".
bool NameFinder::is_joined_before(std::uint64_t start) const {
    const CitationTable* prefixes = words_.table("prefixes");
    std::uint64_t word = start - 1;
    while (word > 0 && !is_word_start(letter_.clean(), word)) --word;
    return prefixes != nullptr && !prefixes->find(letter_.clean().substr(word, start - 1 - word)).empty();
}

void NameFinder::see(std::uint32_t number, std::uint64_t end) {
    const NameForm& form = names_.forms()[number];
    const NameEntry& entry = names_.entries()[form.entry];
    const std::string_view clean = letter_.clean();
    const Span span{end - form.text.size(), end};
    if (!is_word_start(clean, span.start) || !is_word_end(clean, span.end)) return;
    if (span.end + 1 < clean.size() && clean[span.end] == '-' && !entry.compound && !is_word_end(clean, span.end + 1))
        return;
    if (span.start > 1 && clean[span.start - 1] == '-' && !is_word_start(clean, span.start - 1) &&
        !is_joined_before(span.start))
        return;
    if (has_case(form, span) && has_context(entry, span)) hits_.push_back({span, form.entry});
}

std::string NameFinder::id_of(const NameEntry& entry) const {
    if (entry.id == kAddressee) return "inst:nl-" + (letter_.chamber().empty() ? "tk" : letter_.chamber());
    if (!entry.from.known() || !entry.id.starts_with(kMemberState)) return entry.id;
    const text::Day& day = letter_.letter().metadata.date;
    const bool is_member = !day.known() || (entry.from <= day && (!entry.to.known() || day <= entry.to));
    return is_member ? entry.id : "country:" + entry.id.substr(kMemberState.size());
}

// "Dublin-verordening" is the instrument; "EOM-verordening" is one too, and no mention of the body; in
// "Dublin-overdrachten" only the name counts.
void NameFinder::take_in_compound(const Hit& hit, MentionCandidate& found) const {
    const std::string_view clean = letter_.clean();
    if (hit.span.end >= clean.size() || clean[hit.span.end] != '-') return;
    std::uint64_t end = hit.span.end + 1;
    while (end < clean.size() && !is_word_end(clean, end)) end += base::utf8::decode(clean, end).length;
    const CitationTable* heads = words_.table("compound_heads");
    const std::string kind =
        heads == nullptr ? "" : heads->find(clean.substr(hit.span.end + 1, end - hit.span.end - 1));
    if (kind.empty()) return;
    if (found.mention.type != MentionType::Instrument) {
        if (kind == "part") return;
        const std::size_t colon = found.mention.id.find(':');
        found.mention.id = "instrument:" + found.mention.id.substr(colon + 1) + '-' + kind;
        found.mention.type = MentionType::Instrument;
    }
    found.mention.span.end = end;
}

MentionCandidate NameFinder::mention_of(const Hit& hit) const {
    const NameEntry& entry = names_.entries()[hit.entry];
    MentionCandidate found;
    found.mention.span = hit.span;
    found.mention.id = id_of(entry);
    found.mention.type = type_of_id(found.mention.id);
    found.mention.rule = entry.id;
    if (entry.compound) take_in_compound(hit, found);
    return found;
}

std::vector<MentionCandidate> NameFinder::take() {
    std::ranges::sort(hits_, [](const Hit& a, const Hit& b) {
        if (a.span.start != b.span.start) return a.span.start < b.span.start;
        return a.span.end != b.span.end ? a.span.end > b.span.end : a.entry < b.entry;
    });
    std::vector<MentionCandidate> found;
    std::uint64_t taken = 0;
    for (const Hit& hit : hits_) {
        if (hit.span.start < taken) continue;
        taken = hit.span.end;
        if (names_.entries()[hit.entry].id != kNothing) found.push_back(mention_of(hit));
    }
    hits_.clear();
    return found;
}

}  // namespace kveld::extract
