#pragma once

// A letter as the rest of the program sees it: healed text with its structure, and the way back to the file's bytes.
//
//     Document letter = read_document(file, rules);                // reader.h
//     letter.clean                                                  one string; a paragraph a line, blank lines between
//     for (const Sentence& s : letter.sentences) slice(letter.clean, s.span);
//     letter.map.source_of(s.span)                                  bytes of the file
//     letter.metadata.number, .date, .meeting
//
// Clean text: hyphens at line ends healed, lines of a paragraph joined by one space, page furniture and footnote marks
// left out, footnotes moved behind the last paragraph, so that a sentence is always one piece. All spans are bytes of
// clean text. The lists are in order of their spans. A field of the metadata that the text does not tell is empty.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "text/offset_map.h"
#include "text/span.h"

namespace kveld::text {

inline constexpr std::uint32_t kNone = 0xffffffff;  // for indexes below: there is none

enum class BlockKind : std::uint8_t { Heading, Paragraph, ListItem, Footnote, Letterhead, Signature };

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    Span span;
    std::uint32_t item = kNone;     // the agenda item it stands under
    std::uint32_t heading = kNone;  // the block of the nearest heading above it
    std::string element{};          // where an XML or HTML file has it: "#al-12", "/html/body/p[3]"; else empty
};

enum class SentenceKind : std::uint8_t { Sentence, Heading, Footnote, ListItem };

struct Sentence {
    SentenceKind kind = SentenceKind::Sentence;
    Span span;
    std::uint32_t block = kNone;
};

struct Footnote {
    std::string mark;                // as printed: "3"
    Span body;                       // its text, without the mark
    std::uint64_t anchor = 0;        // where the mark stood in the running text; body.start where none was found
    std::uint32_t sentence = kNone;  // the sentence that bears the mark
};

struct AgendaItem {
    std::uint32_t section = 0;  // counts pillar headings as they come; 0 where there are none
    std::string pillar;         // as the pack's furniture names it: "home", "justice", or empty
    std::string number;         // as printed, "3"
    std::string letter;         // of a sub-item, "a"
    std::string title;
    std::uint32_t parent = kNone;  // of a sub-item
    Span span;                     // heading and everything below it
};

struct Signature {
    Span office;  // "De Minister van Justitie en Veiligheid", may be empty
    Span name;    // "D.M. van Weel"
};

struct Day {  // of the Gregorian calendar
    std::int32_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    bool known() const noexcept { return month != 0; }
    std::string iso() const;  // "2024-06-13"; empty where unknown
    friend bool operator==(const Day&, const Day&) = default;
    friend std::strong_ordering operator<=>(const Day& a, const Day& b) noexcept {
        return std::tie(a.year, a.month, a.day) <=> std::tie(b.year, b.month, b.day);
    }
};

struct MeetingReference {
    std::string body;           // "council"
    std::string configuration;  // as the pack names it: "jbz"
    Day start;
    Day end;
    std::string place;
    std::optional<bool> formal;
    bool known() const noexcept { return start.known(); }
    std::string id() const;  // "meeting:council-2024-06-13"; empty where unknown
};

struct Metadata {
    std::string id;  // "kst-32317-OY"; empty where the text doesn't tell it
    std::string title;
    std::string kind;  // "annotated_agenda", "report", "letter", "motion", "fiche", "minutes", "answers"
    Day date;
    std::string chamber;   // "EK", "TK"
    std::string dossier;   // "32317", "36410-VI"
    std::string number;    // "OY", "879"
    std::string session;   // "2024-2025"
    std::string language;  // "nl"
    MeetingReference meeting;
};

struct Document {
    std::string name;    // <doc> of ONTOLOGY.md: the stem of the file
    std::string path;    // as given
    std::string sha256;  // of the file's bytes, in hexadecimal
    std::string source;  // what `kveld text` prints: offsets at the border count in it
    std::string clean;
    OffsetMap map;
    std::vector<Block> blocks;
    std::vector<Sentence> sentences;
    std::vector<Footnote> footnotes;
    std::vector<AgendaItem> items;
    std::vector<Signature> signatures;
    Metadata metadata;
    std::vector<std::string> notes;  // what a user should know of how it was read: "converted from Windows-1252"
};

}  // namespace kveld::text
