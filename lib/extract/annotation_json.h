#pragma once

// What `kveld extract` prints: one JSON object a line, in document order.
//
//     out.write(annotation_lines(letter, extractor.read(letter)));
//
//     {"kind":"document","doc":"brief","id":"kst-32317-OY","doctype":"annotated_agenda", …}
//     {"kind":"mention","doc":"brief","start":812,"end":821,"text":"Nederland","type":"MemberState","id":"state:NL"}
//
// start and end are bytes of the source; a span that something else interrupts has its pieces in "parts". What the
// letter does not tell has no field. Lines come in order of clean text; of those that start together, the document,
// mentions, references, stances.

#include <string>

#include "extract/annotations.h"
#include "text/document.h"

namespace kveld::extract {

std::string annotation_lines(const text::Document& letter, const Annotations& found);

}  // namespace kveld::extract
