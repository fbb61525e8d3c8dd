// Lines gathered into paragraphs, headings, list items and signatures.

#include <boost/test/unit_test.hpp>

#include "letters.h"

namespace {

using namespace kveld::text;
using Strings = std::vector<std::string>;

struct Case {
    std::string text;
    Strings blocks;
};

void check(const std::vector<Case>& table) {
    for (const Case& one : table) BOOST_TEST(blocks_of(read(one.text)) == one.blocks, boost::test_tools::per_element());
}

// A full line of sixty-odd letters, so that the lines around are seen to be short.
const std::string kFull =
    "Het kabinet zet zich in Europa in voor een goede samenwerking\nmet alle lidstaten. Dat is al jaren zo en het "
    "blijft voorlopig\nook zo.";
const std::string kHealed =
    "paragraph: Het kabinet zet zich in Europa in voor een goede samenwerking met alle lidstaten. Dat is al jaren zo "
    "en het blijft voorlopig ook zo.";

}  // namespace

BOOST_AUTO_TEST_SUITE(paragraphs)

BOOST_AUTO_TEST_CASE(wrapped_lines_are_one_paragraph) {
    check({{kFull, {kHealed}}, {kFull + "\n\n" + kFull, {kHealed, kHealed}}});
}

BOOST_AUTO_TEST_CASE(a_short_line_that_ends_a_sentence_ends_its_paragraph) {
    check({{kFull + "\n" + kFull, {kHealed, kHealed}},
           {"Tijdens de bijeenkomst sprak het voorzitterschap van de Raad.\nDe Commissie ook. De lidstaten waren het "
            "er met hen over eens.",
            {"paragraph: Tijdens de bijeenkomst sprak het voorzitterschap van de Raad. De Commissie ook. De lidstaten "
             "waren het er met hen over eens."}}});
}

BOOST_AUTO_TEST_CASE(headings_are_short_and_end_no_sentence) {
    check({{"Krachtenveld\n\n" + kFull, {"heading: Krachtenveld", kHealed}},
           {"Kopgroep terrorisme\n" + kFull, {"heading: Kopgroep terrorisme", kHealed}},
           {"1. Werksessie I: Terugkeer\n" + kFull, {"heading: 1. Werksessie I: Terugkeer", kHealed}},
           {"Uitvoering van de moties over migratiesamenwerking met Egypte\nen Tunesië\n\n" + kFull,
            {"heading: Uitvoering van de moties over migratiesamenwerking met Egypte en Tunesië", kHealed}},
           {"Belangrijkste resultaten:\n\n" + kFull, {"heading: Belangrijkste resultaten:", kHealed}},
           {"1. Terugkeerverordening\nBeleidsdebat\n\n" + kFull,
            {"heading: 1. Terugkeerverordening", "heading: Beleidsdebat", kHealed}}});
}

BOOST_AUTO_TEST_CASE(a_short_line_with_a_colon_introduces_a_list) {
    check({{"Nederland heeft ingebracht:\n- Terugkeer;\n- Visa.\n\n" + kFull,
            {"paragraph: Nederland heeft ingebracht:", "list item: Terugkeer;", "list item: Visa.", kHealed}},
           {"Verder:\n\n" + kFull, {"paragraph: Verder:", kHealed}},
           {"Belangrijkste onderwerpen:\n\n• Terugkeer\n\n" + kFull,
            {"heading: Belangrijkste onderwerpen:", "list item: Terugkeer", kHealed}}});
}

BOOST_AUTO_TEST_CASE(lists) {
    check({{"Tijdens de lunch besprak de Raad met de Commissie deze onderwerpen:\n\n• Terugkeer, en wat\ndaarbij "
            "hoort;\n\n• Asiel.",
            {"paragraph: Tijdens de lunch besprak de Raad met de Commissie deze onderwerpen:",
             "list item: Terugkeer, en wat daarbij hoort;", "list item: Asiel."}},
           {"Tijdens de lunch besprak de Raad met de Commissie deze onderwerpen:\n- Terugkeer;\n- Asiel.",
            {"paragraph: Tijdens de lunch besprak de Raad met de Commissie deze onderwerpen:", "list item: Terugkeer;",
             "list item: Asiel."}},
           {"Tijdens de lunch besprak de Raad met de Commissie drie onderwerpen:\n1. Een herzien systeem.\n2. Een "
            "nieuw systeem, dat\nbeter is.",
            {"paragraph: Tijdens de lunch besprak de Raad met de Commissie drie onderwerpen:",
             "list item: 1. Een herzien systeem.", "list item: 2. Een nieuw systeem, dat beter is."}},
           {"Een ruime meerderheid van de lidstaten – waaronder Nederland\n– sprak steun uit voor de aanbevelingen.",
            {"paragraph: Een ruime meerderheid van de lidstaten – waaronder Nederland – sprak steun uit voor de "
             "aanbevelingen."}},
           {"De lidstaten spraken op de Raad van Justitie en van 13 en\n14. Daarna was er niets meer om over te "
            "spreken met elkaar.",
            {"paragraph: De lidstaten spraken op de Raad van Justitie en van 13 en 14. Daarna was er niets meer om "
             "over te spreken met elkaar."}}});
}

BOOST_AUTO_TEST_CASE(bullets_of_all_kinds) {
    for (const std::string sign : {"•", "·",      "▪",      "▫",      "■",      "◦", "○", "➢", "→", "✓", "o",
                                   "?", "\uFFFD", "\uF0B7", "\uF0A7", "\uF0D8", "–", "-", "—", "‐", "*"}) {
        std::string told = "De Raad sprak hierover.\n\n";
        for (const char* item : {" Terugkeer\n", "\tAsiel, en wat\ndaarbij hoort\n", " Visa\n"}) {
            told.append(sign).append(item);
        }
        BOOST_TEST_CONTEXT(sign) {
            BOOST_TEST(blocks_of(read(told)) == (Strings{"paragraph: De Raad sprak hierover.", "list item: Terugkeer",
                                                         "list item: Asiel, en wat daarbij hoort", "list item: Visa"}),
                       boost::test_tools::per_element());
        }
    }
    check({{"De Raad sprak.\n\n• \nTerugkeer, en wat\ndaarbij hoort.\n\n•\n\nAsiel.",
            {"paragraph: De Raad sprak.", "list item: Terugkeer, en wat daarbij hoort.", "list item: Asiel."}},
           {"Was dat zo? De Raad sprak o.a. over visa.\nDe Commissie ook.",
            {"paragraph: Was dat zo? De Raad sprak o.a. over visa. De Commissie ook."}}});
}

BOOST_AUTO_TEST_CASE(a_sentence_goes_on_behind_the_foot_of_its_page) {
    const std::string foot =
        "\n\n1 COM(2024) 570.\n\n \n \n \nkst-99817-12\nISSN 0921 - 7371\nTweede Kamer, vergaderjaar 2024–2025, 99 "
        "817, nr. 12 1\n\n\n\n";
    check(
        {{"De Raad sprak.1 Daarmee komt de Commissie tegemoet aan de" + foot + "oproep van de lidstaten.",
          {"paragraph: De Raad sprak. Daarmee komt de Commissie tegemoet aan de oproep van de lidstaten.",
           "footnote: COM(2024) 570."}},
         {"De Raad sprak.1 Daar waren ook België,\nDuitsland en" + foot + "Luxemburg bij.",
          {"paragraph: De Raad sprak. Daar waren ook België, Duitsland en Luxemburg bij.", "footnote: COM(2024) 570."}},
         {"De Raad sprak.1 Een grote groep lid-" + foot + "staten steunde dit.",
          {"paragraph: De Raad sprak. Een grote groep lidstaten steunde dit.", "footnote: COM(2024) 570."}},
         {"De Raad sprak.1 Dat was alles." + foot + "Daarna sprak de Commissie.",
          {"paragraph: De Raad sprak. Dat was alles.", "paragraph: Daarna sprak de Commissie.",
           "footnote: COM(2024) 570."}},
         {"De Raad sprak.1 Dit zijn de" + foot + "1. Terugkeer\n\nNederland steunt dit.",
          {"paragraph: De Raad sprak. Dit zijn de", "heading: 1. Terugkeer", "paragraph: Nederland steunt dit.",
           "footnote: COM(2024) 570."}}});
}

BOOST_AUTO_TEST_CASE(signatures) {
    check({{kFull + "\n\nDe Minister van Justitie en Veiligheid,\n\nD.M. van Weel\n\nDe Staatssecretaris "
                    "Rechtsbescherming,\nT.H.D. Struycken",
            {kHealed, "signature: De Minister van Justitie en Veiligheid,", "signature: D.M. van Weel",
             "signature: De Staatssecretaris Rechtsbescherming,", "signature: T.H.D. Struycken"}},
           {"De minister van Asiel, die sprak,\nD.M. van Weel.",
            {"paragraph: De minister van Asiel, die sprak, D.M. van Weel."}}});
}

BOOST_AUTO_TEST_CASE(numbers_that_a_converter_put_on_lines_of_their_own) {
    check({{"De Raad sprak.\n\nII.\n\nIV. De lidstaten ook. Zij waren het eens.",
            {"paragraph: De Raad sprak.", "paragraph: De lidstaten ook. Zij waren het eens."}}});
}

BOOST_AUTO_TEST_SUITE_END()
