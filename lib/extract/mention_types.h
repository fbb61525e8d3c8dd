#pragma once

// The types of mentions by the names that packs and output give them.

#include <string_view>

#include "extract/annotations.h"
#include "extract/json_file.h"

namespace kveld::extract {

// Refuses, at the value's place, a word that is no type.
MentionType mention_type(const JsonView& value);

// The type of an entity by its id: "state:NL" is a MemberState. Refuses, as our bug, an id of no kind.
MentionType type_of_id(std::string_view id);

}  // namespace kveld::extract
