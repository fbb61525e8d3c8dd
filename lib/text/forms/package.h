#pragma once

// What a zip file is by what it holds: DOCX, ODT and others are packages of XML files.
//
//     package_of(bytes).kind == PackageKind::Docx;    .name == "a DOCX file"

#include <cstdint>
#include <string_view>

namespace kveld::text::forms {

enum class PackageKind : std::uint8_t {
    None,     // no zip file
    Docx,     // a text of Word
    Odt,      // a text of OpenDocument
    Other,    // a spreadsheet, a presentation, a book
    Archive,  // files that have nothing to do with each other
};

struct Package {
    PackageKind kind = PackageKind::None;
    std::string_view name;  // for messages: "a spreadsheet"
};

// A zip file that is damaged is an archive: reading it tells what is wrong.
Package package_of(std::string_view bytes);

}  // namespace kveld::text::forms
