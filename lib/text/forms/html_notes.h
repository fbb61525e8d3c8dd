#pragma once

// Footnotes of a page, by their links.
//
//     <p>De Raad nam dit aan.<a href="#n1" id="m1">[1]</a></p> … <p id="n1"><a href="#m1">1</a> Kamerstukken II.</p>
//
// A mark is a link whose words are a number, in brackets or not, or stars and daggers, to an element farther down. Its
// note is the block that begins there, up to the next note. The note has to link back to the mark or an element around
// it; or the mark is raised or in brackets, and the note an item of a list or begins with the mark's number.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/forms/html_content.h"
#include "text/forms/html_page.h"

namespace kveld::text::forms {

struct HtmlNote {
    std::string label;        // "1"
    std::uint32_t start = 0;  // nodes of its body
    std::uint32_t end = 0;
};

struct HtmlNotes {
    std::vector<HtmlNote> notes;                             // in order of their bodies
    std::unordered_map<std::uint32_t, std::uint32_t> marks;  // which note the link at a node marks
    std::vector<bool> is_back_link;                          // of each node
};

HtmlNotes find_notes(const HtmlPage& page, const HtmlContent& content);

// The words behind a note's own number, "[1] Kamerstukken" or "1. Kamerstukken".
std::string_view without_number(std::string_view words, std::string_view label);

}  // namespace kveld::text::forms
