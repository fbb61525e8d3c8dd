#pragma once

// One letter on its way into the graph: its Document, items and passages, and what the later steps need of them.
//
// The steps run in this order, for one letter after the other:
//     add_structure(letter)   Document, AgendaItem, Passage, Meeting, signatures   structure.cpp
//     add_mentions(letter)    MENTIONS                                              mentions.cpp
//     add_citations(letter)   REFERENCES                                            citations.cpp
//     add_stances(letter)     stances, Position, ABOUT, STATED_IN                   stances.cpp
//     add_members(letter)     INCLUDES, EXCLUDES                                    members.cpp
// Each gives its relationships numbers in the order of the sentences they stand in.

#include <vector>

#include "assemble/cited_letters.h"
#include "assemble/event_date.h"
#include "assemble/evidence.h"
#include "assemble/identity.h"
#include "assemble/letter.h"
#include "assemble/member_words.h"
#include "assemble/node_table.h"
#include "assemble/topic_words.h"

namespace kveld::assemble {

struct LetterNodes {
    const Letter& letter;
    const Identity& identity;
    NodeTable& nodes;
    const TopicWords& topic_words;
    const MemberWords& member_words;
    const CitedLetters& cited_letters;

    GraphBuilder::NewVertex document{};
    std::vector<GraphBuilder::NewVertex> items{};     // one for each agenda item
    std::vector<GraphBuilder::NewVertex> passages{};  // one for each sentence
    std::vector<std::uint32_t> relationships{};       // how many each sentence has so far
    EventDates dates{letter};

    const text::Document& text() const noexcept { return letter.document; }

    // A relationship that stands in this sentence, with its evidence.
    GraphBuilder::NewEdge add(GraphBuilder::NewVertex from, std::string_view type, GraphBuilder::NewVertex to,
                              const Told& told);
};

void add_structure(LetterNodes& letter);
void add_mentions(LetterNodes& letter);
void add_citations(LetterNodes& letter);
void add_stances(LetterNodes& letter);
void add_members(LetterNodes& letter);

// The node of an entity that a letter names. A group of states is itself only where it stands: "some member states" of
// two sentences need not be the same.
GraphBuilder::NewVertex node_of(LetterNodes& letter, const extract::Mention& mention);

}  // namespace kveld::assemble
