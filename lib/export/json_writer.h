#pragma once

// JSON for programs: a whole answer, one row a line, or one answer of a session a line, with QUERY.md's encoding of
// values ($node, $rel, $path, $float, $temporal; nodes and relationships carry `eid`).
//
//     write_json     {"columns": ["s.name"], "rows": [["België"]], "stats": {}}
//     write_ndjson   {"s.name": "België"}
//     write_answer   as write_json on one line, with "time_us" where asked for
//     write_error    {"error": {"type": "SyntaxError", "phase": "compile", "detail": "…", "message": "…", "line": 1,
//     …}}

#include "export/formats.h"
#include "query/query_error.h"

namespace kveld::exporters {

void write_json(const query::Table& table, const TableStyle& style, const Sink& sink);
void write_ndjson(const query::Table& table, const TableStyle& style, const Sink& sink);
void write_answer(const query::Table& table, bool with_timing, const Sink& sink);
void write_error(const base::Error& error, const Sink& sink);

}  // namespace kveld::exporters
