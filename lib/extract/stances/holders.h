#pragma once

// Who holds the position that a clause tells.
//
//     HolderReader reader(sentence, rules, speakers, heard);
//     reader.holders_of(clause, subject, match)     actors of the sentence, or ids from elsewhere
//     reader.agent_of(clause, frame, subject)       of a passive
//     reader.opinion_of(clause, match)              "according to Malta"
//
// By the frame: the subject, a pronoun's antecedent, an agent phrase, an opinion phrase, a preposition's noun phrase,
// whose section it is, an unnamed group. Linear in the clause.

#include <string>
#include <vector>

#include "extract/stances/frame_match.h"
#include "extract/stances/speakers.h"

namespace kveld::extract {

struct Holders {
    std::vector<std::uint32_t> actors;
    std::vector<std::string> ids;  // where no actor of the sentence is meant
    bool implicit = false;
    bool empty() const noexcept { return actors.empty() && ids.empty(); }
};

class HolderReader {
public:
    // `heard`: the actors who spoke in the sentence's earlier clauses.
    HolderReader(const ReadSentence& sentence, const StanceRules& rules, const Speakers& speakers,
                 const std::vector<std::uint32_t>& heard)
        : sentence_(sentence), rules_(rules), grammar_(rules.grammar), speakers_(speakers), heard_(heard) {}

    Holders holders_of(std::size_t c, const Subject& subject, const FrameMatch& match) const;
    Holders agent_of(std::size_t c, const Frame& frame, const Subject& subject) const;
    Holders opinion_of(std::size_t c, const FrameMatch& match) const;
    // The actors right behind a place, with articles and titles before the first.
    std::vector<std::uint32_t> actors_behind(std::uint32_t place, std::uint32_t words) const;

private:
    Holders pronoun_of(std::size_t c, const Subject& subject) const;
    void add_companions(std::size_t c, const FrameMatch& match, std::vector<std::uint32_t>& actors) const;
    Holders unnamed(Frame::Unnamed kind) const;
    Holders brought_by(const PhraseSet& prepositions, std::size_t c, const FrameMatch& match) const;
    Holders section_of(std::size_t c, const FrameMatch& match) const;

    const ReadSentence& sentence_;
    const StanceRules& rules_;
    const Grammar& grammar_;
    const Speakers& speakers_;
    const std::vector<std::uint32_t>& heard_;
};

}  // namespace kveld::extract
