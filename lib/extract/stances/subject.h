#pragma once

// Who acts in a clause.
//
//     Subject subject = subject_of(clauses, index, tokens, grammar);
//     subject.kind   Actors: the actors (by place) whose words are the subject, with those that "as well as", "together
//                    with", "among which" add; Pronoun; Other: something that is no actor; None: there is none
//
// In a main clause it is the noun phrase before the finite verb where that phrase is bare, else the first bare noun
// phrase behind the verb: behind adverbs, phrases of time, "just like …", a fronted verb, and behind a fronted object
// or predicate where an actor that agrees with the verb follows right behind it. A clause without a verb before a colon
// labels what follows: its actors are the subject there. In other clauses the first bare noun phrase behind the opener;
// in a relative clause without one, what stands before it. A phrase whose head is no actor ("the proposal of the
// Commission") is Other, unless the head stands for its members or its body ("the director of …", listed in the pack).
// "The country", "the agency" is a pronoun of one whose id it fits. A subject that "no" or "not all" denies is Denied:
// nobody's position is known from it.

#include <vector>

#include "extract/stances/clauses.h"

namespace kveld::extract {

struct Subject {
    enum class Kind : std::uint8_t { None, Actors, Pronoun, Other, Denied };
    Kind kind = Kind::None;
    std::vector<std::uint32_t> actors;
    bool plural = false;                       // of a pronoun
    const Description* description = nullptr;  // where the pronoun is "the country" and the like
    bool author = false;                       // a pronoun of whoever writes the letter
    bool neither = false;                      // "neither … nor": what is said of the actors is denied
    std::uint32_t first = 0;                   // token range of its words
    std::uint32_t last = 0;
    std::uint32_t fronted_first = kNowhere;  // token range of the noun phrase that stands before the verb in its stead
    std::uint32_t fronted_last = 0;
};

Subject subject_of(const std::vector<Clause>& clauses, std::size_t index, const std::vector<Token>& tokens,
                   const Grammar& grammar);

// The actors named from a token on: the first and all that coordination and companion phrases join to it. `end`
// receives the token behind the last.
std::vector<std::uint32_t> actors_from(std::uint32_t token, const std::vector<Token>& tokens, const Grammar& grammar,
                                       std::uint32_t& end);

// The actors that a companion phrase ("together with …") adds anywhere in [first, last).
std::vector<std::uint32_t> companions_in(std::uint32_t first, std::uint32_t last, const std::vector<Token>& tokens,
                                         const Grammar& grammar);

}  // namespace kveld::extract
