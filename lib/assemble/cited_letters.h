#pragma once

// Which letter that was read a citation without a number means, by what it says: a kind of letter and a meeting.
//
//     CitedLetters cited(letters, identities);
//     cited.find(citation, citing).id           "kst-99817-8", the report on the meeting that the citation names
//     cited.find(citation, citing).unresolved   "no letter read is about its meeting", where there is none
//
// The letter is of that kind and meeting, went to the Chamber that is named (where none is, to the one that the citing
// letter addresses), and is not younger than the citing one. Where two fit, none is meant: a guess would be a wrong
// edge. Citations of another sort have neither an id nor a reason.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "assemble/identity.h"
#include "assemble/letter.h"

namespace kveld::assemble {

struct CitedLetter {
    std::string id;          // of its Document; empty where it isn't known
    std::string unresolved;  // why not
};

class CitedLetters {
public:
    // Both live as long as this does; one identity a letter.
    CitedLetters(const std::vector<Letter>& letters, const std::vector<Identity>& identities);

    // Takes time linear in the number of letters of that kind on that meeting.
    CitedLetter find(const extract::Reference& citation, const Letter& citing) const;

private:
    const std::vector<Letter>& letters_;
    const std::vector<Identity>& identities_;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> about_;  // by kind and meeting
};

}  // namespace kveld::assemble
