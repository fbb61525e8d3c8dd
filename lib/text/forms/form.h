#pragma once

// The forms in which a letter may come, each with its reader, told apart by content.
//
//     FormText letter = read_form(file);
//
// forms() is asked in order; the first that knows a file's first bytes reads it. Plain text comes last and takes what
// no other does. A new form is one file with a Form in it, and a line in form.cpp.
//
// Throws base::Error (Data) with what the user can do: for a file that is damaged, encrypted, empty, of a form that
// none reads, or that would take more memory or time than a letter needs.

#include <span>
#include <string_view>

#include "text/forms/form_text.h"
#include "text/letter_file.h"

namespace kveld::text::forms {

struct Form {
    std::string_view name;  // "HTML"
    bool (*knows)(std::string_view bytes);
    FormText (*read)(LetterFile& file);  // may take the bytes
};

std::span<const Form> forms() noexcept;

FormText read_form(LetterFile& file);

// One in each reader's file.
extern const Form kCompoundFile;
extern const Form kDocx;
extern const Form kHtml;
extern const Form kOdt;
extern const Form kOfficialPublication;
extern const Form kPackedFiles;
extern const Form kPdf;
extern const Form kPlainText;

}  // namespace kveld::text::forms
