#include "extract/stances/targets.h"

#include <algorithm>

#include "extract/stances/extraposition.h"
#include "extract/stances/target_span.h"
#include "extract/stances/time_phrases.h"

namespace kveld::extract {

namespace {

constexpr std::uint32_t kDescribedWords = 12;  // words of a noun phrase that a relative clause describes, at most

class TargetReader {
public:
    TargetReader(const ReadSentence& sentence, std::size_t clause, const Cue& cue, const Frame& frame,
                 const Subject& subject, bool passive, const Grammar& grammar)
        : sentence_(sentence),
          tokens_(sentence.tokens),
          index_(clause),
          clause_(sentence.clauses[clause]),
          cue_(cue),
          frame_(frame),
          subject_(subject),
          passive_(passive),
          grammar_(grammar) {}

    std::optional<Target> read() const {
        for (std::uint32_t slot = 0; slot < frame_.target.size(); ++slot) {
            std::optional<Target> found = fill(frame_.target[slot]);
            if (!found) continue;
            if (frame_.target[slot] == grammar_.of)
                if (std::optional<Target> around = around_possession(*found, slot)) found = around;
            found->slot = slot;
            if (found->span.empty()) fill_empty(*found);
            return found;
        }
        return std::nullopt;
    }

    // A slot that nothing fills in its place: what stands first in the clause, or what a relative clause describes.
    void fill_empty(Target& target) const {
        for (std::uint32_t slot = 0; slot < frame_.target.size(); ++slot) {
            const std::string& name = frame_.target[slot];
            std::optional<Target> found;
            if (name == "object")
                found = described();
            else if (name.size() > 1 && grammar_.prepositions.contains(name))
                found = fronted(name);
            if (!found) continue;
            target = *found;
            target.slot = slot;
            return;
        }
    }

private:
    // "a report about the use [of the fund]": what possession is told of stands in a phrase that another slot names.
    std::optional<Target> around_possession(const Target& inner, std::uint32_t slot) const {
        for (std::uint32_t other = slot + 1; other < frame_.target.size(); ++other) {
            const std::string& name = frame_.target[other];
            if (name.size() < 2 || !grammar_.prepositions.contains(name)) continue;
            const std::optional<Target> found = prepositional(name);
            if (found && found->first < inner.first && found->last >= inner.last) return found;
        }
        return std::nullopt;
    }

    std::optional<Target> fill(const std::string& slot) const {
        if (slot == "none") return Target{};
        if (slot == "clause" || slot == "statement") return slot == "clause" ? complement() : statement();
        if (slot == "subject") return of_subject();
        if (slot == "words") return of_words();
        if (slot == "matter") return matter();
        if (slot == "rest") return rest();
        if (slot == "whole")
            return cut(clause_.first + (clause_.kind == ClauseKind::Main ? 0 : 1), clause_.last, false);
        if (slot == "object") return passive_ ? of_subject() : object_anywhere();
        if (std::optional<Target> found = prepositional(slot)) return found;
        return fronted(slot);
    }

    std::uint32_t verb_token() const {
        return cue_.verb == kNowhere ? cue_.words_last - 1 : clause_.verbs[cue_.verb].token;
    }
    std::uint32_t verb_first() const {
        return cue_.verb == kNowhere ? cue_.words_first : clause_.verbs[cue_.verb].first;
    }
    bool verb_is_v2() const {
        return cue_.verb != kNowhere && clause_.kind == ClauseKind::Main &&
               clause_.verbs[cue_.verb].role == VerbRole::Finite;
    }

    // The first token of the non-finite verbs or the separated particle that close the clause's middle; the clause's
    // end where nothing does.
    std::uint32_t middle_end(std::uint32_t from) const {
        std::uint32_t end = clause_.last;
        for (const VerbUse& use : clause_.verbs) {
            const bool closes =
                !(use.role == VerbRole::Finite && clause_.kind == ClauseKind::Main) && !describes_noun(use);
            if (closes && use.first >= from) end = std::min(end, use.first);
            if (use.particle != kNowhere && use.particle >= from) end = std::min(end, use.particle);
        }
        return end;
    }

    // "the advice [given] by the Council": a participle without an auxiliary, before its agent.
    bool describes_noun(const VerbUse& use) const {
        if (use.role != VerbRole::Participle || use.token + 1 >= tokens_.size()) return false;
        if (!grammar_.agents.contains(tokens_[use.token + 1])) return false;
        return std::none_of(clause_.verbs.begin(), clause_.verbs.end(), [&](const VerbUse& other) {
            return other.verb != kNowhere && grammar_.verb(other.verb).kind == VerbKind::Auxiliary;
        });
    }

    // Where the middle of the clause begins: behind the finite verb (main), the opener, or the verb that an infinitive
    // with its marker depends on.
    std::uint32_t middle_start() const {
        std::uint32_t start = clause_.kind == ClauseKind::Main
                                  ? (clause_.has_finite() ? clause_.verbs[clause_.finite].token + 1 : clause_.first)
                                  : clause_.first + 1;
        if (const std::uint32_t marked = marked_infinitive_of(clause_, cue_.verb); marked != kNowhere) {
            for (std::uint32_t v = 0; v < marked; ++v) {
                start = std::max(start, clause_.verbs[v].token + 1);
                const std::uint32_t behind = behind_particle(clause_.verbs[v]);
                if (behind <= verb_first()) start = std::max(start, behind);
            }
        }
        if (subject_.kind != Subject::Kind::None && subject_.first >= start && subject_.last <= clause_.last)
            start = subject_.last;
        return start;
    }

    // Behind the verb, else before it ("this text Malta supports"), else what the relative clause describes.
    std::optional<Target> object_anywhere() const {
        if (std::optional<Target> found = object()) return found;
        if (subject_.fronted_first != kNowhere) {
            const bool predicate = cue_.words_first != kNowhere && cue_.words_first >= subject_.fronted_first &&
                                   cue_.words_first < subject_.fronted_last;
            if (!predicate) return cut(subject_.fronted_first, subject_.fronted_last);
        }
        return described();
    }

    // "the plan that Malta supports": the noun phrase before a relative clause, where it is no actor and the clause has
    // a subject of its own.
    std::optional<Target> described() const {
        if (clause_.kind == ClauseKind::Main || clause_.opener == kNowhere || subject_.first < clause_.opener)
            return std::nullopt;
        if (!grammar_.demonstratives.contains(tokens_[clause_.opener])) return std::nullopt;
        return described_by(clause_.opener);
    }

    std::optional<Target> described_by(std::uint32_t opener) const {
        std::uint32_t last = opener;
        while (last > 0 && (tokens_[last - 1].masked || tokens_[last - 1].lower == ",")) --last;
        if (last == 0 || tokens_[last - 1].actor != kNowhere || !tokens_[last - 1].word) return std::nullopt;
        for (std::uint32_t i = last; i-- > 0 && last - i <= kDescribedWords;) {
            if (!tokens_[i].word || is_any_verb(i)) return std::nullopt;
            if (i + 1 < last && grammar_.articles.contains(tokens_[i]) &&
                (i == 0 || !grammar_.prepositions.contains(tokens_[i - 1]) || is_cluster_edge(i - 1)))
                return cut(i, last);
        }
        return std::nullopt;
    }

    bool is_any_verb(std::uint32_t i) const {
        return std::any_of(sentence_.clauses.begin(), sentence_.clauses.end(), [&](const Clause& clause) {
            return std::any_of(clause.verbs.begin(), clause.verbs.end(),
                               [&](const VerbUse& use) { return use.token == i; });
        });
    }

    // Whether a preposition begins a sentence part of its own, so that no noun before it is left out.
    bool is_cluster_edge(std::uint32_t i) const {
        return i == 0 || !tokens_[i - 1].word || tokens_[i - 1].actor != kNowhere || is_any_verb(i - 1);
    }

    // "For this text Malta voiced support", "the text that Malta stands behind" with its preposition in the opener or
    // left before the verb.
    std::optional<Target> fronted(std::string_view preposition) const {
        if (clause_.kind != ClauseKind::Main) return described_with(preposition);
        if (!clause_.has_finite() || clause_.tokens.empty()) return std::nullopt;
        const std::uint32_t finite = clause_.verbs[clause_.finite].token;
        std::uint32_t first = clause_.tokens.front();
        for (const std::uint32_t i : clause_.tokens) {
            first = i;
            if (tokens_[i].word && grammar_.adverbs.longest_at(tokens_, i) == 0) break;
            if (tokens_[i].lower == preposition) break;
        }
        if (first + 1 >= finite || tokens_[first].lower != preposition || tokens_[first].actor != kNowhere)
            return std::nullopt;
        const bool setting =
            frame_.relation != Relation::Participates && grammar_.at_meeting.longest_at(tokens_, first) > 0;
        if (setting || time_phrase_at(tokens_, first + 1, grammar_) > 0) return std::nullopt;
        if (subject_.first < finite && subject_.kind != Subject::Kind::None) return std::nullopt;
        return cut(first + 1, finite);
    }

    std::optional<Target> described_with(std::string_view preposition) const {
        if (clause_.opener == kNowhere) return std::nullopt;
        const std::string& opener = tokens_[clause_.opener].lower;
        if (!opener.starts_with(grammar_.where)) return std::nullopt;
        const std::string_view joined = std::string_view(opener).substr(grammar_.where.size());
        if (joined == grammar_.in_pronoun(preposition)) return described_by(clause_.opener);
        if (!joined.empty()) return std::nullopt;
        for (const std::uint32_t i : clause_.tokens)
            if (tokens_[i].lower == grammar_.in_pronoun(preposition)) return described_by(clause_.opener);
        return std::nullopt;
    }

    std::optional<Target> object() const {
        const std::uint32_t start = middle_start();
        std::uint32_t end = middle_end(start);
        if (!verb_is_v2() && cue_.verb != kNowhere) end = std::min(end, std::max(start, verb_first()));
        std::uint32_t first = past_leading(start, end);
        if (cue_.words_first != kNowhere && first >= cue_.words_first && first < cue_.words_last)
            first = past_leading(cue_.words_last, end);
        if (cue_.words_first != kNowhere && cue_.words_first > first) end = std::min(end, cue_.words_first);
        if (first >= end) {
            // Nothing before the closing verb: the object may stand behind it ("announced to use …").
            std::uint32_t behind = std::max(verb_token() + 1, particle_end());
            while (behind < clause_.last && tokens_[behind].masked) ++behind;
            if (verb_is_v2() && particle_end() == 0) return std::nullopt;
            if (behind >= clause_.last || !tokens_[behind].word || grammar_.prepositions.contains(tokens_[behind]))
                return std::nullopt;
            const std::uint32_t object = past_leading(behind, clause_.last);
            if (!owns(object)) return std::nullopt;
            return cut(object, clause_.last);
        }
        if (!owns(first)) return std::nullopt;  // a clause stands where the object would
        // "announced in its letter to act": nothing but a phrase with a preposition before the clause that is meant.
        if (grammar_.prepositions.contains(tokens_[first]) && tokens_[first].actor == kNowhere)
            if (std::optional<Target> clause = complement()) return clause;
        return cut(first, with_complement(end));
    }

    // "noted the importance" … "of the matter": what belongs to the object's noun may stand behind the closing verbs.
    std::uint32_t with_complement(std::uint32_t end) const {
        return behind_extraposed(sentence_, index_, end, grammar_);
    }

    std::uint32_t particle_end() const { return cue_.verb == kNowhere ? 0 : behind_particle(clause_.verbs[cue_.verb]); }

    bool owns(std::uint32_t token) const {
        return std::binary_search(clause_.tokens.begin(), clause_.tokens.end(), token);
    }

    // Past adverbs, pronouns and prepositional phrases that stand before the object.
    std::uint32_t past_leading(std::uint32_t from, std::uint32_t end) const {
        std::uint32_t i = from;
        while (i < end) {
            if (tokens_[i].masked || !tokens_[i].word) {
                ++i;
                continue;
            }
            if (tokens_[i].actor != kNowhere) break;
            if (const std::uint32_t behind = behind_companions(i, end); behind != i) {
                i = behind;
                continue;
            }
            if (const std::uint32_t length = time_phrase_at(tokens_, i, grammar_); length > 0 && i + length < end) {
                i += length;
                continue;
            }
            if (grammar_.articles.contains(tokens_[i]) && i + 1 < end && tokens_[i + 1].word &&
                grammar_.adverbs.longest_at(tokens_, i + 1) == 0 && !grammar_.prepositions.contains(tokens_[i + 1]) &&
                grammar_.opener(tokens_[i + 1].lower) == nullptr)
                break;
            if (const std::size_t length = grammar_.adverbs.longest_at(tokens_, i); length > 0) {
                i += static_cast<std::uint32_t>(length);
                continue;
            }
            if (!grammar_.prepositions.contains(tokens_[i])) break;
            const std::uint32_t behind = behind_prepositional(i, end);
            if (behind >= end) break;
            i = behind;
        }
        return std::min(i, end);
    }

    // Past ", as well as Malta,"; the place itself where no such aside begins there.
    std::uint32_t behind_companions(std::uint32_t from, std::uint32_t end) const {
        const std::size_t length = grammar_.companions.longest_at(tokens_, from);
        if (length == 0) return from;
        std::uint32_t i = from + static_cast<std::uint32_t>(length);
        bool actor = tokens_[i > 0 ? i - 1 : 0].actor != kNowhere;
        while (i < end && (tokens_[i].actor != kNowhere || grammar_.joiners.longest_at(tokens_, i) > 0)) {
            if (actor && tokens_[i].lower == ",") return i + 1;
            actor = actor || tokens_[i].actor != kNowhere;
            ++i;
        }
        return actor && i == end ? i : from;
    }

    // The next determiner behind a prepositional phrase's own; `end` where none follows.
    std::uint32_t behind_prepositional(std::uint32_t from, std::uint32_t end) const {
        std::uint32_t i = from + 1;
        while (i < end && grammar_.determiners.contains(tokens_[i])) ++i;
        for (; i < end; ++i) {
            if (tokens_[i].masked) continue;
            if (tokens_[i].word && tokens_[i].actor == kNowhere && grammar_.determiners.contains(tokens_[i]) &&
                !grammar_.prepositions.contains(tokens_[i - 1]) && tokens_[i - 1].lower != "," &&
                !grammar_.coordinators.contains(tokens_[i - 1]))
                return i;
        }
        return end;
    }

    std::optional<Target> of_subject() const {
        if (subject_.first >= subject_.last || subject_.kind == Subject::Kind::Pronoun ||
            subject_.kind == Subject::Kind::None)
            return std::nullopt;
        // What an actor gets is no position towards it ("Malta got support from Frontex").
        if (subject_.kind == Subject::Kind::Actors && is_brought()) return std::nullopt;
        std::uint32_t last = std::min({subject_.last, subject_end(), middle_end(subject_.first)});
        if (clause_.has_finite() && subject_.first > clause_.verbs[clause_.finite].token) last = with_complement(last);
        if (cue_.words_first != kNowhere && cue_.words_first > subject_.first) last = std::min(last, cue_.words_first);
        if (cue_.words_first != kNowhere && cue_.words_first <= subject_.first && cue_.words_last > subject_.first)
            return std::nullopt;
        return cut(subject_.first, last);
    }

    // What is voted on or taken part in, told as the subject of the clause that a noun stands in ("the text was adopted
    // with the abstention of Malta"), or of the clause around this one ("…, while Malta abstained").
    std::optional<Target> matter() const {
        if (cue_.verb == kNowhere) {
            const bool own = cue_.words_first >= subject_.first && cue_.words_first < subject_.last;
            if (own || subject_.kind != Subject::Kind::Other) return std::nullopt;
            return cut(subject_.first, before_finite(clause_, subject_));
        }
        if (clause_.kind != ClauseKind::Adverbial || clause_.parent == kNowhere) return std::nullopt;
        const Clause& around = sentence_.clauses[clause_.parent];
        const Subject subject = subject_of(sentence_.clauses, clause_.parent, tokens_, grammar_);
        if (around.kind != ClauseKind::Main || subject.kind != Subject::Kind::Other) return std::nullopt;
        return cut(subject.first, std::min(before_finite(around, subject), clause_.first));
    }

    std::uint32_t before_finite(const Clause& clause, const Subject& subject) const {
        std::uint32_t end = subject.last;
        for (const VerbUse& use : clause.verbs)
            if (use.first > subject.first) end = std::min(end, use.first);
        return end;
    }

    // A subject before the finite verb ends there; behind it, where the closing verbs begin.
    std::uint32_t subject_end() const {
        if (!clause_.has_finite()) return clause_.last;
        const std::uint32_t finite = clause_.verbs[clause_.finite].token;
        return subject_.first < finite ? finite : middle_end(subject_.first);
    }

    std::optional<Target> rest() const {
        // A wish tells what is wished to be done: the clause ends in an infinitive, known or not.
        std::uint32_t end = clause_.last;
        while (end > clause_.first && !tokens_[end - 1].word) --end;
        if (clause_.verbs.size() < 2 && !grammar_.looks_like_infinitive(tokens_[end - 1].lower)) return std::nullopt;
        return cut(past_leading(middle_start(), clause_.last), clause_.last);
    }

    // The words of the cue are the target's head: "gave the state of play of the talks".
    std::optional<Target> of_words() const {
        if (cue_.words_first == kNowhere) return std::nullopt;
        const bool before_verb = clause_.kind == ClauseKind::Main && clause_.has_finite() &&
                                 cue_.words_last <= clause_.verbs[clause_.finite].token;
        if (before_verb) return cut(cue_.words_first, clause_.verbs[clause_.finite].token);
        return cut(cue_.words_first, with_complement(middle_end(cue_.words_last)));
    }

    // A complement clause with a finite verb: what is said, not what is promised.
    std::optional<Target> statement() const {
        const std::optional<Target> found = complement();
        const bool finite =
            found && std::any_of(sentence_.clauses.begin(), sentence_.clauses.end(), [&](const Clause& c) {
                return c.parent == index_ && c.kind == ClauseKind::Complement && c.first < found->last &&
                       c.first + 1 >= found->first;
            });
        return finite ? found : std::nullopt;
    }

    std::optional<Target> complement() const {
        const std::uint32_t from = cue_.verb == kNowhere ? cue_.words_last : std::min(verb_token(), verb_first());
        for (const Clause& other : sentence_.clauses) {
            if (other.parent != index_ || other.first < from) continue;
            if (other.kind != ClauseKind::Complement && other.kind != ClauseKind::Infinitive) continue;
            if (cue_.words_first != kNowhere && other.first < cue_.words_first) continue;
            return cut(other.first + 1, other.last, false);
        }
        // "called on the Commission to act": a marked infinitive behind the verb or its particle.
        const std::uint32_t start = std::max({verb_token() + 1, particle_end(), cue_.words_last});
        for (std::uint32_t v = 0; v < clause_.verbs.size(); ++v) {
            if (v == cue_.verb || clause_.verbs[v].role != VerbRole::MarkedInfinitive) continue;
            if (clause_.verbs[v].token < start) continue;
            std::uint32_t first = start;
            if (verb_is_v2() && particle_end() == 0 && subject_.kind != Subject::Kind::None && subject_.last > first &&
                subject_.last <= clause_.verbs[v].first)
                first = subject_.last;
            return cut(past_addressee(past_leading(first, clause_.verbs[v].first)), clause_.last, true);
        }
        return std::nullopt;
    }

    // "asked the Council the plan to support": whom it asks stands before what it asks.
    std::uint32_t past_addressee(std::uint32_t first) const {
        std::uint32_t i = first;
        while (i < clause_.last && grammar_.articles.contains(tokens_[i])) ++i;
        if (i >= clause_.last || tokens_[i].actor == kNowhere) return first;
        while (i < clause_.last && tokens_[i].actor != kNowhere) ++i;
        return i < clause_.last && grammar_.determiners.contains(tokens_[i]) ? i : first;
    }

    // "the presentation [by Malta] of the plan"
    bool brings_holder(std::uint32_t i) const {
        if (!is_brought() || frame_.holders.longest_at(tokens_, i) == 0) return false;
        const std::uint32_t behind =
            i + (i + 1 < tokens_.size() && grammar_.determiners.contains(tokens_[i + 1]) ? 2 : 1);
        return behind < tokens_.size() && tokens_[behind].actor != kNowhere;
    }

    bool is_particle(std::uint32_t i) const {
        return std::any_of(clause_.verbs.begin(), clause_.verbs.end(),
                           [&](const VerbUse& use) { return use.particle == i; });
    }

    std::optional<Target> prepositional(std::string_view preposition) const {
        const std::uint32_t words = cue_.words_first == kNowhere ? kNowhere : cue_.words_last;
        std::uint32_t found = kNowhere;
        for (const std::uint32_t i : clause_.tokens) {
            if (tokens_[i].lower != preposition || tokens_[i].actor != kNowhere) continue;
            const std::uint32_t next = next_unmasked(tokens_, i);
            if (next == kNowhere || !tokens_[next].word) continue;
            if (is_particle(i) || brings_holder(i) || grammar_.adverbs.longest_at(tokens_, i) > 1) continue;
            const bool before_finite =
                clause_.has_finite() && clause_.kind == ClauseKind::Main && i < clause_.verbs[clause_.finite].token;
            if (before_finite && cue_.verb != kNowhere && (words == kNowhere || i < words)) continue;
            if (words != kNowhere && i < words) {
                if (i + 12 < words || found != kNowhere) continue;
                // A preposition before the words ("to this plan no objection"): taken only where none follows.
                found = i;
                continue;
            }
            found = i;
            break;
        }
        if (found == kNowhere) return std::nullopt;
        std::uint32_t end = clause_.last;
        for (const VerbUse& use : clause_.verbs) {
            const bool closes = use.role != VerbRole::Finite || clause_.kind != ClauseKind::Main || use.token > found;
            if (closes && use.first > found && !describes_noun(use)) end = std::min(end, use.first);
            if (use.particle != kNowhere && use.particle > found) end = std::min(end, use.particle);
        }
        if (cue_.words_first != kNowhere && cue_.words_first > found) end = std::min(end, cue_.words_first);
        // "with regard to": a noun and the preposition of possession belong to the preposition.
        const bool compound =
            found + 3 < end && grammar_.fused.contains(tokens_[found]) && tokens_[found + 2].lower == grammar_.of;
        return cut(found + (compound ? 3 : 1), with_complement(end));
    }

    // Cut before what opens a remark of its own, and trimmed.
    std::optional<Target> cut(std::uint32_t first, std::uint32_t last, bool without_article = true) const {
        const TargetEdges edges{without_article, is_brought() || passive_};
        const std::optional<TokenRange> range = target_span(sentence_, {first, last}, edges, grammar_);
        if (!range) return std::nullopt;
        Target target;
        target.first = range->first;
        target.last = range->last;
        target.span = {tokens_[range->first].span.start, tokens_[range->last - 1].span.end};
        return target;
    }

    bool is_brought() const {
        return frame_.actor == Frame::ActorRole::HoldersOnly || frame_.actor == Frame::ActorRole::Holders;
    }

    const ReadSentence& sentence_;
    const std::vector<Token>& tokens_;
    std::size_t index_;
    const Clause& clause_;
    const Cue& cue_;
    const Frame& frame_;
    const Subject& subject_;
    bool passive_;
    const Grammar& grammar_;
};

}  // namespace

std::optional<Target> target_of(const ReadSentence& sentence, std::size_t clause, const Cue& cue, const Frame& frame,
                                const Subject& subject, bool passive, const Grammar& grammar) {
    return TargetReader(sentence, clause, cue, frame, subject, passive, grammar).read();
}

}  // namespace kveld::extract
