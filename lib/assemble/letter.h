#pragma once

// A letter that was read, and what was found in it: what assembly starts from.

#include "extract/annotations.h"
#include "text/document.h"

namespace kveld::assemble {

struct Letter {
    text::Document document;
    extract::Annotations found;
};

}  // namespace kveld::assemble
