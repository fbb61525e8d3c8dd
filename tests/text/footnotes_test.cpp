// Footnotes, and the places in the text that they belong to. The mark stood where | stands.

#include <boost/test/unit_test.hpp>

#include "letters.h"

namespace {

using namespace kveld::text;
using Strings = std::vector<std::string>;

struct Case {
    std::string text;
    Strings footnotes;
};

void check(const std::vector<Case>& table) {
    for (const Case& one : table)
        BOOST_TEST(footnotes_of(read(one.text)) == one.footnotes, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(footnotes)

BOOST_AUTO_TEST_CASE(a_mark_is_fused_on_what_it_explains) {
    check(
        {{"De Raad sprak hierover.1 Nederland steunde dit.\n\n1 COM(2024) 570.",
          {"[1] COM(2024) 570., at: De Raad sprak hierover.|"}},
         {"De brief1 is er.\n\n1 Kamerstuk 5.", {"[1] Kamerstuk 5., at: De brief| is er."}},
         {"De brief,1 die er is.\n\n1 Kamerstuk 5.", {"[1] Kamerstuk 5., at: De brief,| die er is."}},
         {"De brief (2024)1 is er.\n\n1 Kamerstuk 5.", {"[1] Kamerstuk 5., at: De brief (2024)| is er."}},
         {"De ‘brief’1 is er.\n\n1 Kamerstuk 5.", {"[1] Kamerstuk 5., at: De ‘brief’| is er."}},
         {"De motie Veldkamp c.s.1 is er.\n\n1 Kamerstuk 5.", {"[1] Kamerstuk 5., at: De motie Veldkamp c.s.| is er."}},
         {"De brief van 6 december 20241 is er.\n\n1 Kamerstuk 5.",
          {"[1] Kamerstuk 5., at: De brief van 6 december 2024| is er."}},
         {"Zo is het sinds 2026.1 Daarna niet.\n\n1 Kamerstuk 5.", {"[1] Kamerstuk 5., at: Zo is het sinds 2026.|"}},
         {"De brief is er1.\n\n1 Kamerstuk 5.", {"[1] Kamerstuk 5., at: De brief is er|."}},
         {"De Raad sprak\nhierover1\n\n1 Kamerstuk 5.", {"[1] Kamerstuk 5., at: De Raad sprak hierover|"}}});
}

BOOST_AUTO_TEST_CASE(other_numbers_are_no_marks) {
    check({{"Op 1 mei, met C1 en CO1, 1 lidstaat en 1.1 miljoen.\n\n1 Kamerstuk 5.", {}},
           {"De brief is er.\n\n1 lidstaat was tegen.", {}},
           {"In artikel 4 en 2001/55/EG staat dit.\n\n4 lidstaten waren tegen.", {}}});
    BOOST_TEST(read("De coalitie C7 sprak.1 Zo is het.\n\n1 Kamerstuk 5.").clean ==
               "De coalitie C7 sprak. Zo is het.\n\nKamerstuk 5.");
}

BOOST_AUTO_TEST_CASE(marks_of_other_kinds) {
    check({{"De Raad sprak hierover.¹ Nederland ook.²\n\n¹ Kamerstuk 5.\n² Idem.",
            {"[1] Kamerstuk 5., at: De Raad sprak hierover.|", "[2] Idem., at: Nederland ook.|"}},
           {"De Raad sprak hierover.¹ Nederland ook.\n\n¹Kamerstuk 5.",
            {"[1] Kamerstuk 5., at: De Raad sprak hierover.|"}},
           {"De brief¹² is er.¹³\n\n¹² Een.\n¹³ Twee.", {}},  // nothing tells what became of the first eleven
           {"De Raad sprak hierover.[1] Nederland ook [2].\n\n[1] Kamerstuk 5.\n[2] Idem.",
            {"[1] Kamerstuk 5., at: De Raad sprak hierover.|", "[2] Idem., at: Nederland ook|."}},
           {"De oppervlakte is 5 km² en meer.\n\nDat is alles.", {}}});
    BOOST_TEST(read("De oppervlakte is 5 km² en meer.").clean == "De oppervlakte is 5 km² en meer.");
    BOOST_TEST(read("Zie [1] en [2].").clean == "Zie [1] en [2].");
}

BOOST_AUTO_TEST_CASE(a_footnote_may_run_over_several_lines) {
    check({{"De Raad sprak.1 Zo is het.2\n\n1 Verslag van de bijeenkomst, 13 en\n14 juni 2024, Kamerstukken "
            "II,\n2023–24, 32 317, nr. 882.\n2 Idem.",
            {"[1] Verslag van de bijeenkomst, 13 en 14 juni 2024, Kamerstukken II, 2023–24, 32 317, nr. 882., at: De "
             "Raad sprak.|",
             "[2] Idem., at: Zo is het.|"}},
           {"De Raad sprak.1\n\n1 Te vinden via: https://ec.europa.eu/\n\nhome-affairs/pact_en\n\n\n\n\nNieuwe pagina.",
            {"[1] Te vinden via: https://ec.europa.eu/home-affairs/pact_en, at: De Raad sprak.|"}}});
}

BOOST_AUTO_TEST_CASE(a_footnote_block_ends_with_its_page) {
    const Document letter = read(
        "De Raad sprak over de veiligheid in de\n\n1 Kamerstuk 5.\n2 Idem.\n\n\n\n\nkst-99817-12\n\n\n\nlidstaten.1 "
        "Dat is alles.2 Zo is het.\n");
    BOOST_TEST(footnotes_of(letter) == Strings{},
               boost::test_tools::per_element());  // the marks stand behind: no footnotes
    const Document usual = read(
        "De Raad sprak.1 Over de veiligheid2 in de\n\n1 Kamerstuk 5.\n2 Idem\n\n\n\n\nkst-99817-12\n\n\n\nlidstaten is "
        "gesproken.3\n\n3 Slot.\n");
    BOOST_TEST(footnotes_of(usual) == (Strings{"[1] Kamerstuk 5., at: De Raad sprak.|",
                                               "[2] Idem, at: Over de veiligheid| in de lidstaten is gesproken.",
                                               "[3] Slot., at: Over de veiligheid in de lidstaten is gesproken.|"}),
               boost::test_tools::per_element());
    BOOST_TEST(usual.clean ==
               "De Raad sprak. Over de veiligheid in de lidstaten is gesproken.\n\nKamerstuk 5.\n\nIdem\n\nSlot.");
}

BOOST_AUTO_TEST_CASE(numbering_may_start_again) {
    check({{"De Raad sprak.1\n\n1 Kamerstuk 5.\n\n\n\n\n\fHet verslag.1\n\n1 Kamerstuk 6.",
            {"[1] Kamerstuk 5., at: De Raad sprak.|", "[1] Kamerstuk 6., at: Het verslag.|"}}});
}

BOOST_AUTO_TEST_CASE(footnotes_at_the_end_of_the_letter) {
    check({{"De Raad sprak.1\n\nNederland ook.2\n\nPolen niet.3\n\n1 Een.\n2 Twee.\n3 Drie.",
            {"[1] Een., at: De Raad sprak.|", "[2] Twee., at: Nederland ook.|", "[3] Drie., at: Polen niet.|"}}});
}

BOOST_AUTO_TEST_CASE(numbers_that_a_converter_raised_to_lines_of_their_own) {
    check({{"De Raad sprak hierover.1 Nederland steunde\ndit.2 Polen niet.\n\n1\nKamerstukken II, 2023–24,\nnr. "
            "872.\n2\nIdem.\n\n\fDe Commissie ook.",
            {"[1] Kamerstukken II, 2023–24, nr. 872., at: De Raad sprak hierover.|",
             "[2] Idem., at: Nederland steunde dit.|"}},
           {"De Raad sprak hierover.1 Nederland ook.2\n\n1\n\nKamerstukken II, nr. 872.\n\n2\n\nIdem.\n\n3\n\n\fDe "
            "Commissie ook.",
            {"[1] Kamerstukken II, nr. 872., at: De Raad sprak hierover.|", "[2] Idem., at: Nederland ook.|"}},
           {"De Raad sprak over de stand van zaken in de\n1\nonderhandelingen. Dat was alles.\n\n1 Kamerstuk 5.",
            {"[1] Kamerstuk 5., at: De Raad sprak over de stand van zaken in de| onderhandelingen."}},
           {"De Raad sprak.\n1\n\nNederland ook.\n\n1 Kamerstuk 5.", {"[1] Kamerstuk 5., at: De Raad sprak.|"}},
           {"De Raad sprak.\n\n1\n\nNederland ook.", {}}});
    BOOST_TEST(read("De stand van zaken in de\n1\nonderhandelingen. Zo is het.\n\n1 Kamerstuk 5.").clean ==
               "De stand van zaken in de onderhandelingen. Zo is het.\n\nKamerstuk 5.");
}

BOOST_AUTO_TEST_CASE(marks_beside_quotes_and_stops) {
    check({{"De ‘brief’¹, de “nota”.² En de fiche”³.\n\n¹ Een.\n² Twee.\n³ Drie.",
            {"[1] Een., at: De ‘brief’|, de “nota”.", "[2] Twee., at: De ‘brief’, de “nota”.|",
             "[3] Drie., at: En de fiche”|."}},
           {"De ‘brief’[1], de nota [2]. En de fiche.”[3] Zo.\n\n[1] Een.\n[2] Twee.\n[3] Drie.",
            {"[1] Een., at: De ‘brief’|, de nota.", "[2] Twee., at: De ‘brief’, de nota|.",
             "[3] Drie., at: En de fiche.”|"}},
           {"Zij spraken in Luxemburg1. Daarna in (Brussel)2; en ‘zo’.3\n\n1 Een.\n2 Twee.\n3 Drie.",
            {"[1] Een., at: Zij spraken in Luxemburg|.", "[2] Twee., at: Daarna in (Brussel)|; en ‘zo’.",
             "[3] Drie., at: Daarna in (Brussel); en ‘zo’.|"}}});
}

BOOST_AUTO_TEST_CASE(marks_behind_the_last_footnote_and_marks_of_lost_notes) {
    const Document behind = read("De Raad sprak.1 Nederland ook.2 Polen niet.3\n\n1 Een.");
    BOOST_TEST(text_of(behind, behind.blocks[0].span) == "De Raad sprak. Nederland ook. Polen niet.");
    BOOST_TEST(behind.notes == Strings{"the text of footnote 2, 3 is missing: only the mark is there"},
               boost::test_tools::per_element());
    const Document lost = read("De Raad sprak.1 Nederland ook.2 Polen niet.3 Zo is het.");
    BOOST_TEST(lost.clean == "De Raad sprak. Nederland ook. Polen niet. Zo is het.");
    BOOST_TEST(read("In fase1 en fase2 sprak de Raad.").clean == "In fase1 en fase2 sprak de Raad.");
}

BOOST_AUTO_TEST_CASE(a_footnote_that_the_converter_lost_is_told) {
    const Document letter = read("De Raad sprak.1 Nederland ook.2 Polen niet.3\n\n1 Een.\n3 Drie.");
    BOOST_TEST(footnotes_of(letter) == (Strings{"[1] Een., at: De Raad sprak.|", "[3] Drie., at: Polen niet.|"}),
               boost::test_tools::per_element());
    BOOST_TEST(letter.notes == Strings{"the text of footnote 2 is missing: only the mark is there"},
               boost::test_tools::per_element());
    BOOST_TEST(text_of(letter, letter.blocks[0].span) == "De Raad sprak. Nederland ook. Polen niet.");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_begins_with_a_number_stays_one) {
    const Document letter = read("De stukken zijn er.\n\n25 lidstaten stemden in.\n\n2 lidstaten niet.");
    BOOST_TEST(letter.footnotes.empty());
    BOOST_TEST(letter.blocks.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
