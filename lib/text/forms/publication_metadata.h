#pragma once

// The fields of metadata that Dutch official publications carry, in a page's <meta>, in the XML itself, and in a file
// metadata.xml beside it.
//
//     take_field(told, "OVERHEIDop.dossiernummer", "32317");      told.dossier == "32317"
//     take_field(told, "DCTERMS.issued", "2024-07-05");           told.date: the day the letter bears
//
// Names count in capitals or small letters; of fields given twice the first counts, and values that are none (a date
// that isn't in the calendar) are left aside. DCTERMS.available is left aside too: on that day the publication was put
// online, which is not the letter's date.

#include <string_view>

#include "text/document.h"
#include "text/forms/form_text.h"
#include "text/letter_file.h"

namespace kveld::text::forms {

void take_field(Metadata& told, std::string_view name, std::string_view content);

// "EK" or "TK" of the House's full name; empty for other names.
std::string_view chamber_of(std::string_view name) noexcept;

Day day_of_iso(std::string_view date);  // "2024-07-05"; unknown where it is none

// Fields of the metadata.xml beside the file that `form.told` leaves open. A file that names another publication than
// this one, or that can't be read, is left aside, which a remark tells.
void take_metadata_beside(FormText& form, const LetterFile& file);

}  // namespace kveld::text::forms
