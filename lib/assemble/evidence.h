#pragma once

// Where a relationship stands written: document, bytes of the sentence in the source, the sentence itself, the rule.
//
// Every relationship that is read from a letter gets all of it; facts from registers get the register's name as rule and
// no place.

#include <cstdint>
#include <string>
#include <string_view>

#include "assemble/letter.h"
#include "graph/builder.h"

namespace kveld::assemble {

struct Evidence {
    std::string_view doc;
    std::uint64_t start = 0;  // bytes of the source
    std::uint64_t end = 0;
    std::string_view text;    // the sentence, healed
};

// The sentence of a letter as evidence.
Evidence evidence_of(const text::Document& document, std::uint32_t sentence);

void set_evidence(graph::GraphBuilder& graph, graph::GraphBuilder::NewEdge edge, const Evidence& evidence,
                  const std::string& id, std::string_view rule);

// "<doc>@<start>": the id of a passage, and what ids of things inside it begin with.
std::string place_id(std::string_view doc, std::uint64_t start);

}  // namespace kveld::assemble
