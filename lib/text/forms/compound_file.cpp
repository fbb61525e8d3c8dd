// Compound files: what Office wrote before DOCX, and what it still makes of a DOCX that is saved with a password.

#include "base/error.h"
#include "text/forms/form.h"

namespace kveld::text::forms {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::string_view kFirstBytes = "\xD0\xCF\x11\xE0";

bool knows(std::string_view bytes) {
    return bytes.starts_with(kFirstBytes);
}

// The names of streams in a compound file are in UTF-16.
bool holds_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    return bytes.find(wide) != std::string_view::npos;
}

FormText read(LetterFile& file) {
    if (holds_stream(file.bytes, "EncryptedPackage")) {
        throw Error(ErrorKind::Data, file.path + " is encrypted: it asks for a password")
            .hint("open it in a word processor, save it without a password and give that file");
    }
    throw Error(ErrorKind::Data, file.path + " is an old Office document (.doc)")
        .hint("save it as DOCX, ODT or PDF, for instance with 'soffice --convert-to docx letter.doc'");
}

}  // namespace

const Form kCompoundFile{"old Office document", knows, read};

}  // namespace kveld::text::forms
