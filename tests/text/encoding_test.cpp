// What a file's bytes become, and what is refused, in words that a user understands.

#include "text/encoding.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "letters.h"

namespace {

using namespace kveld::text;
using namespace std::string_literals;
using kveld::base::Error;
using kveld::base::ErrorKind;

std::string refusal_of(const std::string& bytes) {
    try {
        read(bytes);
    } catch (const Error& error) {
        BOOST_TEST((error.kind() == ErrorKind::Data));
        return error.render();
    }
    return "not refused";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(what_is_no_letter_is_refused_with_the_reason) {
    const std::string as_text =
        "  if it is a letter in another form, save the letter as plain text (UTF-8) and give that file\n";
    struct Case {
        std::string bytes;
        std::string message;
    };
    const std::vector<Case> table{
        {"", "error: brief.txt is empty\n  is this the right file?\n"},
        {" \t\r\n\f\n", "error: brief.txt holds no text\n  is this the right file?\n"},
        {"\xEF\xBB\xBF", "error: brief.txt holds no text\n  is this the right file?\n"},
        {"\xEF\xBB\xBF \n", "error: brief.txt holds no text\n  is this the right file?\n"},
        {"\xC2\xA0\n\xC2\xAD", "error: brief.txt holds no text\n  is this the right file?\n"},
        {"Geachte\0voorzitter"s, "error: brief.txt is not text: byte 7 is the control character 0 (NUL)\n" + as_text},
        {"\x89PNG\r\n\x1A\n\0\0"s, "error: brief.txt is not text: byte 6 is the control character 26\n" + as_text},
        {"Geachte \x1B[1m", "error: brief.txt is not text: byte 8 is the control character 27\n" + as_text},
        {"PK\x03\x04\x14",
         "error: brief.txt is a zip file that is damaged or cut short: the list of its files is not there\n  get it "
         "anew "
         "from where it came; if other programs unpack it, give what they make of it\n"},
        {"\xD0\xCF\x11\xE0\xA1",
         "error: brief.txt is an old Office document (.doc)\n  save it as DOCX, ODT or PDF, for instance with 'soffice "
         "--convert-to docx letter.doc'\n"},
        {"{\\rtf1 brief}",
         "error: brief.txt is an RTF document, not plain text\n  save the letter as DOCX, ODT, PDF or plain text and "
         "give "
         "that file\n"},
        {"\x1F\x8B\x08",
         "error: brief.txt is a gzip file, not plain text\n  unpack it first; of packed files, zip and tar files are "
         "read\n"},
        {"Rar!\x1A\x07",
         "error: brief.txt is a RAR file, not plain text\n  unpack it first; of packed files, zip and tar files are "
         "read\n"},
        {"\xFF\xFE"
         "D\0e\0"s,
         "error: brief.txt is UTF-16 text, not plain text\n  convert it, for instance with 'iconv -f UTF-16 -t "
         "UTF-8'\n"},
        {"\xFE\xFF\0D\0e"s,
         "error: brief.txt is UTF-16 text, not plain text\n  convert it, for instance with 'iconv -f UTF-16 -t "
         "UTF-8'\n"},
    };
    for (const Case& one : table) BOOST_TEST(refusal_of(one.bytes) == one.message);
}

BOOST_AUTO_TEST_CASE(utf8_is_taken_as_it_is) {
    const std::string bytes = "Eén geïnformeerd lid.";
    const DecodedText decoded = decode_text("brief.txt", bytes);
    BOOST_TEST(decoded.text() == bytes);
    BOOST_TEST((decoded.text().data() == bytes.data()));
    BOOST_TEST(decoded.start == 0U);
    BOOST_TEST(decoded.note == "");
    BOOST_TEST(decoded.places.in_file(4) == 4U);
}

BOOST_AUTO_TEST_CASE(the_byte_order_mark_is_no_text_and_counts_in_offsets) {
    const Document letter = read(
        "\xEF\xBB\xBF"
        "Eén lid.");
    BOOST_TEST(letter.clean == "Eén lid.");
    BOOST_TEST(letter.map.source_of({0, 3}).start == 3U);
    BOOST_TEST(letter.source.size() == 12U);
    BOOST_TEST(letter.notes.empty());
}

BOOST_AUTO_TEST_CASE(windows_1252_is_converted_and_noted_and_offsets_are_the_files) {
    const Document letter = read("E\xE9n \x93motie\x94 van \x80 5.");
    BOOST_TEST(letter.clean == "Eén “motie” van € 5.");
    BOOST_TEST(letter.notes == std::vector<std::string>{"not UTF-8: read as Windows-1252"},
               boost::test_tools::per_element());
    BOOST_TEST(letter.source == "E\xE9n \x93motie\x94 van \x80 5.");
    const Span motion{8, 13};
    BOOST_TEST(text_of(letter, motion) == "motie");
    BOOST_TEST((letter.map.source_of(motion) == SourceSpan{5, 10}));
    BOOST_TEST(letter.map.clean_of(5) == 8U);
    BOOST_TEST(letter.map.clean_of(letter.source.size()) == letter.clean.size());
}

BOOST_AUTO_TEST_CASE(one_wrong_byte_does_not_make_the_rest_unreadable) {
    const Document letter = read("Het kabinet\xFF steunt dit.");
    BOOST_TEST(letter.clean == "Het kabinetÿ steunt dit.");
}

BOOST_AUTO_TEST_CASE(characters_are_found_in_a_file_of_one_byte_each) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "aé€";  // 6 bytes, 3 characters
    const CharacterPlaces places(text);
    for (std::uint64_t i = 0; i < 100; ++i) {
        BOOST_TEST(places.in_file(6 * i) == 3 * i);
        BOOST_TEST(places.in_file(6 * i + 1) == 3 * i + 1);
        BOOST_TEST(places.in_file(6 * i + 3) == 3 * i + 2);
        BOOST_TEST(places.in_text(3 * i) == 6 * i);
        BOOST_TEST(places.in_text(3 * i + 1) == 6 * i + 1);
        BOOST_TEST(places.in_text(3 * i + 2) == 6 * i + 3);
    }
    BOOST_TEST(places.in_file(600) == 300U);
    BOOST_TEST(places.in_text(300) == 600U);
    BOOST_TEST(places.in_text(1000) == 600U);
    const CharacterPlaces exact(std::string(64, 'a'));  // as long as a word of its table
    BOOST_TEST(exact.in_file(64) == 64U);
    BOOST_TEST(exact.in_text(64) == 64U);
    BOOST_TEST(CharacterPlaces().in_text(7) == 7U);
}

BOOST_AUTO_TEST_CASE(the_checksum_is_of_the_files_bytes) {
    BOOST_TEST(read("abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(read("abc\n").sha256 == "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb");
}

BOOST_AUTO_TEST_SUITE_END()
