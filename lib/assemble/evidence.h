#pragma once

// Where a relationship stands written: document, bytes of the sentence in the source, the sentence itself, the words
// that express it, the rule that read them, how sure it is, and the day of what it tells.
//
// Every relationship that is read from a letter gets all of it; facts from registers get the register's name as rule
// and no place.

#include <cstdint>
#include <string>
#include <string_view>

#include "assemble/event_date.h"
#include "assemble/letter.h"
#include "graph/builder.h"

namespace kveld::assemble {

// What a rule read in a sentence.
struct Told {
    std::uint32_t sentence = 0;
    std::string_view rule;
    std::string_view cue{};  // of clean text; empty: the whole sentence
    double confidence = 1.0;
};

struct Place {
    std::string_view doc;
    std::uint64_t start = 0;  // bytes of the source
    std::uint64_t end = 0;
    std::string_view text;  // the sentence, healed
};

Place place_of(const text::Document& document, std::uint32_t sentence);

void set_evidence(graph::GraphBuilder& graph, graph::GraphBuilder::NewEdge edge, const std::string& id,
                  const Place& place, const Told& told, const EventDate& date);

// "<doc>@<start>": the id of a passage, and what ids of things inside it begin with.
std::string place_id(std::string_view doc, std::uint64_t start);

}  // namespace kveld::assemble
