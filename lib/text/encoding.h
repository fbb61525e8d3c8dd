#pragma once

// A file's bytes as UTF-8 text, or the reason why they are none.
//
//     DecodedText decoded = decode_text("brief.txt", bytes);
//     decoded.text()     valid UTF-8, the bytes themselves where they are; a byte-order mark is still there
//     decoded.start      behind that mark
//     decoded.places     where its characters stand in the file
//     decoded.note       "not UTF-8: read as Windows-1252", or empty
//
// Refuses, as Error (Data) with what to do instead: an empty file, RTF, gzip and other forms known by their first bytes
// that no reader of forms takes, UTF-16, and bytes with control characters other than tabs, line breaks and form feeds.
// Linear.

#include <cstdint>
#include <string>
#include <string_view>

#include "text/character_places.h"

namespace kveld::text {

struct DecodedText {
    std::string_view bytes;
    std::string converted;  // empty where the bytes are UTF-8
    std::uint64_t start = 0;
    CharacterPlaces places;
    std::string note;

    std::string_view text() const noexcept { return converted.empty() ? bytes : std::string_view(converted); }
};

// The bytes have to outlive the answer.
DecodedText decode_text(const std::string& path, std::string_view bytes);

}  // namespace kveld::text
