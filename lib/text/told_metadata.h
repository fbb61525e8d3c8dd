#pragma once

// What a file tells of its letter apart from the text (DC.identifier and the like) wins over what the text suggests.
//
//     take_told_metadata(letter, told);
//     letter.notes.back() == "the file's metadata gives 2024-07-05 as date, its text 2024-07-04: the metadata counts"
//
// Fields that are empty in `told` stay as they were read.

#include "text/document.h"

namespace kveld::text {

void take_told_metadata(Document& letter, const Metadata& told);

}  // namespace kveld::text
