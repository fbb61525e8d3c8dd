#pragma once

// A file that holds a letter, with what its reader may need beside its bytes.

#include <string>

namespace kveld::text {

struct LetterFile {
    std::string path;      // for messages: "letters/brief.docx", "letters.zip/brief.docx"
    std::string name;      // <doc> of ONTOLOGY.md
    std::string bytes;     // all of it
    std::string metadata;  // bytes of the file metadata.xml beside it; empty where there is none
};

}  // namespace kveld::text
