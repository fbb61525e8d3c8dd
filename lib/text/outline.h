#pragma once

// A letter's structure for people: what it is, its headings and agenda items, its footnotes and signatures.
//
//     letter   kst-32317-OY, annotated_agenda, 2025-01-22, EK
//     meeting  council (jbz), 2025-01-30 to 2025-01-31, Warschau, informal
//     …
//     I. Binnenlandse Zaken  [home]
//       1. Werksessie I: Nieuwe en innovatieve oplossingen voor migratiemanagment

#include <string>

#include "text/document.h"

namespace kveld::text {

std::string outline(const Document& letter);

}  // namespace kveld::text
