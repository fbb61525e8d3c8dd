#pragma once

// What the reader of a form makes of a file: its text, and what the form itself tells of the text's parts.
//
//     plain text, PDF      text alone: what is a heading or a running head has to be read from its lines
//     XML, HTML, DOCX, ODT text with a part for each of its paragraphs, one a line, with kind and element, and its
//                          footnotes; FormTextWriter makes it
//
// Offsets at the border count in `text`, but where `original` is given: then in that.

#include <cstdint>
#include <string>
#include <vector>

#include "text/character_places.h"
#include "text/document.h"
#include "text/span.h"

namespace kveld::text::forms {

enum class PartKind : std::uint8_t {
    Unknown,    // a paragraph, heading or list item: the text has to tell
    Paragraph,  // also a cell of a table
    Heading,
    ListItem,
    Signature,
};

struct Part {
    SourceSpan span;  // bytes of the text, without a bullet that the form doesn't spell out
    PartKind kind = PartKind::Unknown;
    std::string element;  // where the file has it: "#al-12" (an id), "/html/body/div[2]/p[3]"; empty: the form has none
    bool behind_line_break = false;  // a further line of the part before: the text has to tell whether it goes on
};

struct FormNote {
    std::string mark;  // as printed: "3"
    SourceSpan body;   // without the mark
    std::string element;
};

struct FormMark {
    SourceSpan span;         // of the mark in the running text
    std::uint32_t note = 0;  // index of its note
};

struct FormText {
    std::string text;                  // UTF-8
    std::string original;              // the file's bytes where they are in another encoding; else empty
    CharacterPlaces places;            // where the characters stand in `original`
    std::uint64_t start = 0;           // behind a byte-order mark
    std::vector<Part> parts;           // in order; none: the text's lines have to tell
    std::vector<FormNote> notes;       // in order, behind all parts
    std::vector<FormMark> marks;       // in order; inside parts
    Metadata told;                     // what the file tells of itself apart from its text
    std::vector<std::string> remarks;  // what a user should know: "not UTF-8: read as Windows-1252"
};

}  // namespace kveld::text::forms
