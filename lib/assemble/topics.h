#pragma once

// What a position is about: which entities, in which role, and where that was read (ABOUT of ONTOLOGY.md).
//
//     Topics topics(letter, words);
//     for (const Topic& topic : topics.of(stance)) …    // {instrument:talent-pool-regulation, Object, Previous}
//
// Entities named in the target's own words come first. A target without words, or one that only points, takes what the
// sentence before it in the paragraph was about; where that names nothing either, the nearest heading above that names
// an instrument. A target with words of its own but no entity in them is about nothing.
//
// Ask in order of the stances' sentences.

#include <cstdint>
#include <string>
#include <vector>

#include "assemble/letter.h"
#include "assemble/topic_words.h"

namespace kveld::assemble {

enum class TopicRole { Object, Change, Mention };
enum class TopicVia { Text, Previous, Section, Item };
std::string_view name_of(TopicRole role) noexcept;
std::string_view name_of(TopicVia via) noexcept;

struct Topic {
    const extract::Mention* mention;  // of the letter
    TopicRole role;
    TopicVia via;
};

class Topics {
public:
    Topics(const Letter& letter, const TopicWords& words);  // keeps references

    std::vector<Topic> of(const extract::Stance& stance);

private:
    std::vector<Topic> named_in(text::Span span) const;
    std::vector<Topic> of_sentence_before(std::uint32_t sentence) const;
    std::vector<Topic> of_headings_above(std::uint32_t sentence) const;
    std::vector<Topic> instruments_in_heading(const text::Block& heading) const;
    bool has_change(std::string_view text) const;
    TopicRole role_of(const extract::Mention& mention, text::Span target) const;

    const Letter& letter_;
    const TopicWords& words_;
    std::vector<const extract::Mention*> entities_;       // what a position can be about, in order
    std::vector<std::vector<Topic>> topics_of_sentence_;  // what the stances so far were about
};

}  // namespace kveld::assemble
