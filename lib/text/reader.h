#pragma once

// From a file's bytes to a Document.
//
//     Rules rules = Rules::load(base::data_folder());                     // words of the language that layout needs
//     Document letter = read_document({path, name, bytes}, rules);
//
// The form is told by the bytes (forms/form.h). What the file itself tells of the letter's metadata counts more than
// what its text suggests; where they differ a note says so.
//
// Refuses, as Error (Data) with what the user can do: what no form's reader takes, and files of white space and page
// furniture. Offsets at the border count in a text file's own bytes, whatever their encoding, else in the reader's
// text. Time is linear whatever the text; memory is about 2.5 bytes a byte of usual text, and 30 where every second
// byte ends a line.

#include <filesystem>
#include <memory>
#include <string>

#include "text/document.h"
#include "text/letter_file.h"

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

Document read_document(LetterFile file, const Rules& rules);

}  // namespace kveld::text
