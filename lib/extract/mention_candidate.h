#pragma once

// What may be a mention, before longer and better readings of the same words push it aside (mentions/resolve.h).

#include <bitset>

#include "extract/annotations.h"

namespace kveld::extract {

// Types of mentions.
using TypeSet = std::bitset<static_cast<std::size_t>(MentionType::Date) + 1>;

struct MentionCandidate {
    Mention mention;
    TypeSet keeps;  // mentions of these types stay inside it
};

}  // namespace kveld::extract
