#pragma once

// The text of a DOCX file: its body, with the notes that it refers to.
//
//     FormText text = docx_text(path, parts);
//
// Left out: what is deleted or hidden, comments, heads and feet of pages, tables of contents. Text boxes stand behind
// the paragraph that holds them. Notes are numbered in the order of their marks, as Word does.

#include <string>

#include "text/forms/docx_numbering.h"
#include "text/forms/docx_styles.h"
#include "text/forms/form_text.h"
#include "text/forms/office_xml.h"

namespace kveld::text::forms {

struct WordParts {
    OfficeXml document;
    OfficeXml footnotes;  // without elements where the file has none; so the others
    OfficeXml endnotes;
    OfficeXml styles;
    OfficeXml numbering;
};

FormText docx_text(const std::string& path, const WordParts& parts);

}  // namespace kveld::text::forms
