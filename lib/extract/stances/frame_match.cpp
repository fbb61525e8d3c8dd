#include "extract/stances/frame_match.h"

#include <algorithm>

namespace kveld::extract {

namespace {

class FrameMatcher {
public:
    FrameMatcher(const ReadSentence& sentence, std::size_t clause, const Subject& subject, const StanceRules& rules)
        : sentence_(sentence),
          tokens_(sentence.tokens),
          index_(clause),
          clause_(sentence.clauses[clause]),
          subject_(subject),
          grammar_(rules.grammar),
          frames_(rules.frames) {}

    std::vector<FrameMatch> read() const {
        std::vector<FrameMatch> matches;
        for (std::uint32_t v = 0; v < clause_.verbs.size(); ++v) {
            if (!carries_meaning(v)) continue;
            best_for_verb(v, matches);
        }
        if (clause_.verbs.empty() && clause_.inherits != kNowhere) verbless(matches);
        drop_predicates(matches);
        drop_reports(matches);
        drop_fallbacks(matches);
        const std::size_t verbal = matches.size();
        for (const std::uint32_t i : clause_.tokens) {
            if (tokens_[i].actor != kNowhere || frames_.of_noun(tokens_[i].lower).empty()) continue;
            const bool taken = std::any_of(
                matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(verbal),
                [&](const FrameMatch& match) { return match.cue.words_first <= i && i < match.cue.words_last; });
            add_nominal(i, taken, matches);
        }
        return matches;
    }

private:
    bool carries_meaning(std::uint32_t v) const {
        const VerbUse& use = clause_.verbs[v];
        if (use.verb == kNowhere || stands_aside(use)) return false;
        if (use.role != VerbRole::MarkedInfinitive) return true;
        for (std::uint32_t before = 0; before < v; ++before) {
            const VerbUse& governing = clause_.verbs[before];
            if (governing.verb == kNowhere) return false;
            if (governing.role == VerbRole::MarkedInfinitive) continue;
            if (grammar_.verb(governing.verb).kind == VerbKind::Content &&
                !grammar_.speaks_of_subject.contains(governing.lemma))
                return false;
        }
        return clause_.has_finite();
    }

    // ", supported by Malta,": a participle behind a comma tells of somebody else's deed.
    bool stands_aside(const VerbUse& use) const {
        if (use.role != VerbRole::Participle || use.token <= clause_.first || tokens_[use.token - 1].lower != ",")
            return false;
        if (use.token + 1 < tokens_.size() && grammar_.agents.contains(tokens_[use.token + 1])) return true;
        return std::none_of(clause_.verbs.begin(), clause_.verbs.end(), [&](const VerbUse& other) {
            return other.verb != kNowhere && grammar_.verb(other.verb).kind == VerbKind::Auxiliary;
        });
    }

    // "says to support": what it says to do counts, not that it says so.
    void drop_reports(std::vector<FrameMatch>& matches) const {
        for (std::size_t later = matches.size(); later-- > 1;) {
            if (clause_.verbs[matches[later].cue.verb].role != VerbRole::MarkedInfinitive) continue;
            const std::uint32_t limit = matches[later].cue.verb;
            std::erase_if(matches, [&](const FrameMatch& match) {
                return match.cue.verb < limit &&
                       grammar_.speaks_of_subject.contains(clause_.verbs[match.cue.verb].lemma);
            });
            return;
        }
    }

    // Frames of last resort count where nothing else matches.
    void drop_fallbacks(std::vector<FrameMatch>& matches) const {
        const auto fallback = [&](const FrameMatch& match) { return frames_[match.frame].fallback; };
        if (std::all_of(matches.begin(), matches.end(), fallback)) return;
        std::erase_if(matches, fallback);
    }

    // A modal before an infinitive only colours what that says.
    bool helps_infinitive(std::uint32_t v) const {
        if (grammar_.verb(clause_.verbs[v].verb).kind != VerbKind::Modal) return false;
        return std::any_of(clause_.verbs.begin() + v + 1, clause_.verbs.end(), [](const VerbUse& use) {
            return use.role == VerbRole::Infinitive || use.role == VerbRole::MarkedInfinitive;
        });
    }

    // An auxiliary beside a participle says nothing itself, unless the participle is its predicate ("is opposed to").
    bool helps_participle(std::uint32_t v) const {
        const VerbUse& use = clause_.verbs[v];
        if (grammar_.verb(use.verb).kind != VerbKind::Auxiliary) return false;
        if (use.role == VerbRole::Finite) return any_role(VerbRole::Participle);
        return std::any_of(clause_.verbs.begin(), clause_.verbs.end(), [&](const VerbUse& other) {
            return other.role == VerbRole::Participle && (other.token + 1 == use.first || use.token + 1 == other.token);
        });
    }

    bool holds_participle(const Cue& cue) const {
        return cue.words_first != kNowhere &&
               std::any_of(clause_.verbs.begin(), clause_.verbs.end(), [&](const VerbUse& use) {
                   return use.role == VerbRole::Participle && cue.words_first <= use.token &&
                          use.token < cue.words_last;
               });
    }

    // A participle that is another verb's predicate tells nothing of its own.
    void drop_predicates(std::vector<FrameMatch>& matches) const {
        const std::vector<FrameMatch> all = matches;
        std::erase_if(matches, [&](const FrameMatch& match) {
            if (match.cue.verb == kNowhere) return false;
            const VerbUse& use = clause_.verbs[match.cue.verb];
            if (use.role != VerbRole::Participle) return false;
            return std::any_of(all.begin(), all.end(), [&](const FrameMatch& other) {
                return other.cue.verb != match.cue.verb && other.cue.words_first != kNowhere &&
                       other.cue.words_first <= use.token && use.token < other.cue.words_last;
            });
        });
    }

    bool any_role(VerbRole role) const {
        return std::any_of(clause_.verbs.begin(), clause_.verbs.end(),
                           [&](const VerbUse& use) { return use.role == role; });
    }

    // "Malta: in favour of the text": a predicate whose copula is left out.
    void verbless(std::vector<FrameMatch>& matches) const {
        std::size_t best_words = 0;
        std::optional<FrameMatch> best;
        for (const std::uint32_t f : frames_.of_verb(grammar_.verb(grammar_.be).infinitive)) {
            const Frame& frame = frames_[f];
            if (!frame.has_words || frame.actor != Frame::ActorRole::Subject || !allowed(frame)) continue;
            FrameMatch match;
            match.frame = f;
            const std::size_t words = find_words(frame, kNowhere, match.cue);
            if (words == 0 || words < best_words) continue;
            const std::optional<Target> target =
                target_of(sentence_, index_, match.cue, frame, subject_, false, grammar_);
            if (!target || (words == best_words && !best->target.span.empty())) continue;
            match.target = *target;
            best_words = words;
            best = match;
        }
        if (best) matches.push_back(*best);
    }

    // The best frame on a verb; all of its frames of last resort where it has no other.
    void best_for_verb(std::uint32_t v, std::vector<FrameMatch>& matches) const {
        std::vector<FrameMatch> last_resort;
        std::optional<FrameMatch> best;
        std::size_t best_words = 0;
        for (const std::uint32_t f : frames_.of_verb(clause_.verbs[v].lemma)) {
            const Frame& frame = frames_[f];
            if (!frame.fallback && helps_infinitive(v)) continue;
            FrameMatch match;
            match.frame = f;
            match.cue.verb = v;
            std::size_t words = 0;
            if (frame.has_words) {
                words = find_words(frame, v, match.cue);
                if (words == 0) continue;
            }
            if (!allowed(frame) || (helps_participle(v) && !holds_participle(match.cue))) continue;
            match.passive = passive(v);
            if (!may_have_holder(frame, match.passive)) continue;
            const std::optional<Target> target =
                target_of(sentence_, index_, match.cue, frame, subject_, match.passive, grammar_);
            if (!target) continue;
            match.target = *target;
            if (frame.fallback) {
                last_resort.push_back(match);
                continue;
            }
            const bool better = !best || words > best_words ||
                                (words == best_words && best->target.span.empty() && !match.target.span.empty());
            if (!better) continue;
            best_words = words;
            best = match;
        }
        if (best)
            matches.push_back(*best);
        else
            matches.insert(matches.end(), last_resort.begin(), last_resort.end());
    }

    // A frame whose actor is the subject says nothing where the subject is no actor.
    bool may_have_holder(const Frame& frame, bool is_passive) const {
        return frame.actor != Frame::ActorRole::Subject || is_passive || subject_.kind == Subject::Kind::Actors ||
               subject_.kind == Subject::Kind::Pronoun || subject_.kind == Subject::Kind::Denied;
    }

    bool allowed(const Frame& frame) const {
        bool reflexive = false;
        bool complete = frame.required.empty();
        for (const std::uint32_t i : clause_.tokens) {
            if (tokens_[i].actor != kNowhere) continue;
            if (frame.blocked.longest_at(tokens_, i) > 0) return false;
            complete = complete || frame.required.longest_at(tokens_, i) > 0;
            reflexive = reflexive || grammar_.reflexives.contains(tokens_[i]);
        }
        return complete && (reflexive || !frame.reflexive);
    }

    // The longest of the words in the clause, not governed by a preposition of the sentence's own. Number of words; 0:
    // none.
    std::size_t find_words(const Frame& frame, std::uint32_t v, Cue& cue) const {
        std::size_t longest = 0;
        for (const std::uint32_t i : clause_.tokens) {
            if (tokens_[i].actor != kNowhere || (v != kNowhere && i == clause_.verbs[v].token)) continue;
            const std::size_t length = frame.words.longest_at(tokens_, i);
            if (length <= longest || governed(i)) continue;
            if (describes_noun(i, i + static_cast<std::uint32_t>(length))) continue;
            if (frame.bare && i > 0 && grammar_.articles.contains(tokens_[i - 1])) continue;
            longest = length;
            cue.words_first = i;
            cue.words_last = i + static_cast<std::uint32_t>(length);
        }
        return longest;
    }

    // "an essential element": between an article and a plain noun.
    bool describes_noun(std::uint32_t first, std::uint32_t behind) const {
        if (first == 0 || behind >= tokens_.size() || !grammar_.articles.contains(tokens_[first - 1])) return false;
        const Token& next = tokens_[behind];
        return next.word && next.actor == kNowhere && !next.masked && grammar_.forms_of(next.lower).empty() &&
               grammar_.prepositions.longest_at(tokens_, behind) == 0 &&
               grammar_.adverbs.longest_at(tokens_, behind) == 0 &&
               grammar_.negators.longest_at(tokens_, behind) == 0 && !grammar_.determiners.contains(next) &&
               !grammar_.coordinators.contains(next) && grammar_.opener(next.lower) == nullptr &&
               next.lower != grammar_.infinitive_marker;
    }

    bool governed(std::uint32_t i) const {
        if (i == 0 || grammar_.prepositions.contains(tokens_[i])) return false;
        const Token& before = tokens_[i - 1];
        if (before.actor != kNowhere || is_particle(i - 1)) return false;
        if (grammar_.prepositions.contains(before)) return true;
        return i > 1 && grammar_.determiners.contains(before) && grammar_.prepositions.contains(tokens_[i - 2]) &&
               tokens_[i - 2].actor == kNowhere && !is_particle(i - 2);
    }

    bool is_particle(std::uint32_t i) const {
        return std::any_of(clause_.verbs.begin(), clause_.verbs.end(),
                           [&](const VerbUse& use) { return use.particle == i; });
    }

    // With "become", or with "be" where the verb's perfect is built otherwise.
    bool passive(std::uint32_t v) const {
        const VerbUse& use = clause_.verbs[v];
        if (use.role != VerbRole::Participle) return false;
        bool be = false;
        bool other = false;
        for (const VerbUse& with : clause_.verbs) {
            if (with.verb == kNowhere) continue;
            if (with.verb == grammar_.become) return true;
            if (with.verb == grammar_.be && with.role == VerbRole::Finite)
                be = true;
            else if (grammar_.verb(with.verb).kind == VerbKind::Auxiliary)
                other = true;
        }
        return be && !other && !grammar_.verb(use.verb).perfect_with_be;
    }

    // A noun that a verb already took still tells whose it is ("shares the concerns of Malta").
    void add_nominal(std::uint32_t i, bool taken, std::vector<FrameMatch>& matches) const {
        for (const std::uint32_t f : frames_.of_noun(tokens_[i].lower)) {
            const Frame& frame = frames_[f];
            const std::size_t length = frame.noun.longest_at(tokens_, i);
            if (length == 0 || !allowed(frame)) continue;
            if (taken && !brings_holder(frame, i + static_cast<std::uint32_t>(length))) continue;
            FrameMatch match;
            match.frame = f;
            match.cue.words_first = i;
            match.cue.words_last = i + static_cast<std::uint32_t>(length);
            const std::optional<Target> target =
                target_of(sentence_, index_, match.cue, frame, subject_, false, grammar_);
            if (!target) continue;
            match.target = *target;
            matches.push_back(match);
            return;
        }
    }

    // Whether one of the frame's prepositions stands right behind its noun.
    bool brings_holder(const Frame& frame, std::uint32_t behind) const {
        return behind < tokens_.size() && tokens_[behind].actor == kNowhere &&
               frame.holders.longest_at(tokens_, behind) > 0;
    }

    const ReadSentence& sentence_;
    const std::vector<Token>& tokens_;
    std::size_t index_;
    const Clause& clause_;
    const Subject& subject_;
    const Grammar& grammar_;
    const Frames& frames_;
};

}  // namespace

std::vector<FrameMatch> matches_in(const ReadSentence& sentence, std::size_t clause, const Subject& subject,
                                   const StanceRules& rules) {
    return FrameMatcher(sentence, clause, subject, rules).read();
}

}  // namespace kveld::extract
