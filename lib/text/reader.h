#pragma once

// From a file's bytes to a Document.
//
//     Rules rules = Rules::load(base::data_folder());                     // words of the language that layout needs
//     Document letter = read_document(path, name, bytes, rules);
//
// Refuses, as Error (Data) with what the user can do: empty files and files of white space and page furniture, binary
// files (control characters other than line breaks, form feeds and tabs; a NUL is one), known foreign forms that no
// reader takes (PDF, zip: by their first bytes). Bytes that are not UTF-8 are taken as Windows-1252 and noted. In both
// cases and with a byte-order mark, offsets at the border count in the file's own bytes. Time is linear whatever the
// text; memory is about 2.5 bytes a byte of usual text, and 30 where every second byte ends a line.

#include <filesystem>
#include <memory>
#include <string>

#include "text/document.h"

namespace kveld::text {

// The words and patterns of layout: furniture, pillar headings, abbreviations, months, letter kinds, hyphenation.
// They stand in data/<language>/layout.json, validated against data/schema/layout.json.
class Rules {
public:
    static Rules load(const std::filesystem::path& data_folder);
    ~Rules();
    Rules(Rules&&) noexcept;
    Rules& operator=(Rules&&) noexcept;

    struct Data;  // text/rules.h
    const Data& data() const noexcept { return *data_; }

private:
    explicit Rules(std::unique_ptr<Data> data);
    std::unique_ptr<Data> data_;
};

Document read_document(const std::string& path, const std::string& name, std::string bytes, const Rules& rules);

}  // namespace kveld::text
