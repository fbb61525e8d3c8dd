#include <algorithm>
#include <map>

#include "extract/stances/frame_match.h"
#include "extract/stances/reality.h"
#include "extract/stances/repeated_stances.h"
#include "extract/stances/speakers.h"
#include "extract/stances/stances.h"

namespace kveld::extract {

namespace {

constexpr double kImplicitDiscount = 0.8;  // what reading an unnamed actor costs in confidence
constexpr std::uint32_t kWordsToHolder = 6;

// Who holds a position: actors of this sentence, or ids from elsewhere.
struct Holders {
    std::vector<std::uint32_t> actors;
    std::vector<std::string> ids;  // where no actor of the sentence is meant
    bool implicit = false;
    bool empty() const noexcept { return actors.empty() && ids.empty(); }
};

class StanceReader {
public:
    StanceReader(const text::Document& letter, const StanceRules& rules, const std::vector<Mention>& mentions)
        : letter_(letter),
          rules_(rules),
          grammar_(rules.grammar),
          mentions_(mentions),
          speakers_(letter, rules.frames) {}

    std::vector<Stance> read() {
        std::size_t mention = 0;
        for (std::uint32_t s = 0; s < letter_.sentences.size(); ++s) {
            const text::Sentence& sentence = letter_.sentences[s];
            if (!can_hold_stances(sentence)) continue;
            speakers_.enter(sentence.block);
            while (mention < mentions_.size() && mentions_[mention].span.end <= sentence.span.start) ++mention;
            sentence_ = read_sentence(letter_.clean, sentence.span, mentions_, mention, grammar_);
            sentence_.index = s;
            read_one();
        }
        return std::move(found_);
    }

private:
    bool can_hold_stances(const text::Sentence& sentence) const {
        if (sentence.kind == text::SentenceKind::Heading || sentence.kind == text::SentenceKind::Footnote) return false;
        if (sentence.block == text::kNone) return true;
        const text::BlockKind kind = letter_.blocks[sentence.block].kind;
        return kind == text::BlockKind::Paragraph || kind == text::BlockKind::ListItem;
    }

    void read_one() {
        const std::size_t before = found_.size();
        consumed_.clear();
        heard_ = {};
        for (std::size_t c = 0; c < sentence_.clauses.size(); ++c) read_clause(c);
        drop_repeated(found_, before);
        std::stable_sort(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
                         [](const Stance& a, const Stance& b) { return a.cue.start < b.cue.start; });
        if (!heard_.empty()) {
            std::vector<std::string> ids;
            bool plural = false;
            for (const std::uint32_t actor : heard_) {
                ids.push_back(sentence_.actors[actor].id);
                plural = plural || sentence_.actors[actor].plural();
            }
            speakers_.spoke(std::move(ids), plural);
        }
    }

    // "Against: Malta and Cyprus": a clause that names actors only, behind a label and a colon.
    bool read_labelled(std::size_t c) {
        const Clause& clause = sentence_.clauses[c];
        if (c == 0 || !clause.verbs.empty() || clause.tokens.empty()) return false;
        const Clause& label = sentence_.clauses[c - 1];
        if (!label.verbs.empty() || label.tokens.empty() || sentence_.tokens[clause.first - 1].lower != ":")
            return false;
        const auto word = std::ranges::find_if(label.tokens, [&](std::uint32_t i) { return sentence_.tokens[i].word; });
        if (word == label.tokens.end()) return false;
        const auto words = static_cast<std::size_t>(label.tokens.end() - word);
        for (std::uint32_t f = 0; f < rules_.frames.all().size(); ++f) {
            if (rules_.frames[f].label.longest_at(sentence_.tokens, *word) != words) continue;
            FrameMatch match;
            match.frame = f;
            match.cue.words_first = *word;
            match.cue.words_last = label.tokens.back() + 1;
            Holders holders;
            holders.actors = actors_behind(clause.tokens.front(), 2);
            if (!holders.empty()) give(c, match, rules_.frames[f].relation, holders);
            return !holders.empty();
        }
        return false;
    }

    void read_clause(std::size_t c) {
        const Clause& clause = sentence_.clauses[c];
        if (read_labelled(c)) return;
        if (clause.kind == ClauseKind::Conditional) return;
        const Subject subject = subject_of(sentence_.clauses, c, sentence_.tokens, grammar_);
        const bool consumed = below_consumed(c);
        const bool another = consumed && reports_of_another(c, subject);
        if (consumed && !another && !is_stated(c)) return;
        if (clause.kind == ClauseKind::Main && subject.kind == Subject::Kind::Actors) heard_ = subject.actors;
        for (const FrameMatch& match : matches_in(sentence_, c, subject, rules_)) {
            // What is to be done is not done: of such a clause only nouns tell ("to meet the concerns of Malta").
            if (clause.kind == ClauseKind::Infinitive && match.cue.verb != kNowhere) continue;
            const bool brought = brings_holder(rules_.frames[match.frame]);
            if (consumed && !brought && !another) continue;
            if (consumed && !brought &&
                !(is_polar(rules_.frames[match.frame].relation) && !match.passive &&
                  rules_.frames[match.frame].actor == Frame::ActorRole::Subject))
                continue;
            emit(c, subject, match);
        }
    }

    // A complement that is the target of a stance tells no stance of its own.
    bool below_consumed(std::size_t c) const {
        for (std::size_t up = c; up != kNowhere; up = sentence_.clauses[up].parent) {
            if (sentence_.clauses[up].kind == ClauseKind::Conditional) return true;
            if (consumed_.contains(static_cast<std::uint32_t>(up)))
                return sentence_.clauses[c].kind != ClauseKind::Relative;
        }
        return false;
    }

    bool is_stated(std::size_t c) const {
        const auto found = consumed_.find(static_cast<std::uint32_t>(c));
        return found != consumed_.end() && is_statement(found->second);
    }

    // What somebody states of a named state ("noted that Malta has no position yet") is that state's as well.
    bool reports_of_another(std::size_t c, const Subject& subject) const {
        return is_stated(c) && subject.kind == Subject::Kind::Actors &&
               std::ranges::all_of(subject.actors, [&](std::uint32_t actor) {
                   return sentence_.actors[actor].type == MentionType::MemberState;
               });
    }

    // "Malta stated that it can't support the text": what it says of itself counts, not that it says so. Whether there
    // is such a stance; if so, it is given.
    bool tells_of_itself(std::size_t c, const FrameMatch& report, const Holders& holders) {
        if (report.target.span.empty() || (holders.implicit && holders.ids.size() != 1)) return false;
        const std::size_t before = found_.size();
        for (std::size_t k = 0; k < sentence_.clauses.size(); ++k) {
            const Clause& clause = sentence_.clauses[k];
            if (clause.kind != ClauseKind::Complement || clause.parent != c || clause.first + 1 < report.target.first ||
                clause.first >= report.target.last)
                continue;
            const Subject subject = subject_of(sentence_.clauses, k, sentence_.tokens, grammar_);
            for (const FrameMatch& match : matches_in(sentence_, k, subject, rules_)) {
                const Frame& frame = rules_.frames[match.frame];
                const std::optional<Relation> relation =
                    relation_of(frame, polarity_of(clause, match.cue, sentence_.tokens, grammar_));
                if (!relation || !is_position(*relation) || !is_own(k, subject, match, sentence_.clauses[c])) continue;
                if (must_be_real(*relation) && is_conditional(sentence_.clauses, k, sentence_.tokens, grammar_))
                    continue;
                give(k, match, *relation, holders);
            }
        }
        return found_.size() > before;
    }

    // Whether a clause speaks of those who say it: by a pronoun that agrees, or by a judgement that names no judge.
    bool is_own(std::size_t k, const Subject& subject, const FrameMatch& match, const Clause& outer) const {
        const Frame& frame = rules_.frames[match.frame];
        if (frame.actor == Frame::ActorRole::Subject) {
            if (match.passive) return agent_of(k, frame, subject).actors.empty();
            const bool several = outer.has_finite() && is_plural(outer.verbs[outer.finite].part);
            return subject.kind == Subject::Kind::Pronoun && !subject.author && subject.plural == several;
        }
        const bool judges =
            frame.actor == Frame::ActorRole::OpinionOnly || frame.actor == Frame::ActorRole::OpinionOrSection;
        const bool asks = frame.actor == Frame::ActorRole::Opinion && frame.relation == Relation::CallsFor;
        return (asks || (judges && frame.relation != Relation::CallsFor && !is_statement(frame.relation))) &&
               opinion_of(k, match).empty();
    }

    void emit(std::size_t c, const Subject& subject, const FrameMatch& match) {
        const Frame& frame = rules_.frames[match.frame];
        const Clause& clause = sentence_.clauses[c];
        const Polarity polarity =
            polarity_of(clause, match.cue, sentence_.tokens, grammar_, subject.neither, subject.last);
        const std::optional<Relation> relation = relation_of(frame, polarity);
        if (!relation) return;
        if (must_be_real(*relation) && !was_done(clause, *relation, grammar_) &&
            is_conditional(sentence_.clauses, c, sentence_.tokens, grammar_))
            return;
        if (is_polar(*relation) && brings_holder(frame) && is_moot(clause, sentence_.tokens, grammar_)) return;
        const Holders holders = holders_of(c, subject, match);
        if (holders.empty() || is_courtesy(clause, subject, match, *relation)) return;
        if (holders.implicit && polarity != Polarity::Affirmed && is_polar(*relation)) return;  // too little support
        if (holders.implicit && match.passive && match.target.span.empty()) return;
        if (!match.target.span.empty()) consume(c, match.target, *relation);
        if (is_statement(*relation) && tells_of_itself(c, match, holders)) return;
        give(c, match, *relation, holders);
    }

    void give(std::size_t c, const FrameMatch& match, Relation relation, const Holders& holders) {
        const Frame& frame = rules_.frames[match.frame];
        const Clause& clause = sentence_.clauses[c];
        Stance stance;
        stance.sentence = sentence_.index;
        stance.relation = relation;
        stance.modality = planned(c, frame) ? Modality::Planned : Modality::Asserted;
        stance.cue = cue_span(clause, match);
        stance.target = match.target.span;
        stance.implicit = holders.implicit;
        stance.confidence = frame.confidence * (holders.implicit ? kImplicitDiscount : 1.0);
        stance.rule = frame.name;
        if (holders.actors.empty()) {
            for (const std::string& id : holders.ids) {
                stance.actor.ids = {id};
                found_.push_back(stance);
            }
            return;
        }
        for (const std::uint32_t actor : holders.actors) {
            stance.actor = {sentence_.actors[actor].span, {sentence_.actors[actor].id}};
            stance.relation =
                frame.institution && relation == frame.relation && decides(actor) ? *frame.institution : relation;
            if (stance.actor.span.overlaps(stance.target) && stance.target.contains(stance.actor.span) &&
                frame.actor == Frame::ActorRole::Subject)
                continue;
            found_.push_back(stance);
        }
    }

    static bool brings_holder(const Frame& frame) noexcept {
        return frame.actor == Frame::ActorRole::Holders || frame.actor == Frame::ActorRole::HoldersOnly;
    }

    // What is told or sent to the reader: the letter's own courtesies.
    bool is_courtesy(const Clause& clause, const Subject& subject, const FrameMatch& match, Relation relation) const {
        if (relation != Relation::Informs && relation != Relation::Proposes) return false;
        if (subject.author) return true;
        return std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](std::uint32_t i) {
            if (grammar_.addressee.longest_at(sentence_.tokens, i) == 0) return false;
            const bool acts = !match.passive && i + 1 >= subject.first && i < subject.last;
            return !acts && (match.target.span.empty() || i < match.target.first || i >= match.target.last);
        });
    }

    bool decides(std::uint32_t actor) const {
        const std::vector<std::string>& bodies = rules_.frames.deciding;
        return std::ranges::find(bodies, sentence_.actors[actor].id) != bodies.end();
    }

    std::optional<Relation> relation_of(const Frame& frame, Polarity polarity) const {
        switch (polarity) {
            case Polarity::Affirmed: return frame.only_negated ? std::nullopt : std::optional<Relation>(frame.relation);
            case Polarity::Negated: return frame.negated;
            case Polarity::NotYet: return frame.not_yet;
            case Polarity::NoLonger: return frame.no_longer;
            case Polarity::Unclear: break;
        }
        if (frame.only_negated || is_polar(frame.relation)) return std::nullopt;
        return frame.relation;
    }

    void consume(std::size_t c, const Target& target, Relation relation) {
        for (std::uint32_t other = 0; other < sentence_.clauses.size(); ++other) {
            const Clause& clause = sentence_.clauses[other];
            if (clause.kind != ClauseKind::Complement && clause.kind != ClauseKind::Infinitive) continue;
            const bool in_target =
                clause.first >= (target.first == 0 ? 0 : target.first - 1) && clause.first < target.last;
            if (clause.parent == c && (in_target || clause.kind == ClauseKind::Complement)) {
                consumed_.emplace(other, relation);
            }
        }
    }

    bool planned(std::size_t c, const Frame& frame) const {
        if (frame.planned || wants_to_act(sentence_.clauses[c], frame.relation, grammar_)) return true;
        if (is_planned(sentence_.clauses, c, sentence_.tokens, grammar_)) return true;
        return speaks_of_later(c);
    }

    // The present tense with a day after the letter's, or at the meeting that the letter looks forward to.
    bool speaks_of_later(std::size_t c) const {
        const Clause& clause = sentence_.clauses[c];
        if (!clause.has_finite() || clause.verbs.size() > 1) return false;
        const VerbForm::Part part = clause.verbs[clause.finite].part;
        if (part != VerbForm::Part::Singular && part != VerbForm::Part::Plural) return false;
        const auto tokens = sentence_.tokens.size();
        if (grammar_.later.find(sentence_.tokens, 0, tokens) < tokens) return true;
        if (!letter_.metadata.date.known()) return false;
        const std::string today = "date:" + letter_.metadata.date.iso();
        const text::Span span = letter_.sentences[sentence_.index].span;
        const auto first = std::lower_bound(mentions_.begin(), mentions_.end(), span.start,
                                            [](const Mention& m, std::uint64_t start) { return m.span.start < start; });
        for (auto m = first; m != mentions_.end() && m->span.start < span.end; ++m) {
            if (m->type == MentionType::Date && m->id > today) return true;
        }
        const bool meeting_ahead = letter_.metadata.meeting.start > letter_.metadata.date;
        const std::size_t end = sentence_.tokens.size();
        return meeting_ahead && grammar_.at_meeting.find(sentence_.tokens, 0, end) < end;
    }

    // --- who ---

    Holders holders_of(std::size_t c, const Subject& subject, const FrameMatch& match) {
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
    Holders pronoun_of(std::size_t c, const Subject& subject) const {
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
        return holders;
    }

    void add_companions(std::size_t c, const FrameMatch& match, std::vector<std::uint32_t>& actors) const {
        const Clause& clause = sentence_.clauses[c];
        const std::uint32_t end = match.target.span.empty() ? clause.last : std::min(clause.last, match.target.first);
        for (const std::uint32_t actor : companions_in(clause.first, end, sentence_.tokens, grammar_)) {
            if (std::find(actors.begin(), actors.end(), actor) == actors.end()) actors.push_back(actor);
        }
    }

    Holders agent_of(std::size_t c, const Frame& frame, const Subject& subject) const {
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
        }
        // "It was stressed that …" behind what a group said may be said by anybody.
        const bool anybody = frame.passive == Frame::Unnamed::Speaker && subject.kind == Subject::Kind::None &&
                             heard_.empty() && !speakers_.last(true).empty();
        return unnamed(anybody ? Frame::Unnamed::Group : frame.passive);
    }

    Holders unnamed(Frame::Unnamed kind) const {
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
    std::vector<std::uint32_t> actors_behind(std::uint32_t place, std::uint32_t words) const {
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

    Holders brought_by(const PhraseSet& prepositions, std::size_t c, const FrameMatch& match) const {
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

    Holders opinion_of(std::size_t c, const FrameMatch& match) const {
        const Clause& clause = sentence_.clauses[c];
        const PhraseSet& own = rules_.frames[match.frame].opinions;
        const PhraseSet& phrases = own.empty() ? grammar_.opinion_phrases : own;
        Holders holders;
        const std::uint32_t end =
            std::min<std::uint32_t>(clause.last, static_cast<std::uint32_t>(sentence_.tokens.size()));
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
    Holders section_of(std::size_t c, const FrameMatch& match) const {
        if (sentence_.clauses[c].kind != ClauseKind::Main || !opinion_of(c, match).empty()) return {};
        Holders holders;
        holders.ids = speakers_.opinion();
        holders.implicit = true;
        return holders;
    }

    // --- the words of the cue ---

    text::Span cue_span(const Clause& clause, const FrameMatch& match) const {
        std::uint32_t first = kNowhere;
        std::uint32_t last = 0;
        const auto take = [&](std::uint32_t from, std::uint32_t to) {
            first = std::min(first, from);
            last = std::max(last, to);
        };
        if (match.cue.words_first != kNowhere) take(match.cue.words_first, match.cue.words_last);
        if (match.cue.verb != kNowhere) {
            const VerbUse& use = clause.verbs[match.cue.verb];
            const bool near = first == kNowhere || (use.token + 4 >= first && use.token <= last + 3);
            if (near) take(use.token, use.token + 1);
            if (near && use.particle != kNowhere && use.particle <= last + 2) take(use.particle, use.particle + 1);
        }
        return {sentence_.tokens[first].span.start, sentence_.tokens[last - 1].span.end};
    }

    const text::Document& letter_;
    const StanceRules& rules_;
    const Grammar& grammar_;
    const std::vector<Mention>& mentions_;
    Speakers speakers_;
    ReadSentence sentence_;
    std::map<std::uint32_t, Relation> consumed_;  // complements that are targets, and of which relation
    std::vector<std::uint32_t> heard_;
    std::vector<Stance> found_;
};

}  // namespace

std::vector<Stance> find_stances(const text::Document& letter, const StanceRules& rules,
                                 const std::vector<Mention>& mentions, const std::vector<Reference>& /*references*/) {
    return StanceReader(letter, rules, mentions).read();
}

}  // namespace kveld::extract
