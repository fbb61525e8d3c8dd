#pragma once

// Which Document each letter is.
//
// A letter that tells its own number has that as id. One that doesn't takes the number by which other letters cite a
// paper of its kind, Chamber and meeting: where all such citations give one number and exactly one letter fits. Every
// other letter keeps its document name. Where two letters tell one number, the first by document name has it and the
// others keep their names, with a warning.
//
//     identify(letters, warnings)[i].id == "kst-32317-882", .from == IdFrom::Citation

#include <string>
#include <string_view>
#include <vector>

#include "assemble/letter.h"

namespace kveld::assemble {

enum class IdFrom { Text, Citation, Name };
std::string_view name_of(IdFrom from) noexcept;  // "text", "citation"; empty for Name: no number is known

struct Identity {
    std::string id;
    IdFrom from = IdFrom::Name;
};

// One for each letter, in their order. Appends to `warnings`.
std::vector<Identity> identify(const std::vector<Letter>& letters, std::vector<std::string>& warnings);

}  // namespace kveld::assemble
