// Archives and packages that hold no letter that could be read as one file; they are named and refused.

#include "base/error.h"
#include "text/archive.h"
#include "text/forms/form.h"
#include "text/forms/package.h"

namespace kveld::text::forms {
namespace {

using base::Error;
using base::ErrorKind;

bool knows(std::string_view bytes) {
    return is_archive(bytes);
}

FormText read(LetterFile& file) {
    const Package package = package_of(file.bytes);
    if (package.kind == PackageKind::Other) {
        throw Error(ErrorKind::Data, file.path + " is " + std::string(package.name) + ", no letter")
            .hint("save the letter as PDF, DOCX, ODT or plain text and give that file");
    }
    names_in(file.path, file.bytes, true);  // where it is damaged, that is what to tell
    throw Error(ErrorKind::Data, file.path + " is an archive, no letter").hint("unpack it, and give the letters in it");
}

}  // namespace

const Form kPackedFiles{"archive", knows, read};

}  // namespace kveld::text::forms
