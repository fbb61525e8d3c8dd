#include "extract/stances/clauses.h"

#include <algorithm>

#include "extract/stances/clause_signs.h"
#include "extract/stances/marked_infinitives.h"
#include "extract/stances/separated_particles.h"
#include "extract/stances/verb_series.h"
#include "extract/stances/verb_words.h"

namespace kveld::extract {

namespace {

constexpr std::uint32_t kSuppositionWords = 4;  // before the opener that ends the phrase, at most
constexpr std::size_t kLookahead = 60;  // words between an infinitive clause's opener and its infinitive, at most

class ClauseReader {
public:
    ClauseReader(const std::vector<Token>& tokens, const Grammar& grammar) : tokens_(tokens), grammar_(grammar) {
        MarkedInfinitives found = marked_infinitives(tokens, grammar);
        marked_ = std::move(found.infinitive);
        next_marked_ = std::move(found.next);
        open_main(0, kNowhere);
    }

    std::vector<Clause> read() {
        for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].masked) continue;
            step(i);
        }
        mark_inverted_condition(clauses_, tokens_, grammar_);
        for (Clause& clause : clauses_) clause.last = std::max(clause.last, clause.first);
        for (std::size_t c = clauses_.size(); c-- > 0;) {
            const std::uint32_t parent = clauses_[c].parent;
            if (parent != kNowhere) clauses_[parent].last = std::max(clauses_[parent].last, clauses_[c].last);
        }
        for (Clause& clause : clauses_) join_separated_particle(clause, tokens_, grammar_, next_marked_);
        return std::move(clauses_);
    }

private:
    void step(std::uint32_t i) {
        const Token& token = tokens_[i];
        if (!token.word) return punctuation(i);
        if (token.actor == kNowhere) {
            if (begins_clause(i)) return;
            if (grammar_.coordinators.contains(token) && coordinates(i)) return;
            if (takes_verb(i)) return;
        }
        own(i);
    }

    Clause& current() { return clauses_[stack_.back()]; }

    void own(std::uint32_t i) {
        current().tokens.push_back(i);
        current().last = i + 1;
    }

    void open_main(std::uint32_t first, std::uint32_t inherits) {
        stack_.clear();
        Clause clause;
        clause.first = clause.last = first;
        clause.inherits = inherits;
        clauses_.push_back(std::move(clause));
        stack_.push_back(static_cast<std::uint32_t>(clauses_.size() - 1));
    }

    bool complete(const Clause& clause) const {
        return clause.kind == ClauseKind::Infinitive ? !clause.verbs.empty() : clause.has_finite();
    }

    void punctuation(std::uint32_t i) {
        const std::string& mark = tokens_[i].lower;
        if ((mark == ";" || mark == ":") && clauses_.size() < kMostClauses && current().first < i) {
            const bool label = mark == ":" && names_actors_only(current(), tokens_, grammar_);
            const std::uint32_t labelled = stack_.back();
            clauses_[labelled].label = label;
            open_main(i + 1, label ? labelled : kNowhere);
            return;
        }
        own(i);
        if (mark != ",") return;
        while (stack_.size() > 1 && complete(current())) stack_.pop_back();
    }

    // --- openers ---

    bool begins_clause(std::uint32_t i) {
        const Opener* opener = grammar_.opener(tokens_[i].lower);
        if (opener == nullptr || clauses_.size() >= kMostClauses) return false;
        const std::uint32_t before = previous(i);
        const bool at_start = before == kNowhere || current().tokens.empty();
        if (opener->only_at_start && (!at_start || leads_phrase(i, tokens_, grammar_))) return false;
        if (opener->after_verb && !(before != kNowhere && (is_verb(before) || listed(*opener, before)))) return false;
        if (opener->clause == ClauseKind::Infinitive && !infinitive_follows(i)) return false;
        if (grammar_.demonstratives.contains(tokens_[i]) && stands_for_itself(i, before)) return false;
        // "… and that …": a sister of the clause that the same word opened, not its child.
        std::uint32_t parent = stack_.back();
        if (before != kNowhere && grammar_.coordinators.contains(tokens_[before])) {
            while (stack_.size() > 1 && current().kind != opener->clause) stack_.pop_back();
            if (stack_.size() > 1) stack_.pop_back();
            parent = stack_.back();
        }
        Clause clause;
        clause.kind = describes_actor(i, before) ? ClauseKind::Relative : opener->clause;
        if (supposes(i)) clause.kind = ClauseKind::Conditional;
        if (clause.kind == ClauseKind::Relative && asks_behind(i, before)) clause.kind = ClauseKind::Complement;
        clause.parent = parent;
        clause.opener = i;
        clause.first = i;
        clause.last = i + 1;
        clauses_.push_back(std::move(clause));
        stack_.push_back(static_cast<std::uint32_t>(clauses_.size() - 1));
        return true;
    }

    // "explained which …": an interrogative right behind the verb or its particle.
    bool asks_behind(std::uint32_t i, std::uint32_t before) const {
        return before != kNowhere && !grammar_.demonstratives.contains(tokens_[i]) &&
               (is_verb(before) || is_particle_of_finite(before));
    }

    // "Suppose that …", "in case that …"
    bool supposes(std::uint32_t i) const {
        for (std::uint32_t back = 1; back <= kSuppositionWords && back <= i; ++back)
            if (grammar_.suppositions.longest_at(tokens_, i - back) == back + 1) return true;
        return false;
    }

    bool listed(const Opener& opener, std::uint32_t i) const {
        return std::find(opener.after.begin(), opener.after.end(), tokens_[i].lower) != opener.after.end();
    }

    // "Malta, that …": behind an actor and a comma, where the clause around it has no finite verb yet or goes on behind
    // another comma. Behind an actor that "as well as" brings between commas the clause around it goes on.
    bool describes_actor(std::uint32_t i, std::uint32_t before) {
        if (!grammar_.demonstratives.contains(tokens_[i]) || before == kNowhere || tokens_[before].lower != ",")
            return false;
        const std::uint32_t actor = previous(before);
        if (actor == kNowhere || tokens_[actor].actor == kNowhere || stands_in_aside(actor, tokens_, grammar_))
            return false;
        if (!clauses_[stack_.front()].has_finite()) return true;
        for (std::uint32_t j = next(i); j != kNowhere; j = next(j))
            if (tokens_[j].lower == ",") return next(j) != kNowhere;
        return false;
    }

    // A demonstrative that is no clause's opener: at the sentence's start, behind a preposition, before a mark or the
    // end, or right before the finite verb of the main clause that lacks one.
    bool stands_for_itself(std::uint32_t i, std::uint32_t before) {
        if (before == kNowhere) return true;
        const std::uint32_t after = next(i);
        const bool before_name = after != kNowhere && tokens_[after].actor != kNowhere;
        if (grammar_.prepositions.contains(tokens_[before]) && !is_particle_of_finite(before)) return !before_name;
        if (after == kNowhere || !tokens_[after].word) return true;
        return current().kind == ClauseKind::Main && current().tokens.empty();
    }

    bool is_particle_of_finite(std::uint32_t i) const {
        const Clause& clause = clauses_[stack_.back()];
        if (!clause.has_finite()) return false;
        const auto& particles = grammar_.verb(clause.verbs[clause.finite].verb).particles;
        return std::any_of(particles.begin(), particles.end(),
                           [&](const auto& particle) { return particle.back() == tokens_[i].lower; });
    }

    bool infinitive_follows(std::uint32_t i) const {
        const std::uint32_t marked = next_marked_[i];
        return marked != kNowhere && marked - i <= kLookahead;
    }

    // --- coordination ---

    bool coordinates(std::uint32_t i) {
        if (clauses_.size() >= kMostClauses) return false;
        std::uint32_t place = next(i);
        if (place == kNowhere || !main_has_finite()) return false;
        std::uint32_t steps = 0;
        // Adverbs and one noun phrase may stand between the coordinator and the finite verb.
        while (place != kNowhere && steps < 4 && tokens_[place].actor == kNowhere) {
            if (finite_after_coordinator(place)) {
                if (steps == 0 && ends_there(place)) return false;  // "that is and remains"
                begin_coordinated(i, steps == 0);
                return true;
            }
            const std::size_t length = grammar_.adverbs.longest_at(tokens_, place);
            if (length == 0) break;
            place = next(place + static_cast<std::uint32_t>(length) - 1);
            ++steps;
        }
        return actor_and_finite(i, place);
    }

    bool actor_and_finite(std::uint32_t i, std::uint32_t place) {
        std::uint32_t steps = 0;
        bool actor_seen = false;
        while (place != kNowhere && steps < 24) {
            if (tokens_[place].actor != kNowhere) {
                actor_seen = true;
            } else if (actor_seen && strictly_finite(place)) {
                if (!complete(current())) return false;
                begin_coordinated(i, false);
                return true;
            } else if (!grammar_.articles.contains(tokens_[place]) &&
                       !(actor_seen && grammar_.joiners.longest_at(tokens_, place) > 0)) {
                return false;
            }
            place = next(place);
            ++steps;
        }
        return false;
    }

    void begin_coordinated(std::uint32_t i, bool inherits_subject) {
        const std::uint32_t main = main_of_stack();
        own(i);
        open_main(i + 1, inherits_subject ? main : kNowhere);
    }

    bool main_has_finite() const { return clauses_[main_of_stack()].has_finite(); }
    std::uint32_t main_of_stack() const { return stack_.front(); }

    bool finite_after_coordinator(std::uint32_t place) const {
        if (strictly_finite(place)) return true;
        // A plural present, which is also the infinitive: finite where the clause before has a plural of its own.
        const Clause& main = clauses_[main_of_stack()];
        const VerbUse& finite = main.verbs[main.finite];
        const bool licenses =
            grammar_.verb(finite.verb).kind == VerbKind::Future || grammar_.verb(finite.verb).kind == VerbKind::Modal;
        return !licenses && finite.part == VerbForm::Part::Plural && finite_form(place) != nullptr;
    }

    bool ends_there(std::uint32_t place) const {
        const std::uint32_t after = next(place);
        return clauses_[stack_.back()].kind != ClauseKind::Main && (after == kNowhere || !tokens_[after].word);
    }

    // --- verbs ---

    bool takes_verb(std::uint32_t i) {
        if (marked_[i] != kNowhere) return take_marked(i);
        if (const VerbForm* finite = finite_form(i); finite != nullptr && take_finite(i, *finite)) return true;
        return take_nonfinite(i);
    }

    // The marker of an infinitive: the infinitive itself follows.
    bool take_marked(std::uint32_t i) {
        const std::uint32_t at = marked_[i];
        if (at != i) {
            own(i);
            return true;
        }
        const std::string& word = tokens_[i].lower;
        VerbUse use;
        use.token = i;
        use.role = VerbRole::MarkedInfinitive;
        use.part = VerbForm::Part::Plural;
        use.first = previous(i);
        use.verb = kNowhere;
        use.lemma = word;
        for (const VerbForm& form : grammar_.forms_of(word)) {
            if (form.infinitive() && form.particle.empty()) use.verb = form.verb;
        }
        if (use.verb != kNowhere) attach_particle_before(use);
        current().verbs.push_back(std::move(use));
        own(i);
        return true;
    }

    void attach_particle_before(VerbUse& use) const {
        const std::uint32_t before = previous(use.first);
        if (before == kNowhere) return;
        for (const auto& particle : grammar_.verb(use.verb).particles) {
            const std::size_t length = particle.size();
            if (before + 1 < length || tokens_[before].lower != particle.back()) continue;
            const std::uint32_t start = before + 1 - static_cast<std::uint32_t>(length);
            if (tokens_[start].lower != particle.front()) continue;
            use.lemma = joined_lemma(grammar_.verb(use.verb), particle);
            use.first = start;
            use.particle = start;
            return;
        }
    }

    bool take_finite(std::uint32_t i, const VerbForm& form) {
        if (breaks_off(i, form)) return open_another_main(i, form);
        if (!complete(current()) && current().kind != ClauseKind::Infinitive) {
            if (!current().has_finite()) return accept(i, form, VerbRole::Finite);
        }
        if (current().kind == ClauseKind::Main && current().has_finite()) {
            return open_another_main(i, form);
        }
        // Below a main clause, with its verbs complete: another finite verb belongs to a clause above.
        if (!strictly_finite(i) && nonfinite_is_licensed(i)) return false;
        std::vector<std::uint32_t> kept = stack_;
        while (stack_.size() > 1 && complete(current())) stack_.pop_back();
        if (!current().has_finite() && current().kind != ClauseKind::Infinitive)
            return accept(i, form, VerbRole::Finite);
        stack_ = std::move(kept);
        return open_another_main(i, form);
    }

    // A series that goes on behind a complement whose verb isn't known.
    bool breaks_off(std::uint32_t i, const VerbForm& form) const {
        const Clause& main = clauses_[main_of_stack()];
        const Clause& clause = clauses_[stack_.back()];
        return clause.kind == ClauseKind::Complement && !clause.has_finite() && main.has_finite() &&
               series_breaks_off(tokens_, i, form, main.verbs[main.finite], grammar_);
    }

    // A main clause behind a finished one; in a series ("stressed …, asked … and voiced …") with the same subject.
    bool open_another_main(std::uint32_t i, const VerbForm& form) {
        const std::uint32_t main = main_of_stack();
        const bool goes_on = clauses_[main].has_finite() &&
                             continues_series(tokens_, i, form, clauses_[main].verbs[clauses_[main].finite], grammar_);
        if ((!strictly_finite(i) && !goes_on) || !form.particle.empty() || clauses_.size() >= kMostClauses)
            return false;
        const std::uint32_t before = previous(i);
        if (before != kNowhere && is_verb(before)) return false;
        open_main(i, goes_on ? main : kNowhere);
        return accept(i, form, VerbRole::Finite);
    }

    bool take_nonfinite(std::uint32_t i) {
        const bool participle_first = expects_participle();
        std::vector<VerbForm> forms = grammar_.forms_of(tokens_[i].lower);
        std::stable_partition(forms.begin(), forms.end(), [&](const VerbForm& form) {
            return participle_first == (form.part == VerbForm::Part::Participle);
        });
        for (const VerbForm& form : forms) {
            const bool participle = form.part == VerbForm::Part::Participle;
            if (!participle && !form.infinitive()) continue;
            if (after_determiner(i) || owns_noun(tokens_, i, grammar_)) continue;
            if (participle && !stands_in_cluster(i)) continue;
            if (!participle && !nonfinite_is_licensed(i)) continue;
            return accept(i, form, participle ? VerbRole::Participle : VerbRole::Infinitive);
        }
        return false;
    }

    // Where an auxiliary without a modal stands before, a form that is infinitive and participle is a participle.
    bool expects_participle() const {
        bool auxiliary = false;
        for (const VerbUse& use : clauses_[stack_.back()].verbs) {
            if (use.verb == kNowhere) continue;
            const VerbKind kind = grammar_.verb(use.verb).kind;
            if (kind != VerbKind::Auxiliary && kind != VerbKind::Content) return false;
            auxiliary = auxiliary || kind == VerbKind::Auxiliary;
        }
        return auxiliary;
    }

    // An infinitive without marker needs a modal, future or other clause verb before it.
    bool nonfinite_is_licensed(std::uint32_t i) const {
        const Clause& clause = clauses_[stack_.back()];
        const auto& forms = grammar_.forms_of(tokens_[i].lower);
        const bool participle = std::any_of(
            forms.begin(), forms.end(), [](const VerbForm& form) { return form.part == VerbForm::Part::Participle; });
        return std::any_of(clause.verbs.begin(), clause.verbs.end(), [&](const VerbUse& use) {
            if (use.verb == kNowhere) return false;
            const VerbKind kind = grammar_.verb(use.verb).kind;
            if (kind == VerbKind::Auxiliary) return participle || clause.verbs.size() > 1;
            return kind == VerbKind::Modal || kind == VerbKind::Future || kind == VerbKind::Conditional ||
                   kind == VerbKind::Transparent;
        });
    }

    // "recently adopted legislation": a participle before a plain noun is its attribute.
    bool stands_in_cluster(std::uint32_t i) const {
        const std::uint32_t after = next(i);
        if (after == kNowhere || !tokens_[after].word) return true;
        const Token& token = tokens_[after];
        return token.actor != kNowhere || is_verb(after) || grammar_.prepositions.contains(token) ||
               grammar_.determiners.contains(token) || grammar_.coordinators.contains(token) ||
               grammar_.opener(token.lower) != nullptr || grammar_.adverbs.longest_at(tokens_, after) > 0 ||
               (next_marked_[i] != kNowhere && next_marked_[i] - i <= kLookahead);
    }

    bool accept(std::uint32_t i, const VerbForm& form, VerbRole role) {
        VerbUse use;
        use.token = use.first = i;
        use.verb = form.verb;
        use.role = role;
        use.part = form.part;
        use.lemma = form.particle + grammar_.verb(form.verb).infinitive;
        Clause& clause = current();
        if (role == VerbRole::Finite) clause.finite = static_cast<std::uint32_t>(clause.verbs.size());
        clause.verbs.push_back(std::move(use));
        own(i);
        return true;
    }

    // The form as which a word may be the current clause's finite verb.
    const VerbForm* finite_form(std::uint32_t i) const {
        const Token& token = tokens_[i];
        if (!token.word || token.masked || token.actor != kNowhere || marked_[i] != kNowhere) return nullptr;
        if (after_determiner(i) || is_particle_of_finite(i)) return nullptr;
        if (grammar_.also_nouns.contains(token) && !behind_actor(i) && !actor_follows(i) && !must_be_verb(i))
            return nullptr;
        // A word that is also a preposition, adverb or determiner: a verb only right behind an actor.
        if (grammar_.prepositions.contains(token) || grammar_.determiners.contains(token) ||
            grammar_.adverbs.contains(token)) {
            const bool be = token.lower == grammar_.verb(grammar_.be).infinitive;
            if (!be && !behind_actor(i) && !actor_follows(i)) return nullptr;
            if (be && is_possessive(i)) return nullptr;
        }
        const VerbForm* best = nullptr;
        for (const VerbForm& form : grammar_.forms_of(token.lower)) {
            if (!form.finite()) continue;
            if (!form.particle.empty() && !joined_finite_may_stand(i)) continue;
            if (best == nullptr || !form.infinitive()) best = &form;
        }
        return best;
    }

    // Right behind a relative or a pronoun, or last in a clause that lacks its verb.
    bool must_be_verb(std::uint32_t i) const {
        const std::uint32_t before = previous(i);
        if (before == kNowhere) return false;
        const std::string& word = tokens_[before].lower;
        if (grammar_.reflexives.contains(word)) return true;
        const std::uint32_t behind = next(i);
        if (word == "," && behind != kNowhere && !clauses_[stack_.front()].has_finite() &&
            (grammar_.singular_pronouns.contains(tokens_[behind]) ||
             grammar_.plural_pronouns.contains(tokens_[behind])))
            return true;
        if (grammar_.articles.contains(word)) return false;
        const Clause& clause = clauses_[stack_.back()];
        if (clause.kind == ClauseKind::Main || clause.has_finite()) return grammar_.plural_pronouns.contains(word);
        const std::uint32_t after = next(i);
        return before == clause.opener || grammar_.plural_pronouns.contains(word) || after == kNowhere ||
               !tokens_[after].word;
    }

    bool behind_actor(std::uint32_t i) const {
        const std::uint32_t before = previous(i);
        return before != kNowhere && tokens_[before].actor != kNowhere;
    }

    bool actor_follows(std::uint32_t i) const {
        std::uint32_t after = next(i);
        if (after != kNowhere && grammar_.articles.contains(tokens_[after])) after = next(after);
        return after != kNowhere && tokens_[after].actor != kNowhere && !grammar_.prepositions.contains(tokens_[i]);
    }

    // Joined particle and finite verb stand at the end of a clause below a main one.
    bool joined_finite_may_stand(std::uint32_t i) const {
        if (clauses_[stack_.back()].kind == ClauseKind::Main) return false;
        const std::uint32_t after = next(i);
        return after == kNowhere || !tokens_[after].word || is_verb(after) ||
               grammar_.coordinators.contains(tokens_[after]) || grammar_.prepositions.contains(tokens_[after]) ||
               grammar_.opener(tokens_[after].lower) != nullptr;
    }

    // "their" and "are" are one word in the language: before a plain noun it owns it.
    bool is_possessive(std::uint32_t i) const {
        const std::uint32_t before = previous(i);
        if (before != kNowhere && grammar_.prepositions.contains(tokens_[before])) return true;
        if (clauses_[stack_.back()].has_finite()) return true;
        const std::uint32_t after = next(i);
        if (clauses_[stack_.back()].kind == ClauseKind::Main || after == kNowhere || !tokens_[after].word) return false;
        return !is_verb(after) && !grammar_.prepositions.contains(tokens_[after]) &&
               !grammar_.coordinators.contains(tokens_[after]) && grammar_.opener(tokens_[after].lower) == nullptr;
    }

    bool strictly_finite(std::uint32_t i) const {
        if (finite_form(i) == nullptr) return false;
        const auto& forms = grammar_.forms_of(tokens_[i].lower);
        return std::none_of(forms.begin(), forms.end(), [](const VerbForm& form) {
            return form.infinitive() || form.part == VerbForm::Part::Participle;
        });
    }

    bool after_determiner(std::uint32_t i) const { return extract::after_determiner(tokens_, i, grammar_); }
    bool is_verb(std::uint32_t i) const { return extract::is_verb(tokens_, i, grammar_); }
    std::uint32_t next(std::uint32_t i) const { return next_unmasked(tokens_, i); }
    std::uint32_t previous(std::uint32_t i) const { return previous_unmasked(tokens_, i); }

    const std::vector<Token>& tokens_;
    const Grammar& grammar_;
    std::vector<std::uint32_t> marked_;
    std::vector<std::uint32_t> next_marked_;
    std::vector<Clause> clauses_;
    std::vector<std::uint32_t> stack_;
};

}  // namespace

std::vector<Clause> clauses_of(const std::vector<Token>& tokens, const Grammar& grammar) {
    if (tokens.empty()) return {};
    return ClauseReader(tokens, grammar).read();
}

}  // namespace kveld::extract
