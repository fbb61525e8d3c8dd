#pragma once

// What the packs find in each sentence of an example, step by step, for people who write packs.
//
//     mentions
//       0-16     Enkele lidstaten     StateGroup  group:some  (nl.group-some)
//     clauses
//       main         onthielden   subject: Enkele lidstaten, Nederland
//                    nl.onthouden   target: -
//     stances
//       Enkele lidstaten ABSTAINS …
//
// Places are bytes of the text. A frame that a clause fills and that gives no stance is shown too.

#include <string>

#include "extract/packs.h"
#include "text/document.h"

namespace kveld::command {

std::string report_on(const text::Document& letter, const extract::Packs& packs);

}  // namespace kveld::command
