#pragma once

// What was found in one letter: the lines that `kveld extract` prints, before they are printed.
//
// All spans are bytes of the Document's clean text; annotation_json.h maps them to the source when it prints them.
// Lists are in document order (by span, then by type and id), so equal input gives equal bytes.

#include <cstdint>
#include <string>
#include <vector>

#include "text/document.h"

namespace kveld::extract {

using text::Span;

enum class MentionType : std::uint8_t {
    MemberState,
    Country,
    StateGroup,
    Institution,
    Agency,
    Organisation,
    Person,
    Office,
    Instrument,
    Meeting,
    Date,
};
std::string_view name_of(MentionType type) noexcept;

struct Mention {
    Span span;
    MentionType type = MentionType::MemberState;
    std::string id;    // "state:NL"
    std::string rule;  // the pack entry's or pattern's name
};

struct Reference {
    Span span;
    std::string kind;  // paper, com, celex, act, provision, motion, fiche, letter, url, …
    std::string id;    // "kst-32317-907", "VEU:4(2)"
    std::string rule;
    std::uint32_t sentence = text::kNone;  // where it counts: a footnote's citation, the sentence that bears its mark
    // What the words around it tell of the cited paper; empty where they tell nothing.
    std::string cited_kind;     // "report", "annotated_agenda"
    std::string cited_meeting;  // "meeting:council-2024-06-13"
    std::string cited_chamber;  // "TK", "EK"
    std::string cited_date;     // "2024-06-21"
};

enum class Relation : std::uint8_t {
    Supports,
    Opposes,
    Abstains,
    Undecided,
    CallsFor,
    Emphasises,
    Concerned,
    Adopts,
    Proposes,
    Informs,
    Participates,
};
std::string_view name_of(Relation relation) noexcept;  // "SUPPORTS"

enum class Modality : std::uint8_t { Asserted, Planned };

struct Actor {
    Span span;  // empty where the actor stands only in an earlier sentence
    std::vector<std::string> ids;
};

struct Stance {
    std::uint32_t sentence = text::kNone;
    Relation relation = Relation::Supports;
    Modality modality = Modality::Asserted;
    Actor actor;
    Span cue;
    Span target;              // empty where only an earlier sentence names it
    bool implicit = false;    // attribution by section voice or an unstated agent
    double confidence = 0.0;  // measured precision of the frame, 0 … 1
    std::string rule;         // "nl.steun-uitspreken"
};

struct Annotations {
    std::vector<Mention> mentions;
    std::vector<Reference> references;
    std::vector<Stance> stances;
};

}  // namespace kveld::extract
