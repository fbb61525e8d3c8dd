// Text before layout: what word processors left in it, notes in brackets, accents and ligatures.

#include "text/preparation.h"

#include <boost/test/unit_test.hpp>

#include "base/utf8.h"
#include "letters.h"

namespace {

using namespace kveld::text;
using Strings = std::vector<std::string>;

std::string source_of(const Document& letter, const std::string& words) {
    const std::size_t at = letter.clean.find(words);
    BOOST_REQUIRE(at != std::string::npos);
    std::string told;
    for (const SourceSpan part : letter.map.parts_of({at, at + words.size()})) {
        told += (told.empty() ? "" : "|") + letter.source.substr(part.start, part.end - part.start);
    }
    return told;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(preparation)

BOOST_AUTO_TEST_CASE(what_a_word_processor_keeps_beside_the_text_is_left_out) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"De [bookmark: _Hlk190417844]Raad sprak.", "De Raad sprak."},
        {"Zie [Error! Bookmark not defined.] en Fout! Bladwijzer niet gedefinieerd. daar.", "Zie en daar."},
        {"Zie Fout! Verwijzingsbron niet gevonden. daar.", "Zie daar."},
        {"Pagina{ PAGE } staat {NUMPAGES  \\* MERGEFORMAT} er.", "Pagina staat er."},
        {"De HYPERLINK \"https://x.eu/q?a=1\" \\t \"_blank\" brief is er.", "De brief is er."},
        {"De { HYPERLINK \"https://x.eu\" }brief PAGE \\* MERGEFORMAT is er.", "De brief is er."},
        {"De verzameling { a, b } en [2: dit] en PAGE en [bookmark] blijven.",
         "De verzameling { a, b } en [2: dit] en PAGE en [bookmark] blijven."},
        {"Fout! Dat is niet waar.", "Fout! Dat is niet waar."},
    };
    for (const auto& [printed, clean] : table) {
        const Document letter = read(printed);
        BOOST_TEST(letter.clean == clean);
        BOOST_TEST(letter.source == printed);
    }
}

BOOST_AUTO_TEST_CASE(spans_lead_past_what_was_left_out) {
    const Document letter = read("De [bookmark: _Hlk190417844]Raad steunt{ PAGE } de\nnoodza-\nkelijke stap.");
    BOOST_TEST(letter.clean == "De Raad steunt de noodzakelijke stap.");
    BOOST_TEST(source_of(letter, "De Raad") == "De |Raad");
    BOOST_TEST(source_of(letter, "Raad") == "Raad");
    BOOST_TEST(source_of(letter, "steunt de noodzakelijke stap") == "steunt| de\nnoodza-\nkelijke stap");
}

BOOST_AUTO_TEST_CASE(notes_in_brackets_are_footnotes) {
    const std::string printed =
        "De Raad sprak hierover.[footnoteRef:2] [2: Kamerstukken II, 2023–24, 32 317,\nnr. 872 [bijlage], "
        "noodza-\nkelijk.] Nederland steunde dit.[footnoteRef:3]\n\nPolen niet [footnoteRef:4] [4: HYPERLINK "
        "\"http://a.eu/b\" a.eu/b].\n\n[3: Later.]\n";
    const Document letter = read(printed);
    BOOST_TEST(letter.clean ==
               "De Raad sprak hierover. Nederland steunde dit.\n\nPolen niet.\n\n"
               "Kamerstukken II, 2023–24, 32 317, nr. 872 [bijlage], noodzakelijk.\n\nLater.\n\na.eu/b");
    BOOST_TEST(
        footnotes_of(letter) == (Strings{"[2] Kamerstukken II, 2023–24, 32 317, nr. 872 [bijlage], noodzakelijk., "
                                         "at: De Raad sprak hierover.|",
                                         "[3] Later., at: Nederland steunde dit.|", "[4] a.eu/b, at: Polen niet|."}),
        boost::test_tools::per_element());
    BOOST_TEST(letter.source == printed);
    BOOST_TEST(source_of(letter, "32 317, nr. 872") == "32 317,\nnr. 872");
    BOOST_TEST(source_of(letter, "noodzakelijk") == "noodza-\nkelijk");
    BOOST_TEST(source_of(letter, "hierover. Nederland") == "hierover.| Nederland");
    BOOST_TEST(letter.notes.empty());
}

BOOST_AUTO_TEST_CASE(a_reference_whose_note_is_not_there_is_told) {
    const Document letter = read("De Raad sprak hierover [footnoteRef:1].\n\nEn dit.[footnoteRef:2] [2: open [haak.\n");
    BOOST_TEST(letter.clean == "De Raad sprak hierover.\n\nEn dit. [2: open [haak.");
    BOOST_TEST(letter.notes == Strings{"the text of footnote 1, 2 is missing: only the mark is there"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(letters_are_composed_and_ligatures_spelled_out) {
    const Document letter = read(
        "Yes\u0327ilgo\u0308z con\uFB01rmeert de e\uFB03ciënte \uFB02ow van de vr\u0133heid, e\u0301e\u0301n \u212B.");
    BOOST_TEST(letter.clean == "Yeşilgöz confirmeert de efficiënte flow van de vrijheid, één Å.");
    BOOST_TEST(source_of(letter, "Yeşilgöz") == "Yes\u0327ilgo\u0308z");
    BOOST_TEST(source_of(letter, "ş") == "s\u0327");
    BOOST_TEST(source_of(letter, "efficiënte") == "e\uFB03ciënte");
    BOOST_TEST(source_of(letter, "één") == "e\u0301e\u0301n");
    BOOST_TEST(source_of(letter, "heid") == "heid");
    BOOST_TEST(kveld::base::utf8::to_nfc(letter.clean) == letter.clean);
}

BOOST_AUTO_TEST_CASE(quotes_stay_and_white_space_is_one_space) {
    BOOST_TEST(read("“Zo” ‘is’ „het” «ook»\u2009en\u00A0ook\u202Fdit\u2003hier.").clean ==
               "“Zo” ‘is’ „het” «ook» en ook dit hier.");
    BOOST_TEST(read("De\u200E Raad\u2060 spr\u200Cak.").clean == "De Raad sprak.");
}

BOOST_AUTO_TEST_CASE(a_text_without_any_of_it_is_not_copied) {
    kveld::text::forms::FormText form;
    form.text = "De Raad sprak – “één” keer.";
    BOOST_TEST(!prepare(form, tree_rules().data()).has_value());
}

BOOST_AUTO_TEST_CASE(parts_that_the_form_tells_move_along) {
    kveld::text::forms::FormText form;
    form.text = "E\u0301e\u0301n\n\ncon\uFB01rm\n";
    form.parts = {{{0, 7}, forms::PartKind::Paragraph, "a"}, {{9, 17}, forms::PartKind::Paragraph, "b"}};
    const auto prepared = prepare(form, tree_rules().data());
    BOOST_REQUIRE(prepared.has_value());
    BOOST_TEST(prepared->form.text == "Één\n\nconfirm\n");
    BOOST_TEST((prepared->form.parts[0].span == SourceSpan{0, 5}));
    BOOST_TEST((prepared->form.parts[1].span == SourceSpan{7, 14}));
    BOOST_TEST(prepared->form.parts[1].element == "b");
}

BOOST_AUTO_TEST_SUITE_END()
