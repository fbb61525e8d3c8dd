#pragma once

// A file's bytes as UTF-8 text, or the reason why they are none.
//
//     DecodedText decoded = decode_text("brief.txt", bytes);
//     decoded.text      valid UTF-8; a byte-order mark is still there, and `start` behind it
//     decoded.places    where its characters stand in the file
//     decoded.note      "brief.txt: converted from Windows-1252", or empty
//
// Refuses, as Error (Data) with what to do instead: an empty file, PDF, zip (DOCX, ODT) and other forms known by their
// first bytes, UTF-16, and bytes with control characters other than tabs, line breaks and form feeds. Linear.

#include <cstdint>
#include <string>

#include "text/character_places.h"

namespace kveld::text {

struct DecodedText {
    std::string text;
    std::uint64_t start = 0;
    CharacterPlaces places;
    std::string note;
};

DecodedText decode_text(const std::string& path, const std::string& bytes);

}  // namespace kveld::text
