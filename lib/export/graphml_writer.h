#pragma once

// GraphML that NetworkX and igraph read without a warning, and Gephi and Cytoscape show with names.
//
// Every key is declared with its type and with for="node" or for="edge"; a property whose values differ in type, a date
// or a list is a string (list items joined by "; "). A node carries the key `label`: its labels but for Entity, joined
// by
// ":"; an edge carries the key `type`. Node and edge ids are the property `id` where all have a different one, else n0,
// n1 … and e0, e1 …; the property itself is then not repeated, since readers give ids that name. A property that is
// itself called `label` (of nodes) or `type` (of edges) is written as `label_` or `type_`. Characters that XML 1.0 does
// not allow are left out.

#include "export/formats.h"

namespace kveld::exporters {

void write_graphml(const graph::GraphView& view, const Sink& sink);

}  // namespace kveld::exporters
