#pragma once

// A Markdown table, for notes and reports. Bars inside cells are escaped, line breaks become <br>; columns of numbers
// are aligned right.

#include "export/formats.h"

namespace kveld::exporters {

void write_markdown(const query::Table& table, const TableStyle& style, const Sink& sink);

}  // namespace kveld::exporters
