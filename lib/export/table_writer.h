#pragma once

// A table for people at a terminal: columns aligned, numbers to the right, long text wrapped so that nothing is cut
// off.
//
// With a width, the widest columns give way first and their cells go on over several lines; a column never gets
// narrower than its longest header word or 8 columns. Line breaks inside a cell are kept.

#include "export/formats.h"

namespace kveld::exporters {

void write_table(const query::Table& table, const TableStyle& style, const Sink& sink);

}  // namespace kveld::exporters
