#include "extract/stances/reality.h"

#include <algorithm>

namespace kveld::extract {

bool is_polar(Relation relation) noexcept {
    return relation == Relation::Supports || relation == Relation::Opposes || relation == Relation::Abstains ||
           relation == Relation::Undecided || relation == Relation::Adopts;
}

bool is_plural(VerbForm::Part part) noexcept {
    return part == VerbForm::Part::Plural || part == VerbForm::Part::PastPlural;
}

bool is_past(VerbForm::Part part) noexcept {
    return part == VerbForm::Part::PastSingular || part == VerbForm::Part::PastPlural;
}

bool is_statement(Relation relation) noexcept {
    return relation == Relation::Emphasises || relation == Relation::Informs;
}

bool is_position(Relation relation) noexcept {
    return relation != Relation::Adopts && relation != Relation::Proposes && !is_statement(relation);
}

bool may_qualify(Relation relation) noexcept {
    return relation != Relation::Opposes && relation != Relation::Abstains;
}

bool must_be_real(Relation relation) noexcept {
    return is_polar(relation) || relation == Relation::Proposes || relation == Relation::Informs ||
           relation == Relation::Participates;
}

bool was_done(const Clause& clause, Relation relation, const Grammar& grammar) {
    if (relation == Relation::Undecided && clause.kind != ClauseKind::Conditional && clause.has_finite())
        return grammar.obligations.contains(clause.verbs[clause.finite].lemma);
    if (relation != Relation::Abstains || clause.kind != ClauseKind::Main || !clause.has_finite()) return false;
    const VerbUse& finite = clause.verbs[clause.finite];
    return is_past(finite.part) && grammar.obligations.contains(finite.lemma);
}

bool wants_to_act(const Clause& clause, Relation relation, const Grammar& grammar) {
    const bool act = relation == Relation::Participates || relation == Relation::Adopts ||
                     relation == Relation::Proposes || relation == Relation::Informs;
    return act && clause.has_finite() && clause.verbs.size() > 1 &&
           grammar.intentions.contains(clause.verbs[clause.finite].lemma);
}

bool is_moot(const Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar) {
    return std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](std::uint32_t i) {
        return tokens[i].actor == kNowhere && grammar.moot.longest_at(tokens, i) > 0;
    });
}

bool goes_on(const Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar) {
    if (clause.kind == ClauseKind::Main) return true;
    return clause.kind == ClauseKind::Adverbial && clause.opener != kNowhere &&
           tokens[clause.opener].lower.starts_with(grammar.where);
}

}  // namespace kveld::extract
