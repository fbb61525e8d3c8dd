#pragma once

// Writes elements that stand in each other as parts, which don't: text belongs to the innermost block around it. A
// block inside a paragraph ends its part, and text behind that block begins another.
//
//     BlockWriter writer;
//     writer.enter_block("ol", "", PartKind::Unknown);
//     writer.enter_item("li", "a");
//     writer.label("1.");
//     writer.enter("b", "");  writer.write("ten eerste");  writer.leave();
//     writer.leave();
//     writer.leave();
//     FormText text = writer.take();              "1. ten eerste\n", a list item at "#a"
//
// A block of unknown kind is of the kind of the block around it. Of the parts of an item the first is the list item,
// the others are paragraphs. Names and ids have to outlive the writer.
//
// Throws base::Error (Data) at more than a million parts.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/forms/element_path.h"
#include "text/forms/form_text_writer.h"

namespace kveld::text::forms {

class BlockWriter {
public:
    void enter(std::string_view name, std::string_view id);  // an element inside a line
    void enter_block(std::string_view name, std::string_view id, PartKind kind);
    void enter_item(std::string_view name, std::string_view id);
    void leave();

    void write(std::string_view words);
    // A line ends in the part; two with nothing between end it. In a heading that is a space.
    void break_line();
    // Begins the part of the block here, where none is open.
    void open_part();
    // Words before the first of the next part.
    void label(std::string words) { label_ = std::move(words); }

    std::uint32_t add_mark(std::string label) { return writer_.add_mark(std::move(label)); }
    void mark_again(std::uint32_t note) { writer_.mark_again(note); }
    // At the element that was entered last.
    void open_note(std::uint32_t note);
    void close_note();

    std::size_t depth() const noexcept { return path_.depth(); }
    FormText take() { return writer_.take(); }

private:
    struct Level {
        std::size_t block = 0;  // depth of the innermost block
        PartKind kind = PartKind::Unknown;
        bool is_block = false;
        bool is_item = false;
    };

    void count_part();

    FormTextWriter writer_;
    ElementPath path_;
    std::vector<Level> levels_;
    std::string label_;
    std::size_t count_of_parts_ = 0;
    bool is_open_ = false;
    bool is_item_due_ = false;            // the next part is the first of a list item
    std::vector<bool> open_around_note_;  // whether a part was open where the note began
};

}  // namespace kveld::text::forms
