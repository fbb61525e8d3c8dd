#pragma once

// The fields that a DOCX text stands in: of the code and the result of each, the result is text, if any.
//
//     fields.begin();  fields.add_code(" REF _Ref12 \\h ");  fields.separate();  …the result…  fields.end();
//     fields.are_silent()                          in a code, in a table of contents, in the number of a note
//
// Fields stand in each other: also a code may hold them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kveld::text::forms {

class WordFields {
public:
    void begin() { open_.push_back({}); }
    void add_code(std::string_view code);
    // The result begins. The answer: the bookmark of the note whose mark the field repeats; empty for other fields.
    std::string separate();
    void end();
    bool are_silent() const;

private:
    struct Field {
        std::string code;
        bool has_result = false;
        bool is_left_out = false;
    };
    std::vector<Field> open_;
};

}  // namespace kveld::text::forms
