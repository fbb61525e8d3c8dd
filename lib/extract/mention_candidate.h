#pragma once

// What may be a mention, before longer and better readings of the same words push it aside (mentions/resolve.h).

#include <string>

#include "extract/annotations.h"

namespace kveld::extract {

struct MentionCandidate {
    Mention mention;
    bool keeps_inner = false;  // mentions of other types inside it stay
};

}  // namespace kveld::extract
