#pragma once

// The cues of a language (data/<language>/cues/*.frames.json): which words, in which construction, say which relation.
//
//     Frames frames = Frames::load(base::data_folder(), "nl");
//     for (std::uint32_t f : frames.of_verb("uitspreken")) frames[f].relation
//
// A frame is a verb (any of `verbs`), mostly with words beside it in its clause (any of `words`: the nouns of light
// verbs, predicates of a copula), or a noun whose actor a preposition brings (`noun`: "the concerns of Malta about …").
//
//     {"name": "nl.steun-uitspreken", "relation": "SUPPORTS", "verbs": ["uitspreken", "uiten"], "words": ["steun"],
//      "target": ["voor", "clause"], "negated": "none", "confidence": 0.95,
//      "examples": [{"text": "Malta sprak steun uit voor het plan.", "stances": ["Malta SUPPORTS plan"]}],
//      "counter_examples": ["Het voorstel kon niet op steun rekenen."]}
//
// target    slots, tried in turn: "object", "subject", "clause" (a clause or marked infinitive), "statement" (a
// clause), "rest" (all behind
//           the finite verb and its subject), "whole" (the clause), "words" (from the
//           frame's words on), "matter" (what another clause says is voted on), "none" (may be missing), or a
//           preposition
// actor     "subject" (the default), "opinion" (a phrase like "according to Malta", else who speaks), "opinion_only"
//           (such a phrase), "section" (main clauses of a section that gives its speaker's opinions),
//           "opinion_or_section", "holders" (a preposition of `holders` brings them, else an unnamed group),
//           "holders_only" (none without them)
// passive   where the verb stands in the passive: who acts without an agent phrase: "group" (where the frame has words,
//           or the clause says that it was widely done), "council", "speaker", "none"
// institution  the relation where the actor is one of the bodies that decide ("gave its approval")
// negated, not_yet, no_longer   the relation that a negation leads to; "none" (the default): no stance
// blocked   words in the clause that leave no stance
// required  one of these stands in the clause as well
// bare      true: its words have no article of their own ("is agreed", not "supports the agreed")
// reflexive true: the verb has a reflexive pronoun
// fallback  true: counts only where the clause fills no other frame
// planned   true: always modality planned
// only_negated  true: means nothing unless it is negated ("takes no position yet")
// opinions  the phrases that bring an opinion's holder, where the grammar's own are too many
// label     stands before a colon and the names of those who hold the position ("Against: Malta and Cyprus")
// measured  {"right": 11, "of": 12}: how many of the stances that it gave on the gold standard and the challenge sets
//           are right; tests/challenge/measure_frames.py counts
// confidence  how often it will be right by its author's estimate, which weighs as four stances beside the measured
//
// Refuses, as Error (Data) with file and line: what data/schema/cues.json does not allow, a name that two frames share.

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/annotations.h"
#include "extract/stances/phrases.h"

namespace kveld::extract {

struct FrameExample {
    std::string text;
    std::vector<std::string> stances;  // "Malta SUPPORTS plan"
};

struct Frame {
    enum class ActorRole : std::uint8_t {
        Subject,
        Opinion,
        OpinionOnly,
        Section,
        OpinionOrSection,
        Holders,
        HoldersOnly
    };
    enum class Unnamed : std::uint8_t { None, Group, Council, Speaker };

    std::string name;
    Relation relation = Relation::Supports;
    std::vector<std::string> verbs;
    PhraseSet words;
    PhraseSet noun;
    PhraseSet holders;
    PhraseSet blocked;
    PhraseSet required;
    PhraseSet opinions;
    PhraseSet label;
    std::vector<std::string> target;
    ActorRole actor = ActorRole::Subject;
    Unnamed passive = Unnamed::None;
    bool bare = false;
    bool reflexive = false;
    bool planned = false;
    bool only_negated = false;
    bool fallback = false;
    bool has_words = false;
    std::optional<Relation> institution;
    std::optional<Relation> negated;
    std::optional<Relation> not_yet;
    std::optional<Relation> no_longer;
    double confidence = 0.0;  // the share of its stances that are right, by measure and estimate

    std::string file;
    std::uint32_t line = 0;
    std::vector<FrameExample> examples;
    std::vector<std::string> counter_examples;
};

// Who speaks where a sentence names nobody, by the heading it stands under.
struct Voice {
    std::vector<std::string> headings;  // lower-case beginnings
    std::vector<std::string> ids;
    bool opines = false;  // what such a section says ought to be is its speaker's opinion
};

class Frames {
public:
    static Frames load(const std::filesystem::path& data_folder, const std::string& language);

    const Frame& operator[](std::uint32_t index) const { return frames_[index]; }
    const std::vector<Frame>& all() const noexcept { return frames_; }
    const std::vector<std::uint32_t>& of_verb(std::string_view lemma) const;
    // Frames whose noun starts with this word.
    const std::vector<std::uint32_t>& of_noun(std::string_view word) const;

    std::vector<Voice> voices;
    std::vector<std::string> unnamed_group;  // the ids of an actor that nothing names
    std::vector<std::string> council;        // of the body that meets
    std::vector<std::string> deciding;       // of the bodies whose consent is a decision
    std::vector<std::string> authors;        // of whoever writes the letters; first who holds the opinions in them

private:
    void load_frames(const std::filesystem::path& path, const std::filesystem::path& schema);

    std::vector<Frame> frames_;
    std::unordered_map<std::string, std::vector<std::uint32_t>, WordHash, std::equal_to<>> by_verb_;
    std::unordered_map<std::string, std::vector<std::uint32_t>, WordHash, std::equal_to<>> by_noun_;
};

std::optional<Relation> relation_named(std::string_view name);

}  // namespace kveld::extract
