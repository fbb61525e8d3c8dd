#pragma once

// Comma- and tab-separated values.
//
// CSV follows RFC 4180: a cell with a comma, a quote or a line break is quoted, quotes inside are doubled, lines end in
// CR LF. TSV has no quoting, so tabs and line breaks inside a cell become one space.

#include "export/formats.h"

namespace kveld::exporters {

void write_csv(const query::Table& table, const TableStyle& style, const Sink& sink);
void write_tsv(const query::Table& table, const TableStyle& style, const Sink& sink);

}  // namespace kveld::exporters
