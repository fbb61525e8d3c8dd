#pragma once

// Writes the text of a form that tells its own paragraphs, with their spans: one part a line, blank lines between,
// footnotes behind all parts, marks in square brackets.
//
//     FormTextWriter writer;
//     writer.open(PartKind::Heading, "/html/body/h2[1]");
//     writer.write("Kopgroep\n terrorisme");
//     writer.open(PartKind::Unknown, "/html/body/p[1]");
//     writer.write("De Raad nam conclusies aan.");
//     const std::uint32_t note = writer.add_mark("1");
//     writer.open_note(note, "#voet1");
//     writer.write("Kamerstukken II, 32 317, nr. 907.");
//     writer.close_note();                                   what follows goes on in the paragraph
//     writer.write(" Nederland steunde dit.");
//     FormText text = writer.take();
//                        "Kopgroep terrorisme\n\nDe Raad nam conclusies aan.[1] Nederland steunde dit.\n\n[1] Kamer…\n"
//
// White space is written as one space, none at a part's ends; characters that no text holds (controls) and bytes that
// are no UTF-8 as a space. Parts and notes without text are left out, with the marks of such notes. Linear.
//
// Throws base::Error (Data) where the text passes 256 MiB: a small file that unfolds into that is no letter.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/forms/form_text.h"

namespace kveld::text::forms {

class FormTextWriter {
public:
    // Begins a part; one that is open ends.
    void open(PartKind kind, std::string element);
    // A line ends inside the open part. Whether its sentence goes on is for the layout to tell, as in plain text: the
    // lines of a signature or an address don't. Two breaks with nothing between begin a new paragraph.
    void break_line();
    // Ends the open part. Text that follows without an open part begins one of unknown kind.
    void close();

    void write(std::string_view words);

    // A mark of a footnote here. The answer names its note. A further mark of the same note: mark_again().
    std::uint32_t add_mark(std::string label);
    void mark_again(std::uint32_t note);

    // Until close_note(), what is written is this note's; a part opened meanwhile is a further line of it, joined by a
    // space. Notes don't stand inside each other: an inner one's text becomes the outer one's.
    void open_note(std::uint32_t note, std::string element);
    void close_note();

    FormText take();

private:
    struct Flow {  // of words with single spaces
        std::string text;
        std::uint64_t start = 0;  // of what is being written: no space stands there
        bool space_due = false;
        void write(std::string_view words);
    };
    struct Note {
        std::string label;
        std::string text;
        std::string element;
    };
    struct Mark {
        std::uint64_t at;  // offset in the running text, where nothing stands for it yet
        std::uint32_t note;
        std::size_t part;
    };
    void put_parts(FormText& form);
    void put_part(FormText& form, std::size_t index);
    void put_notes(FormText& form);

    Flow running_;             // parts, one behind the other, without marks
    std::vector<Part> parts_;  // spans in running_
    bool is_open_ = false;
    std::vector<Mark> marks_;
    std::size_t next_mark_ = 0;  // of those that take() has not put yet
    std::vector<Note> notes_;
    std::vector<std::uint32_t> number_of_note_;  // in the answer; none for a note without text
    Flow in_note_;
    std::uint32_t open_note_ = kNone;
    std::uint32_t inner_notes_ = 0;
    std::uint64_t written_ = 0;
};

}  // namespace kveld::text::forms
