#pragma once

// The node that a user means by a name: its id, `name`, `name_en`, one of its `forms` or `aliases`, the file it was
// read from (`doc`), in any capitals; else
// the only node one of whose names contains the words.
//
//     id_meant_by("return directive", "Instrument", view)   →  "instrument:return-directive"
//
// Throws Error (Usage): nothing has that name (with the nearest names), or several have it (listing them).

#include <string>
#include <string_view>

#include "graph/view.h"

namespace kveld::command {

std::string id_meant_by(std::string_view words, std::string_view label, const graph::GraphView& view);

}  // namespace kveld::command
