#include <algorithm>
#include <map>
#include <set>

#include "extract/stances/completed.h"
#include "extract/stances/frame_match.h"
#include "extract/stances/holders.h"
#include "extract/stances/reality.h"
#include "extract/stances/repeated_stances.h"
#include "extract/stances/stances.h"
#include "text/labels.h"

namespace kveld::extract {

namespace {

constexpr double kImplicitDiscount = 0.8;  // what reading an unnamed actor costs in confidence

class StanceReader {
public:
    StanceReader(const text::Document& letter, const StanceRules& rules, const std::vector<Mention>& mentions)
        : letter_(letter),
          rules_(rules),
          grammar_(rules.grammar),
          mentions_(mentions),
          speakers_(letter, rules.frames) {
        for (const Frame& frame : rules.frames.all())
            if (std::ranges::find(frame.target, "matter") != frame.target.end()) matters_.insert(frame.name);
    }

    std::vector<Stance> read() {
        for (std::uint32_t s = 0; s < letter_.sentences.size(); ++s) {
            const text::Sentence& sentence = letter_.sentences[s];
            if (!can_hold_stances(sentence)) continue;
            speakers_.enter(sentence.block);
            while (mention_ < mentions_.size() && mentions_[mention_].span.end <= sentence.span.start) ++mention_;
            sentence_ = read_sentence(letter_.clean, sentence.span, mentions_, mention_, grammar_);
            sentence_.index = s;
            const bool lead = awaits_list(sentence_.tokens, grammar_);
            const std::size_t before = found_.size();
            read_one();
            if (lead) s = read_list(s, before);
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

    // The items that complete a sentence, each with what the sentence says of it; an item of which it says nothing is
    // read alone. The stances that the sentence gave by itself, from `before` on, make way for those of the same cue.
    // The place of the last sentence that was read.
    std::uint32_t read_list(std::uint32_t lead, std::size_t before) {
        std::uint32_t last = lead;
        for (std::uint32_t s = lead + 1; s < letter_.sentences.size() && is_item(s); ++s) {
            const std::vector<Stance> own = read_item(lead, s);
            if (own.empty()) break;
            if (last == lead) {
                const text::Span cue = own.front().cue;
                const auto alone = found_.begin() + static_cast<std::ptrdiff_t>(before);
                found_.erase(
                    std::remove_if(alone, found_.end(), [&](const Stance& stance) { return stance.cue == cue; }),
                    found_.end());
            }
            found_.insert(found_.end(), own.begin(), own.end());
            last = s;
        }
        return last;
    }

    bool is_item(std::uint32_t s) const { return letter_.sentences[s].kind == text::SentenceKind::ListItem; }

    std::vector<Stance> read_item(std::uint32_t lead, std::uint32_t s) {
        text::Span item = letter_.sentences[s].span;
        item.start += text::label_of(text::slice(letter_.clean, item)).length;
        sentence_ = read_completed(letter_.clean, letter_.sentences[lead].span, item, mentions_, mention_, grammar_);
        sentence_.index = s;
        const auto before = static_cast<std::ptrdiff_t>(found_.size());
        read_one();
        std::vector<Stance> own;
        for (auto stance = found_.begin() + before; stance != found_.end(); ++stance) {
            if (stance->target.start < item.start || stance->cue.start >= item.start) continue;
            if (stance->actor.span.end <= item.start) stance->actor.span = {};
            own.push_back(*stance);
        }
        found_.erase(found_.begin() + before, found_.end());
        return own;
    }

    // What one vote is about, the others of the sentence are about as well.
    void share_matter(std::size_t from) {
        const auto votes = [&](const Stance& stance) { return matters_.contains(stance.rule); };
        for (std::size_t i = from; i < found_.size(); ++i) {
            if (!found_[i].target.empty() || !votes(found_[i])) continue;
            for (std::size_t j = from; j < found_.size(); ++j)
                if (!found_[j].target.empty() && votes(found_[j])) found_[i].target = found_[j].target;
        }
    }

    void read_one() {
        const std::size_t before = found_.size();
        consumed_.clear();
        heard_ = {};
        for (std::size_t c = 0; c < sentence_.clauses.size(); ++c) read_clause(c);
        share_matter(before);
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
            holders.actors = who().actors_behind(clause.tokens.front(), 2);
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
            // "explained how it wants to …" explains.
            if (!grammar_.demonstratives.contains(sentence_.tokens[clause.opener])) continue;
            const Subject subject = subject_of(sentence_.clauses, k, sentence_.tokens, grammar_);
            for (const FrameMatch& match : matches_in(sentence_, k, subject, rules_)) {
                const Frame& frame = rules_.frames[match.frame];
                const std::optional<Relation> relation =
                    relation_of(frame, polarity_of(clause, match.cue, sentence_.tokens, grammar_));
                if (!relation || !is_position(*relation) || !is_own(k, subject, match, sentence_.clauses[c])) continue;
                if (must_be_real(*relation) &&
                    is_conditional(sentence_.clauses, k, sentence_.tokens, grammar_, may_qualify(*relation)))
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
            if (match.passive) return who().agent_of(k, frame, subject).actors.empty();
            const bool several = outer.has_finite() && is_plural(outer.verbs[outer.finite].part);
            return subject.kind == Subject::Kind::Pronoun && !subject.author && subject.plural == several;
        }
        const bool judges =
            frame.actor == Frame::ActorRole::OpinionOnly || frame.actor == Frame::ActorRole::OpinionOrSection;
        const bool asks = frame.actor == Frame::ActorRole::Opinion && frame.relation == Relation::CallsFor;
        return (asks || (judges && frame.relation != Relation::CallsFor && !is_statement(frame.relation))) &&
               who().opinion_of(k, match).empty();
    }

    HolderReader who() const { return {sentence_, rules_, speakers_, heard_}; }

    void emit(std::size_t c, const Subject& subject, const FrameMatch& match) {
        const Frame& frame = rules_.frames[match.frame];
        const Clause& clause = sentence_.clauses[c];
        const Polarity polarity =
            polarity_of(clause, match.cue, sentence_.tokens, grammar_, subject.neither, subject.last);
        const std::optional<Relation> relation = relation_of(frame, polarity);
        if (!relation) return;
        if (must_be_real(*relation) && !was_done(clause, *relation, grammar_) &&
            is_conditional(sentence_.clauses, c, sentence_.tokens, grammar_, may_qualify(*relation)))
            return;
        if (is_polar(*relation) && brings_holder(frame) && is_moot(clause, sentence_.tokens, grammar_)) return;
        const Holders holders = who().holders_of(c, subject, match);
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
    std::set<std::string> matters_;  // the frames that tell votes
    std::size_t mention_ = 0;        // the first that can stand in the sentence or behind it
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
