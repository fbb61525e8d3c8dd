#pragma once

// Relationships that no letter states but a register does: which state a government or a presidency belongs to, which
// post a person held, which paper is the text of which instrument. They carry `rule` = "register:<name>" and no place.

#include <string>
#include <vector>

#include "assemble/node_table.h"
#include "extract/packs.h"

namespace kveld::assemble {

// Adds the facts that concern nodes that are in the graph already.
void add_register_facts(NodeTable& nodes, const extract::Packs& packs);

}  // namespace kveld::assemble
