#include "extract/stances/subject.h"

#include <algorithm>

#include "extract/stances/clause_signs.h"
#include "extract/stances/time_phrases.h"

namespace kveld::extract {

namespace {

using Kind = Subject::Kind;

constexpr std::uint32_t kWordsBeforeHead = 5;  // article, adjectives, title before an actor's name

class SubjectReader {
public:
    SubjectReader(const std::vector<Clause>& clauses, std::size_t index, const std::vector<Token>& tokens,
                  const Grammar& grammar)
        : clauses_(clauses), clause_(clauses[index]), index_(index), tokens_(tokens), grammar_(grammar) {}

    Subject read() const {
        if (clause_.kind == ClauseKind::Infinitive) return {};
        if (clause_.kind != ClauseKind::Main) return below_main();
        if (clause_.has_finite()) return in_main();
        if (!clause_.label) return clause_.inherits == kNowhere ? Subject{} : inherited();
        const std::size_t start = past_adverbs(0, clause_.tokens.size());
        return start < clause_.tokens.size() ? phrase(start, clause_.tokens.size()) : Subject{};
    }

    // Of a clause that begins with its verb and inherits. "Yesterday stressed Malta the need and presented Cyprus a
    // plan": behind a clause whose subject stands behind its verb, an actor right behind this one acts where another
    // phrase, its object, follows.
    bool names_its_own() const {
        const Clause& before = clauses_[clause_.inherits];
        if (!before.has_finite() || begins_with_verb(before)) return false;
        const Subject after = right_behind(0);
        if (after.kind != Kind::Actors || after.last >= clause_.last || !acts_instead(after)) return false;
        if (!opens_phrase(after.last) && grammar_.opener(tokens_[after.last].lower) == nullptr) return false;
        return inherited().first > before.verbs[before.finite].token;
    }

    static bool begins_with_verb(const Clause& clause) {
        return clause.has_finite() && !clause.tokens.empty() &&
               clause.tokens.front() == clause.verbs[clause.finite].token;
    }

private:
    Subject in_main() const {
        const std::uint32_t finite = clause_.verbs[clause_.finite].token;
        const auto& own = clause_.tokens;
        const auto at = static_cast<std::size_t>(std::find(own.begin(), own.end(), finite) - own.begin());
        if (at == 0 && !has_child_before(finite)) {
            if (clause_.inherits == kNowhere) return behind(at);
            return names_its_own() ? right_behind(at) : inherited();
        }
        const std::size_t start = past_opening(at);
        if (start == at || stands_aside(own[start]) || has_child_before(own[start])) return behind(at);
        Subject before = phrase(start, at);
        if (before.kind == Kind::None) return behind(at);
        if (before.kind != Kind::Other) return before;
        Subject after = agrees(before) ? right_behind(at) : behind(at);
        const bool instead = agrees(before) ? acts_instead(after) : after.kind == Kind::Actors;
        if (!instead) return before;
        after.fronted_first = before.first;
        after.fronted_last = finite;
        return after;
    }

    // Past adverbs, negators and phrases of time before own[to], all of which leave the subject to stand elsewhere.
    std::size_t past_opening(std::size_t to) const {
        const auto& own = clause_.tokens;
        std::size_t from = 0;
        for (std::size_t before = to + 1; from < to && before != from;) {
            before = from;
            from = past_adverbs(from, to);
            if (from == to) break;
            if (const std::uint32_t length = time_phrase_at(tokens_, own[from], grammar_); length > 0) from += length;
            if (from + 1 == to && grammar_.negators.contains(tokens_[own[from]].lower)) ++from;
        }
        return std::min(from, to);
    }

    // What stands first but can't be the subject: "just like …", or a verb that is not the finite one.
    bool stands_aside(std::uint32_t i) const {
        return grammar_.companions.longest_at(tokens_, i) > 0 || is_verb_of_clause(i);
    }

    // The phrase right behind the finite verb, with nothing but adverbs between.
    Subject right_behind(std::size_t at) const {
        const auto& own = clause_.tokens;
        const std::size_t start = past_adverbs(at + 1, own.size());
        if (start >= own.size() || is_verb_of_clause(own[start])) return {};
        return phrase(start, own.size());
    }

    // Whether this phrase, right behind the verb, acts, so that what stands before the verb is its object or predicate:
    // it agrees with the verb, and the verb is none that is done to somebody.
    bool acts_instead(const Subject& after) const {
        if (after.kind == Kind::Pronoun) return !grammar_.articles.contains(tokens_[after.first]);
        if (after.kind != Kind::Actors) return false;
        const bool reflexive = std::any_of(clause_.tokens.begin(), clause_.tokens.end(),
                                           [&](std::uint32_t i) { return grammar_.reflexives.contains(tokens_[i]); });
        const bool done_to =
            !reflexive && std::any_of(clause_.verbs.begin(), clause_.verbs.end(),
                                      [&](const VerbUse& use) { return grammar_.addressing.contains(use.lemma); });
        if (done_to) return false;
        const Token& head = tokens_[after.last - 1];
        const bool several = after.actors.size() > 1 || head.plural;
        if (verb_is_plural()) return several;
        return !several || after.actors.size() > 1 || names_collective(after);
    }

    // "a number of states": singular or plural.
    bool names_collective(const Subject& subject) const {
        for (std::uint32_t i = subject.first; i < subject.last; ++i)
            if (grammar_.representatives.contains(tokens_[i])) return true;
        return false;
    }

    Subject inherited() const { return subject_of(clauses_, clause_.inherits, tokens_, grammar_); }

    Subject behind(std::size_t at) const { return first_bare(at + 1, clause_.tokens.size()); }

    Subject below_main() const {
        Subject inside = first_bare(0, clause_.has_finite() ? place_of_finite() : clause_.tokens.size());
        if (clause_.kind != ClauseKind::Relative && clause_.kind != ClauseKind::Complement) return inside;
        if (inside.kind == Kind::Actors || inside.kind == Kind::Pronoun || inside.kind == Kind::Denied) return inside;
        if (clause_.kind == ClauseKind::Complement) return inside;
        Subject before = antecedent();
        return before.kind == Kind::None ? inside : before;
    }

    std::size_t place_of_finite() const {
        const std::uint32_t finite = clause_.verbs[clause_.finite].token;
        return static_cast<std::size_t>(std::find(clause_.tokens.begin(), clause_.tokens.end(), finite) -
                                        clause_.tokens.begin());
    }

    // What a relative clause stands behind.
    Subject antecedent() const {
        std::uint32_t before = clause_.opener;
        while (before > 0 && (tokens_[before - 1].masked || tokens_[before - 1].lower == ",")) --before;
        if (before == 0 || tokens_[before - 1].actor == kNowhere) return {};
        Subject subject;
        subject.kind = Kind::Actors;
        subject.first = before - 1;
        // "Malta and Cyprus, who …": all of the list where the verb is plural.
        while (verb_is_plural() && subject.first > 0 && joins_list(subject.first - 1)) --subject.first;
        while (tokens_[subject.first].actor == kNowhere) ++subject.first;
        std::uint32_t end = before;
        subject.actors = verb_is_plural() ? actors_from(subject.first, tokens_, grammar_, end)
                                          : std::vector<std::uint32_t>{tokens_[before - 1].actor};
        subject.last = before;
        return denied(subject);
    }

    bool joins_list(std::uint32_t i) const {
        return tokens_[i].actor != kNowhere || tokens_[i].lower == "," || grammar_.coordinators.contains(tokens_[i]);
    }

    bool has_child_before(std::uint32_t token) const {
        return std::any_of(clauses_.begin(), clauses_.end(),
                           [&](const Clause& other) { return other.parent == index_ && other.first < token; });
    }

    std::size_t past_adverbs(std::size_t from, std::size_t to) const {
        const auto& own = clause_.tokens;
        while (from < to) {
            const std::uint32_t i = own[from];
            if (!tokens_[i].word) {
                ++from;
                continue;
            }
            if (tokens_[i].actor != kNowhere) break;
            const std::size_t length = grammar_.adverbs.longest_at(tokens_, i);
            if (length == 0 || article_of_phrase(i) || (length == 1 && governs_phrase(i))) break;
            if (grammar_.articles.contains(tokens_[i]) && length == 1 && from + 1 == to) break;
            // "as the only [state]": no adverb before the noun that it goes with.
            if (length > 1 && grammar_.prepositions.contains(tokens_[i]) && from + length < to &&
                tokens_[own[from + length]].actor != kNowhere && leads_phrase(i, tokens_, grammar_))
                break;
            from += length;
        }
        return std::min(from, to);
    }

    // A word that is adverb and preposition governs the noun phrase that follows.
    bool governs_phrase(std::uint32_t i) const {
        if (!grammar_.prepositions.contains(tokens_[i]) || i + 1 >= tokens_.size()) return false;
        const Token& next = tokens_[i + 1];
        return next.actor != kNowhere || (next.word && opens_phrase(i + 1)) ||
               (next.word && !is_verb_of_clause(i + 1) && grammar_.adverbs.longest_at(tokens_, i + 1) == 0 &&
                !grammar_.prepositions.contains(next) && !grammar_.coordinators.contains(next) &&
                grammar_.forms_of(next.lower).empty() && grammar_.opener(next.lower) == nullptr);
    }

    // A word that is article and pronoun is an article before a noun or an actor.
    bool article_of_phrase(std::uint32_t i) const {
        if (!grammar_.articles.contains(tokens_[i]) || i + 1 >= tokens_.size()) return false;
        const Token& next = tokens_[i + 1];
        if (next.actor != kNowhere) return true;
        return next.word && grammar_.prepositions.longest_at(tokens_, i + 1) == 0 &&
               !grammar_.coordinators.contains(next) && grammar_.opener(next.lower) == nullptr &&
               grammar_.adverbs.longest_at(tokens_, i + 1) == 0 && grammar_.negators.longest_at(tokens_, i + 1) == 0;
    }

    // The first noun phrase of own[from, to) that no preposition governs.
    Subject first_bare(std::size_t from, std::size_t to) const {
        const auto& own = clause_.tokens;
        while (from < to) {
            if (acting_pronoun(own[from])) return phrase(from, from + 1);
            const std::size_t start = past_adverbs(from, to);
            if (start > from) {
                // A pronoun that fills in for a clause may stand among the adverbs; the subject is behind it.
                from = start;
                continue;
            }
            const std::uint32_t i = own[from];
            if (is_verb_of_clause(i)) return {};
            if (grammar_.prepositions.contains(tokens_[i]) && tokens_[i].actor == kNowhere) {
                from = behind_prepositional(from, to);
                continue;
            }
            return phrase(from, to);
        }
        return {};
    }

    // "… wees het de tekst af": before a determiner or a reflexive the word that is article and pronoun is a pronoun,
    // which stands for somebody where the verb is no copula.
    bool acting_pronoun(std::uint32_t i) const {
        if (!grammar_.articles.contains(tokens_[i]) || !grammar_.singular_pronouns.contains(tokens_[i])) return false;
        if (i + 1 >= tokens_.size() || !clause_.has_finite()) return false;
        const std::uint32_t verb = clause_.verbs[clause_.finite].verb;
        if (grammar_.predicate_nouns.longest_at(tokens_, i + 1) > 0) return true;
        if (verb == grammar_.be || verb == grammar_.become || grammar_.verb(verb).kind == VerbKind::Conditional)
            return false;
        const Token& next = tokens_[i + 1];
        if (next.actor != kNowhere) return false;
        const bool says = clause_.verbs[clause_.finite].particle == i + 1 || grammar_.opener(next.lower) != nullptr;
        return grammar_.reflexives.contains(next) || opens_phrase(i + 1) || (says && !impersonal());
    }

    // "It turns out that …", "it was stressed that …": nobody's deed.
    bool impersonal() const {
        return clause_.verbs.size() > 1 || grammar_.verb(clause_.verbs[clause_.finite].verb).kind == VerbKind::Modal ||
               grammar_.verb(clause_.verbs[clause_.finite].verb).kind == VerbKind::Auxiliary;
    }

    bool is_verb_of_clause(std::uint32_t i) const {
        return std::any_of(clause_.verbs.begin(), clause_.verbs.end(),
                           [&](const VerbUse& use) { return use.token == i; });
    }

    // Past a prepositional phrase: its determiner, then words until another phrase, mark or verb begins.
    std::size_t behind_prepositional(std::size_t from, std::size_t to) const {
        const auto& own = clause_.tokens;
        std::size_t place = from + 1;
        while (place < to && tokens_[own[place]].actor == kNowhere && opens_phrase(own[place])) ++place;
        bool actor_seen = false;
        for (; place < to; ++place) {
            const std::uint32_t i = own[place];
            if (is_verb_of_clause(i)) return place;
            if (tokens_[i].actor != kNowhere) {
                // The actor that the preposition governs, or a bare one behind the phrase's own noun.
                if (!actor_seen && place > from + 1 && noun_between(from + 1, place)) return place;
                const std::uint32_t actor = tokens_[i].actor;
                while (place + 1 < to && tokens_[own[place + 1]].actor == actor) ++place;
                actor_seen = true;
                continue;
            }
            if (actor_seen || !tokens_[i].word || opens_phrase(i) || grammar_.prepositions.contains(tokens_[i]) ||
                grammar_.reflexives.contains(tokens_[i]) || grammar_.adverbs.longest_at(tokens_, i) > 0)
                return place == from ? place + 1 : place;
        }
        return place;
    }

    // Whether a plain word that is no determiner, adjective-like title or mark lies in own[from, to).
    bool noun_between(std::size_t from, std::size_t to) const {
        for (std::size_t place = from; place < to; ++place) {
            const std::uint32_t i = clause_.tokens[place];
            if (tokens_[i].word && !opens_phrase(i) && !grammar_.titles.contains(tokens_[i])) return true;
        }
        return false;
    }

    bool opens_phrase(std::uint32_t i) const { return grammar_.determiners.contains(tokens_[i]); }

    // The noun phrase that begins at own[from].
    Subject phrase(std::size_t from, std::size_t to) const {
        const auto& own = clause_.tokens;
        Subject subject;
        subject.kind = Kind::Other;
        subject.first = own[from];
        subject.last = to < own.size() ? own[to] : clause_.last;
        if (grammar_.prepositions.contains(tokens_[own[from]].lower) && tokens_[own[from]].actor == kNowhere) return {};
        if (const auto [description, length] = grammar_.description_at(tokens_, own[from]);
            description != nullptr && stands_alone(own[from] + static_cast<std::uint32_t>(length))) {
            subject.kind = Kind::Pronoun;
            subject.plural = description->plural;
            subject.description = description;
            subject.last = own[from] + static_cast<std::uint32_t>(length);
            return subject;
        }
        if (is_pronoun(own[from])) {
            subject.kind = Kind::Pronoun;
            subject.plural = grammar_.plural_pronouns.contains(tokens_[own[from]].lower) && verb_is_plural();
            subject.author = grammar_.author_words.contains(tokens_[own[from]].lower);
            subject.last = own[from] + 1;
            return subject;
        }
        bool governed = false;
        bool representative = false;
        bool noun = false;
        for (std::size_t place = from; place < to; ++place) {
            const std::uint32_t i = own[place];
            const Token& token = tokens_[i];
            if (token.actor != kNowhere) {
                if (governed && !representative) return subject;
                if (noun && !governed && place - from > kWordsBeforeHead) return subject;
                subject.kind = Kind::Actors;
                subject.actors = actors_from(i, tokens_, grammar_, subject.last);
                return denied(subject);
            }
            if (is_verb_of_clause(i)) return subject;
            if (token.lower == "," && !representative) return subject;
            if (grammar_.prepositions.contains(token)) {
                governed = true;
                continue;
            }
            if (grammar_.representatives.contains(token)) representative = true;
            if (grammar_.coordinators.contains(token) && !governed && !representative) return subject;
            if (token.word && !opens_phrase(i) && !grammar_.titles.contains(token) &&
                !grammar_.representatives.contains(token)) {
                noun = true;
            }
        }
        return subject;
    }

    // Nothing that tells more of it follows: "the country [of origin]".
    bool stands_alone(std::uint32_t behind) const {
        if (behind >= tokens_.size() || !tokens_[behind].word) return true;
        return tokens_[behind].actor == kNowhere && !grammar_.noun_complements.contains(tokens_[behind]) &&
               !grammar_.demonstratives.contains(tokens_[behind]);
    }

    bool is_pronoun(std::uint32_t i) const {
        const std::string& word = tokens_[i].lower;
        if (tokens_[i].actor != kNowhere) return false;
        if (grammar_.author_words.contains(word)) return true;
        if (!grammar_.singular_pronouns.contains(word) && !grammar_.plural_pronouns.contains(word)) return false;
        if (grammar_.determiners.contains(word)) {
            const std::uint32_t next = i + 1;
            return acting_pronoun(i) ||
                   (next < tokens_.size() && (is_verb_of_clause(next) || !article_like_noun(next)));
        }
        return true;
    }

    bool article_like_noun(std::uint32_t i) const {
        return tokens_[i].word && grammar_.adverbs.longest_at(tokens_, i) == 0 &&
               !grammar_.prepositions.contains(tokens_[i]);
    }

    bool verb_is_plural() const {
        if (!clause_.has_finite()) return false;
        const VerbForm::Part part = clause_.verbs[clause_.finite].part;
        return part == VerbForm::Part::Plural || part == VerbForm::Part::PastPlural;
    }

    // Softly: a plural demonstrative phrase with a singular verb does not agree.
    bool agrees(const Subject& subject) const {
        const std::string& head = tokens_[subject.last > subject.first ? subject.last - 1 : subject.first].lower;
        const bool plural = grammar_.looks_like_infinitive(head);
        return plural == verb_is_plural() || !plural;
    }

    // "neither A nor B" denies of each what is said; "no state" leaves nobody.
    void deny(Subject& subject, std::uint32_t at) const {
        if (grammar_.neither.contains(tokens_[at]) && subject.actors.size() > 1)
            subject.neither = true;
        else
            subject.kind = Kind::Denied;
    }

    Subject denied(Subject subject) const {
        const std::uint32_t first = subject.first;
        for (std::uint32_t back = 0; back < 4; ++back) {
            if (first < back) break;
            const std::size_t length = grammar_.nobody.longest_at(tokens_, first - back);
            if (length > 0 && length >= back) deny(subject, first - back);
        }
        for (std::uint32_t i = subject.first; i < subject.last && i < tokens_.size(); ++i) {
            if (grammar_.nobody.longest_at(tokens_, i) > 0) deny(subject, i);
        }
        return subject;
    }

    const std::vector<Clause>& clauses_;
    const Clause& clause_;
    std::size_t index_;
    const std::vector<Token>& tokens_;
    const Grammar& grammar_;
};

}  // namespace

Subject subject_of(const std::vector<Clause>& clauses, std::size_t index, const std::vector<Token>& tokens,
                   const Grammar& grammar) {
    // A chain of inherited subjects is as long as the sentence has clauses; walk it here, not by recursion.
    while (clauses[index].kind == ClauseKind::Main && clauses[index].inherits != kNowhere &&
           SubjectReader::begins_with_verb(clauses[index]) &&
           !SubjectReader(clauses, index, tokens, grammar).names_its_own())
        index = clauses[index].inherits;
    return SubjectReader(clauses, index, tokens, grammar).read();
}

std::vector<std::uint32_t> actors_from(std::uint32_t token, const std::vector<Token>& tokens, const Grammar& grammar,
                                       std::uint32_t& end) {
    std::vector<std::uint32_t> actors;
    std::uint32_t i = token;
    end = token;
    bool connected = true;  // an article alone joins nothing: "asks Malta the Commission" are two phrases
    while (i < tokens.size()) {
        if (tokens[i].actor != kNowhere && !tokens[i].masked) {
            const bool same = !actors.empty() && actors.back() == tokens[i].actor;
            if (!same && !connected) break;
            connected = false;
            if (actors.empty() || actors.back() != tokens[i].actor) actors.push_back(tokens[i].actor);
            end = ++i;
            continue;
        }
        if (tokens[i].masked) {
            ++i;
            continue;
        }
        const std::size_t companion = grammar.companions.longest_at(tokens, i);
        const std::size_t joiner = companion > 0 ? companion : grammar.joiners.longest_at(tokens, i);
        if (joiner == 0 || i - end > 8) break;
        connected = connected || !grammar.articles.contains(tokens[i]);
        i += static_cast<std::uint32_t>(joiner);
    }
    return actors;
}

std::vector<std::uint32_t> companions_in(std::uint32_t first, std::uint32_t last, const std::vector<Token>& tokens,
                                         const Grammar& grammar) {
    std::vector<std::uint32_t> actors;
    for (std::uint32_t i = first; i < last && i < tokens.size(); ++i) {
        if (tokens[i].masked) continue;
        const std::size_t length = grammar.companions.longest_at(tokens, i);
        if (length == 0) continue;
        auto place = i + static_cast<std::uint32_t>(length);
        if (place < tokens.size() && grammar.articles.contains(tokens[place])) ++place;
        if (place < tokens.size() && tokens[place].actor == kNowhere && tokens[i].actor == kNowhere && length > 1 &&
            place > 0 && tokens[place - 1].actor != kNowhere)
            --place;  // the phrase's last word is the group's first
        if (place >= tokens.size() || tokens[place].actor == kNowhere) continue;
        std::uint32_t end = place;
        for (const std::uint32_t actor : actors_from(place, tokens, grammar, end)) {
            if (std::find(actors.begin(), actors.end(), actor) == actors.end()) actors.push_back(actor);
        }
        i = end;
    }
    return actors;
}

}  // namespace kveld::extract
