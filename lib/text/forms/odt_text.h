#pragma once

// The text of an ODT file, with its notes.
//
//     FormText text = odt_text(path, content.root(), styles);
//
// Left out: what was deleted or is hidden, comments, heads and feet of pages, tables of contents and indexes, titles
// of images. Text in frames stands behind the paragraph that holds them.

#include <string>

#include "text/forms/form_text.h"
#include "text/forms/odt_styles.h"

namespace kveld::text::forms {

FormText odt_text(const std::string& path, const pugi::xml_node& text, const OdtStyles& styles);

}  // namespace kveld::text::forms
