#pragma once

// A sentence as a letter of its own, so that the recognisers can be run on it.
//
//     Document letter = example_letter("Krachtenveld#Malta steunt dit.|Het kabinet ook.", ExampleForm::Structured);
//
// Dated 22 January 2025, to the Tweede Kamer, on the meeting of the Council of 30 and 31 January 2025. In a structured
// example what stands before '#' is the heading above the paragraph, and '|' parts its sentences; a plain one is one
// sentence. Offsets of clean and source text are the same.

#include <string_view>

#include "text/document.h"

namespace kveld::extract {

enum class ExampleForm { Plain, Structured };

text::Document example_letter(std::string_view written, ExampleForm form);

}  // namespace kveld::extract
