#pragma once

// What the reader of a form makes of a file, as plain strings.

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "letters.h"
#include "text/forms/form.h"

namespace kveld::text {

inline std::string slice_of(const forms::FormText& form, SourceSpan span) {
    return form.text.substr(span.start, span.end - span.start);
}

// "heading at #kop: Kopgroep", one a part.
inline std::vector<std::string> parts_of(const forms::FormText& form) {
    constexpr const char* kNames[] = {"unknown", "paragraph", "heading", "list item", "signature"};
    std::vector<std::string> parts;
    for (const forms::Part& part : form.parts) {
        parts.push_back(kNames[static_cast<int>(part.kind)] + std::string(" at ") + part.element + ": " +
                        slice_of(form, part.span));
    }
    return parts;
}

// "[3] at #noot-3: its text", one a note.
inline std::vector<std::string> notes_of(const forms::FormText& form) {
    std::vector<std::string> notes;
    for (const forms::FormNote& note : form.notes)
        notes.push_back('[' + note.mark + "] at " + note.element + ": " + slice_of(form, note.body));
    return notes;
}

// "what was wrong | what to do", or "no refusal".
inline std::string refusal_of_file(LetterFile file) {
    try {
        read_document(std::move(file), tree_rules());
    } catch (const base::Error& error) {
        return std::string(error.what()) + " | " + error.hint();
    }
    return "no refusal";
}

}  // namespace kveld::text
