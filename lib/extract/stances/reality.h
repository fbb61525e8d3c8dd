#pragma once

// What sort of thing a relation is, and whether a clause tells it as done or held.
//
//     if (must_be_real(relation) && !was_done(clause, relation, grammar)) …

#include "extract/annotations.h"
#include "extract/stances/clauses.h"

namespace kveld::extract {

bool is_polar(Relation relation) noexcept;      // for, against, neither; or a decision
bool must_be_real(Relation relation) noexcept;  // what is owed, asked or depends on something is no such thing
bool is_statement(Relation relation) noexcept;  // somebody's words about something
bool is_position(Relation relation) noexcept;
// A condition told behind leaves it standing; an opposition that depends on something is only threatened.
bool may_qualify(Relation relation) noexcept;
bool is_plural(VerbForm::Part part) noexcept;
bool is_past(VerbForm::Part part) noexcept;

// A duty told in the past tense: who had to abstain, did. Who is still to decide has not.
bool was_done(const Clause& clause, Relation relation, const Grammar& grammar);

// Who wants to join has not joined yet; who wants to support supports.
bool wants_to_act(const Clause& clause, Relation relation, const Grammar& grammar);

// "The objections of Malta have been met": what a noun tells of is past, or not there yet.
bool is_moot(const Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar);

// A clause that may go on with what the last speaker says: no reason or description of his.
bool goes_on(const Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar);

}  // namespace kveld::extract
