#pragma once

// Signs outside a clause's own verbs that tell what it is.
//
//     mark_inverted_condition(clauses, tokens, grammar);    "Is the term not met, (then) Malta will abstain"
//     names_actors_only(clause, tokens, grammar)            "Malta and Cyprus" before a colon
//     stands_in_aside(place, tokens, grammar)               an actor in ", just like Malta,"
//     leads_phrase(place, tokens, grammar)                  "As a first point Malta stressed": no condition
//
// Each linear in the clause.

#include "extract/stances/clauses.h"

namespace kveld::extract {

// The first clause is the condition of the next main one, where it begins with its verb and that one takes it up.
void mark_inverted_condition(std::vector<Clause>& clauses, const std::vector<Token>& tokens, const Grammar& grammar);

// Actors with what joins them, and nothing else.
bool names_actors_only(const Clause& clause, const std::vector<Token>& tokens, const Grammar& grammar);

// Whether a comma and a companion phrase open what this actor stands in.
bool stands_in_aside(std::uint32_t actor, const std::vector<Token>& tokens, const Grammar& grammar);

// Whether a word that may open a condition leads a phrase instead: before any comma the finite verb follows, and behind
// it the actor whose deed it is.
bool leads_phrase(std::uint32_t place, const std::vector<Token>& tokens, const Grammar& grammar);

}  // namespace kveld::extract
