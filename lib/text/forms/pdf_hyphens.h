#pragma once

// Puts back the hyphens at line ends that pdftotext takes away.
//
//     with_hyphens("in de JBZRaad het", "in de JBZ-\nRaad het")      "in de JBZ-\nRaad het"
//
// In reading order pdftotext joins a word that a line end cuts and drops its hyphen, also that of "JBZ-Raad" and
// "2023-2024". In the order of the file (`raw`) it keeps lines as they are. Whether a hyphen stays is for the layout
// to tell, as in plain text. A word that isn't found soon behind the one before stays as it is.

#include <string>
#include <string_view>

namespace kveld::text::forms {

std::string with_hyphens(std::string_view text, std::string_view raw);

}  // namespace kveld::text::forms
