// Plain text: the file's own bytes, UTF-8 or Windows-1252.

#include <utility>

#include "text/encoding.h"
#include "text/forms/form.h"

namespace kveld::text::forms {
namespace {

bool knows(std::string_view) {
    return true;
}

FormText read(LetterFile& file) {
    DecodedText decoded = decode_text(file.path, file.bytes);
    FormText form;
    form.start = decoded.start;
    form.places = std::move(decoded.places);
    if (!decoded.note.empty()) form.remarks.push_back(std::move(decoded.note));
    if (decoded.converted.empty()) {
        form.text = std::move(file.bytes);
    } else {
        form.text = std::move(decoded.converted);
        form.original = std::move(file.bytes);
    }
    return form;
}

}  // namespace

const Form kPlainText{"plain text", knows, read};

}  // namespace kveld::text::forms
