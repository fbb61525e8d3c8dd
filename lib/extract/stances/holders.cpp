#include "extract/stances/holders.h"

#include <algorithm>

#include "extract/stances/reality.h"

namespace kveld::extract {

namespace {

constexpr std::uint32_t kWordsToHolder = 6;

}  // namespace

Holders HolderReader::holders_of(std::size_t c, const Subject& subject, const FrameMatch& match) const {
    const Frame& frame = rules_.frames[match.frame];
    switch (frame.actor) {
        case Frame::ActorRole::Opinion: {
            Holders holders = opinion_of(c, match);
            return holders.empty() && goes_on(sentence_.clauses[c], sentence_.tokens, grammar_)
                       ? unnamed(Frame::Unnamed::Speaker)
                       : holders;
        }
        case Frame::ActorRole::OpinionOnly: return opinion_of(c, match);
        case Frame::ActorRole::Section: return section_of(c, match);
        case Frame::ActorRole::OpinionOrSection: {
            Holders holders = opinion_of(c, match);
            return holders.empty() ? section_of(c, match) : holders;
        }
        case Frame::ActorRole::Holders: {
            const Holders holders = brought_by(frame.holders, c, match);
            return holders.empty() ? unnamed(Frame::Unnamed::Group) : holders;
        }
        case Frame::ActorRole::HoldersOnly: return brought_by(frame.holders, c, match);
        case Frame::ActorRole::Subject: break;
    }
    if (match.passive) return agent_of(c, frame, subject);
    Holders holders;
    if (subject.kind == Subject::Kind::Actors) {
        holders.actors = subject.actors;
        add_companions(c, match, holders.actors);
    } else if (subject.author) {
        holders.ids = {rules_.frames.authors.front()};
        holders.implicit = true;
    } else if (subject.kind == Subject::Kind::Pronoun) {
        holders = pronoun_of(c, subject);
    }
    return holders;
}

// Whom a pronoun means: who acts in the clause before it that tells a reason or contrast ("Although Malta agrees,
// it …"), else the last who spoke.
Holders HolderReader::pronoun_of(std::size_t c, const Subject& subject) const {
    Holders holders;
    if (c > 0 && sentence_.clauses[c].kind == ClauseKind::Main &&
        sentence_.clauses[c - 1].kind == ClauseKind::Adverbial && sentence_.clauses[c - 1].first < subject.first) {
        const Subject before = subject_of(sentence_.clauses, c - 1, sentence_.tokens, grammar_);
        if (before.kind == Subject::Kind::Actors && subject.plural == (before.actors.size() > 1)) {
            for (const std::uint32_t actor : before.actors) holders.actors.push_back(actor);
            return holders;
        }
    }
    holders.ids = speakers_.last(subject.plural);
    if (subject.description != nullptr && !std::ranges::all_of(holders.ids, [&](const std::string& id) {
            return std::ranges::any_of(subject.description->ids,
                                       [&](const std::string& beginning) { return id.starts_with(beginning); });
        }))
        return {};
    return holders;
}

void HolderReader::add_companions(std::size_t c, const FrameMatch& match, std::vector<std::uint32_t>& actors) const {
    const Clause& clause = sentence_.clauses[c];
    const std::uint32_t end = match.target.span.empty() ? clause.last : std::min(clause.last, match.target.first);
    for (const std::uint32_t actor : companions_in(clause.first, end, sentence_.tokens, grammar_)) {
        if (std::find(actors.begin(), actors.end(), actor) == actors.end()) actors.push_back(actor);
    }
}

Holders HolderReader::agent_of(std::size_t c, const Frame& frame, const Subject& subject) const {
    const Clause& clause = sentence_.clauses[c];
    for (const std::uint32_t i : clause.tokens) {
        if (sentence_.tokens[i].actor != kNowhere || !grammar_.agents.contains(sentence_.tokens[i])) continue;
        Holders holders;
        holders.actors = actors_behind(i + 1, 2);
        for (const std::uint32_t actor : companions_in(i + 1, clause.last, sentence_.tokens, grammar_)) {
            if (holders.empty() || std::ranges::find(holders.actors, actor) != holders.actors.end()) continue;
            holders.actors.push_back(actor);
        }
        if (!holders.empty()) return holders;
    }
    if (frame.passive == Frame::Unnamed::Group) {
        const bool wide = std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](std::uint32_t i) {
            return grammar_.widely.longest_at(sentence_.tokens, i) > 0;
        });
        if (!wide && !frame.has_words && subject.kind != Subject::Kind::None) return {};
        Holders section;
        section.implicit = true;
        section.ids = speakers_.opinion();
        const bool present = clause.has_finite() && !is_past(clause.verbs[clause.finite].part);
        if (!wide && present && clause.kind == ClauseKind::Main && !section.empty()) return section;
    }
    // "It was stressed that …" behind what a group said may be said by anybody.
    const bool anybody = frame.passive == Frame::Unnamed::Speaker && subject.kind == Subject::Kind::None &&
                         heard_.empty() && !speakers_.last(true).empty();
    return unnamed(anybody ? Frame::Unnamed::Group : frame.passive);
}

Holders HolderReader::unnamed(Frame::Unnamed kind) const {
    Holders holders;
    holders.implicit = true;
    if (kind == Frame::Unnamed::Speaker && !heard_.empty()) {
        for (const std::uint32_t actor : heard_) holders.ids.push_back(sentence_.actors[actor].id);
        return holders;
    }
    if (kind == Frame::Unnamed::Group) holders.ids = rules_.frames.unnamed_group;
    if (kind == Frame::Unnamed::Council) holders.ids = rules_.frames.council;
    if (kind == Frame::Unnamed::Speaker) holders.ids = speakers_.voice();
    return holders;
}

// The actors right behind a place, with an article, adjective or title before the first.
std::vector<std::uint32_t> HolderReader::actors_behind(std::uint32_t place, std::uint32_t words) const {
    for (std::uint32_t i = place; i < sentence_.tokens.size() && i <= place + words; ++i) {
        if (sentence_.tokens[i].masked) continue;
        if (sentence_.tokens[i].actor != kNowhere) {
            std::uint32_t end = i;
            return actors_from(i, sentence_.tokens, grammar_, end);
        }
        const std::string& word = sentence_.tokens[i].lower;
        if (!grammar_.determiners.contains(word) && !grammar_.titles.contains(word) &&
            !grammar_.representatives.contains(word))
            break;
    }
    return {};
}

Holders HolderReader::brought_by(const PhraseSet& prepositions, std::size_t c, const FrameMatch& match) const {
    const Clause& clause = sentence_.clauses[c];
    const std::uint32_t near = match.cue.words_first == kNowhere ? clause.first : match.cue.words_first;
    Holders holders;
    for (const std::uint32_t i : clause.tokens) {
        if (i + 8 < near || sentence_.tokens[i].actor != kNowhere) continue;
        if (!match.target.span.empty() && i >= match.target.first && i < match.target.last) continue;
        const std::size_t length = prepositions.longest_at(sentence_.tokens, i);
        if (length == 0) continue;
        if (match.cue.verb == kNowhere && (i < near || i > match.cue.words_last + kWordsToHolder)) continue;
        holders.actors = actors_behind(i + static_cast<std::uint32_t>(length), 2);
        if (!holders.empty()) break;
    }
    return holders;
}

Holders HolderReader::opinion_of(std::size_t c, const FrameMatch& match) const {
    const Clause& clause = sentence_.clauses[c];
    const PhraseSet& own = rules_.frames[match.frame].opinions;
    const PhraseSet& phrases = own.empty() ? grammar_.opinion_phrases : own;
    Holders holders;
    const std::uint32_t end = std::min<std::uint32_t>(clause.last, static_cast<std::uint32_t>(sentence_.tokens.size()));
    for (std::uint32_t i = clause.first; i < end; ++i) {
        if (sentence_.tokens[i].actor != kNowhere || sentence_.tokens[i].masked) continue;
        const std::size_t length = phrases.longest_at(sentence_.tokens, i);
        if (length == 0) continue;
        const bool inside = i >= match.target.first && i < match.target.last && i != clause.first;
        if (!match.target.span.empty() && inside) continue;
        holders.actors = actors_behind(i + static_cast<std::uint32_t>(length), 2);
        if (!holders.empty()) return holders;
    }
    return brought_by(rules_.frames[match.frame].holders, c, match);
}

// What a section that gives opinions says in a main clause, where nobody else is said to hold it.
Holders HolderReader::section_of(std::size_t c, const FrameMatch& match) const {
    if (sentence_.clauses[c].kind != ClauseKind::Main || !opinion_of(c, match).empty()) return {};
    Holders holders;
    holders.ids = speakers_.opinion();
    holders.implicit = true;
    return holders;
}

}  // namespace kveld::extract
