#pragma once

// Letters of a few sentences, for the tests of stances: names are found by a list, so that these tests need no
// recogniser of mentions, and stances are written as one line each.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/stances/stances.h"

namespace kveld::extract::test {

struct Name {
    std::string_view text;
    MentionType type;
    std::string_view id;
};

inline const std::vector<Name>& names() {
    using enum MentionType;
    static const std::vector<Name> list = {
        {"België", MemberState, "state:BE"},
        {"Bulgarije", MemberState, "state:BG"},
        {"Cyprus", MemberState, "state:CY"},
        {"Denemarken", MemberState, "state:DK"},
        {"Duitsland", MemberState, "state:DE"},
        {"Estland", MemberState, "state:EE"},
        {"Finland", MemberState, "state:FI"},
        {"Frankrijk", MemberState, "state:FR"},
        {"Griekenland", MemberState, "state:GR"},
        {"Hongarije", MemberState, "state:HU"},
        {"Ierland", MemberState, "state:IE"},
        {"Italië", MemberState, "state:IT"},
        {"Kroatië", MemberState, "state:HR"},
        {"Letland", MemberState, "state:LV"},
        {"Litouwen", MemberState, "state:LT"},
        {"Luxemburg", MemberState, "state:LU"},
        {"Malta", MemberState, "state:MT"},
        {"Nederland", MemberState, "state:NL"},
        {"Oostenrijk", MemberState, "state:AT"},
        {"Polen", MemberState, "state:PL"},
        {"Portugal", MemberState, "state:PT"},
        {"Roemenië", MemberState, "state:RO"},
        {"Slovenië", MemberState, "state:SI"},
        {"Slowakije", MemberState, "state:SK"},
        {"Spanje", MemberState, "state:ES"},
        {"Tsjechië", MemberState, "state:CZ"},
        {"Zweden", MemberState, "state:SE"},
        {"Oekraïne", Country, "country:UA"},
        {"Noorwegen", Country, "country:NO"},
        {"een grote groep lidstaten", StateGroup, "group:large-group"},
        {"Een grote groep lidstaten", StateGroup, "group:large-group"},
        {"een aantal andere lidstaten", StateGroup, "group:some"},
        {"een aantal lidstaten", StateGroup, "group:some"},
        {"Een aantal lidstaten", StateGroup, "group:some"},
        {"Enkele lidstaten", StateGroup, "group:some"},
        {"enkele lidstaten", StateGroup, "group:some"},
        {"Meerdere lidstaten", StateGroup, "group:several"},
        {"meerdere lidstaten", StateGroup, "group:several"},
        {"Veel lidstaten", StateGroup, "group:many"},
        {"De meeste lidstaten", StateGroup, "group:most"},
        {"Alle lidstaten", StateGroup, "group:all"},
        {"alle lidstaten", StateGroup, "group:all"},
        {"Een lidstaat", StateGroup, "group:one"},
        {"een lidstaat", StateGroup, "group:one"},
        {"andere lidstaten", StateGroup, "group:other"},
        {"gelijkgezinde lidstaten", StateGroup, "group:likeminded"},
        {"lidstaten", StateGroup, "group:unspecified"},
        {"Lidstaten", StateGroup, "group:unspecified"},
        {"lidstaat", StateGroup, "group:one"},
        {"Europese Commissie", Institution, "inst:commission"},
        {"Commissie", Institution, "inst:commission"},
        {"JBZ-Raad", Institution, "inst:council"},
        {"Raad", Institution, "inst:council"},
        {"Europees Parlement", Institution, "inst:ep"},
        {"Voorzitterschap", Institution, "inst:presidency"},
        {"kabinet", Institution, "gov:NL"},
        {"Europol", Agency, "agency:europol"},
        {"Eurojust", Agency, "agency:eurojust"},
        {"Frontex", Agency, "agency:frontex"},
        {"Johansson", Person, "person:johansson"},
    };
    return list;
}

// Longest names first at every place, whole words only.
inline std::vector<Mention> mentions_in(const std::string& text) {
    std::vector<Mention> found;
    const auto letter = [&](std::size_t i) {
        const auto c = static_cast<unsigned char>(text[i]);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80 || c == '-';
    };
    for (std::size_t place = 0; place < text.size(); ++place) {
        if (place > 0 && letter(place - 1)) continue;
        const Name* best = nullptr;
        for (const Name& name : names()) {
            const std::size_t end = place + name.text.size();
            if (text.compare(place, name.text.size(), name.text) != 0 || (end < text.size() && letter(end))) continue;
            if (best == nullptr || name.text.size() > best->text.size()) best = &name;
        }
        if (best == nullptr) continue;
        std::size_t start = place;  // a span has no article
        for (const std::string_view article : {"een ", "Een ", "De "})
            if (best->text.starts_with(article)) start = place + article.size();
        found.push_back({{start, place + best->text.size()}, best->type, std::string(best->id), "test"});
        place += best->text.size() - 1;
    }
    return found;
}

// One paragraph; '|' stands between its sentences, '*' before an item of a list, and what stands before '#' is the
// heading above it.
inline text::Document letter_of(std::string_view written) {
    text::Document letter;
    std::string_view body = written;
    if (const std::size_t hash = written.find('#'); hash != std::string_view::npos) {
        letter.clean = std::string(written.substr(0, hash)) + "\n";
        letter.blocks.push_back({text::BlockKind::Heading, {0, hash}, text::kNone, text::kNone});
        body = written.substr(hash + 1);
    }
    const auto block = static_cast<std::uint32_t>(letter.blocks.size());
    const std::uint64_t start = letter.clean.size();
    while (!body.empty()) {
        const std::size_t bar = std::min(body.find('|'), body.size());
        const std::uint64_t from = letter.clean.size();
        letter.clean += body.substr(0, bar);
        const auto kind = body.starts_with('*') ? text::SentenceKind::ListItem : text::SentenceKind::Sentence;
        letter.sentences.push_back({kind, {from, letter.clean.size()}, block});
        body.remove_prefix(std::min(bar + 1, body.size()));
    }
    letter.blocks.push_back(
        {text::BlockKind::Paragraph, {start, letter.clean.size()}, text::kNone, block == 0 ? text::kNone : 0});
    return letter;
}

// "Malta SUPPORTS plan [planned]"; an actor or target that the sentence leaves out is '_'.
inline std::vector<std::string> stances_in(std::string_view written, const StanceRules& rules) {
    const text::Document letter = letter_of(written);
    std::vector<std::string> lines;
    for (const Stance& stance : find_stances(letter, rules, mentions_in(letter.clean), {})) {
        const auto words = [&](text::Span span) {
            return span.empty() ? std::string("_") : std::string(text::slice(letter.clean, span));
        };
        std::string actor = words(stance.actor.span);
        if (actor == "_") actor = stance.actor.ids.front();
        lines.push_back(actor + " " + std::string(name_of(stance.relation)) + " " + words(stance.target) +
                        (stance.modality == Modality::Planned ? " [planned]" : ""));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace kveld::extract::test
