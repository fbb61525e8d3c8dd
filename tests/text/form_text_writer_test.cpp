// The writer of text whose form tells its parts, and what becomes of them.

#include "text/forms/form_text_writer.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "text/document.h"
#include "text/told_metadata.h"

namespace kveld::text::forms {
namespace {

std::string_view slice_of(const FormText& form, SourceSpan span) {
    return std::string_view(form.text).substr(span.start, span.end - span.start);
}

BOOST_AUTO_TEST_SUITE(form_text_writer)

BOOST_AUTO_TEST_CASE(parts_are_lines_with_single_spaces) {
    FormTextWriter writer;
    writer.open(PartKind::Heading, "#kop");
    writer.write("  Kopgroep\n\t terror");
    writer.write("isme ");
    writer.open(PartKind::Paragraph, "");
    writer.write("\n ");
    writer.open(PartKind::ListItem, "#li");
    writer.write("ten eerste");
    writer.open(PartKind::ListItem, "");
    writer.write("b. ten tweede");
    const FormText form = writer.take();
    BOOST_TEST(form.text == "Kopgroep terrorisme\n\n• ten eerste\n\nb. ten tweede\n");
    BOOST_REQUIRE(form.parts.size() == 3U);
    BOOST_TEST(slice_of(form, form.parts[0].span) == "Kopgroep terrorisme");
    BOOST_TEST(form.parts[0].element == "#kop");
    BOOST_TEST(slice_of(form, form.parts[1].span) == "ten eerste");
    BOOST_TEST((form.parts[1].kind == PartKind::ListItem));
    BOOST_TEST(slice_of(form, form.parts[2].span) == "b. ten tweede");
}

BOOST_AUTO_TEST_CASE(notes_stand_behind_all_parts_and_marks_where_they_stood) {
    FormTextWriter writer;
    writer.open(PartKind::Unknown, "#al-1");
    writer.write("De Raad nam conclusies aan. ");
    const std::uint32_t first = writer.add_mark("1");
    writer.open_note(first, "#voet-1");
    writer.open(PartKind::Paragraph, "#in-note");
    writer.write("Kamerstukken II,");
    writer.open(PartKind::Paragraph, "");
    writer.write("32 317, nr. 907.");
    writer.close_note();
    writer.write("Nederland steunde dit");
    const std::uint32_t second = writer.add_mark("2");
    writer.write(".");
    writer.mark_again(first);
    writer.open_note(second, "");
    writer.close_note();
    writer.open(PartKind::Unknown, "");
    writer.write("Slot.");
    const FormText form = writer.take();
    BOOST_TEST(form.text ==
               "De Raad nam conclusies aan.[1] Nederland steunde dit.[1]\n\nSlot.\n\n"
               "[1] Kamerstukken II, 32 317, nr. 907.\n");
    BOOST_REQUIRE(form.notes.size() == 1U);
    BOOST_TEST(form.notes[0].mark == "1");
    BOOST_TEST(form.notes[0].element == "#voet-1");
    BOOST_TEST(slice_of(form, form.notes[0].body) == "Kamerstukken II, 32 317, nr. 907.");
    BOOST_REQUIRE(form.marks.size() == 2U);
    BOOST_TEST(slice_of(form, form.marks[0].span) == "[1]");
    BOOST_TEST(form.marks[1].note == 0U);
    BOOST_REQUIRE(form.remarks.size() == 1U);
    BOOST_TEST(form.remarks[0] == "footnote 2 has no text");
}

BOOST_AUTO_TEST_CASE(a_mark_before_a_parts_first_word_stays_there) {
    FormTextWriter writer;
    writer.open(PartKind::Unknown, "");
    writer.write("Eerst.");
    writer.open(PartKind::Unknown, "");
    const std::uint32_t note = writer.add_mark("*");
    writer.open_note(note, "");
    writer.write("Noot.");
    writer.close_note();
    writer.write("Dan.");
    BOOST_TEST(writer.take().text == "Eerst.\n\n[*]Dan.\n\n[*] Noot.\n");
}

BOOST_AUTO_TEST_CASE(broken_lines_stay_parts_of_one_paragraph) {
    FormTextWriter writer;
    writer.open(PartKind::Unknown, "#p");
    writer.break_line();
    writer.write("Postbus 20018");
    writer.break_line();
    writer.write("Den Haag");
    writer.break_line();
    writer.write(" ");
    writer.break_line();
    writer.write("Geachte voorzitter,");
    const FormText form = writer.take();
    BOOST_TEST(form.text == "Postbus 20018\nDen Haag\n\nGeachte voorzitter,\n");
    BOOST_REQUIRE(form.parts.size() == 3U);
    BOOST_TEST(!form.parts[0].behind_line_break);
    BOOST_TEST(form.parts[1].behind_line_break);
    BOOST_TEST(form.parts[1].element == "#p");
    BOOST_TEST(!form.parts[2].behind_line_break);
}

BOOST_AUTO_TEST_CASE(what_is_no_text_becomes_white_space) {
    FormTextWriter writer;
    writer.write(std::string_view("a\0b\x01\x7F", 5));
    writer.write(
        "c\xED\xA0\x80"
        "d\xFF");
    BOOST_TEST(writer.take().text == "a b c d\n");
}

BOOST_AUTO_TEST_CASE(text_that_unfolds_without_end_is_refused) {
    FormTextWriter writer;
    const std::string mebibyte(1U << 20U, 'a');
    const auto write_all = [&] {
        for (int i = 0; i < 257; ++i) writer.write(mebibyte);
    };
    BOOST_CHECK_THROW(write_all(), base::Error);
}

BOOST_AUTO_TEST_CASE(nothing_written_is_an_empty_text) {
    FormTextWriter writer;
    BOOST_TEST(writer.take().text.empty());
}

BOOST_AUTO_TEST_CASE(metadata_of_the_file_wins_and_differences_are_told) {
    Document letter;
    letter.metadata.date = {2024, 7, 4};
    letter.metadata.dossier = "32317";
    letter.metadata.title = "Verslag";
    Metadata told;
    told.date = {2024, 7, 5};
    told.dossier = "32317";
    told.number = "882";
    told.title = "JBZ-Raad; Brief regering";
    take_told_metadata(letter, told);
    BOOST_TEST(letter.metadata.date.iso() == "2024-07-05");
    BOOST_TEST(letter.metadata.id == "kst-32317-882");
    BOOST_TEST(letter.metadata.title == "JBZ-Raad; Brief regering");
    BOOST_REQUIRE(letter.notes.size() == 1U);
    BOOST_TEST(letter.notes[0] ==
               "the file's metadata gives 2024-07-05 as date, its text 2024-07-04: the metadata counts");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::text::forms
