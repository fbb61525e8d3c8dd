#pragma once

// What word processors keep beside a text and converters print into it: fields, bookmarks, notes in brackets.
//
//     find_field_codes("Zie [bookmark: _Hlk19]{ PAGE }HYPERLINK \"http://a.eu\" de brief.[footnoteRef:2] [2: Stuk 5.]",
//     0,
//                      {"Fout! Bladwijzer niet gedefinieerd."})
//         →  three codes to leave out; one with number 2, whose note "Stuk 5." stands in its brackets
//
// A note's text may hold brackets and line ends; it follows its reference, or begins a later line. The messages of
// fields that failed are the language's, from the pack; names of fields are the format's. Codes are in order and don't
// overlap; those inside a note's text are given too. Linear.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kveld::text {

struct FieldCode {
    SourceSpan span;                 // what is left out
    std::string note_number;         // of a reference to a note, "2"; else empty
    std::optional<SourceSpan> note;  // of a reference: the note's text, where it was found
};

struct FieldCodes {
    std::vector<FieldCode> codes;
    std::vector<SourceSpan> note_brackets;  // "[2: Stuk 5.]", in order; the running text goes on behind them
};

FieldCodes find_field_codes(std::string_view text, std::uint64_t from, const std::vector<std::string>& failed_fields);

}  // namespace kveld::text
