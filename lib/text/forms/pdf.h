#pragma once

// The reader of PDF, with its converter's limits open to tests.

#include "text/forms/child_process.h"
#include "text/forms/form_text.h"
#include "text/letter_file.h"

namespace kveld::text::forms {

// The text that pdftotext gives, page by page. Throws base::Error (Data) where the file is damaged, asks for a
// password, holds no text but images, or passes a limit; and where pdftotext is missing.
FormText read_pdf(const LetterFile& file, const ChildLimits& limits);

}  // namespace kveld::text::forms
