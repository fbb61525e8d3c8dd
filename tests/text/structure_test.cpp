// Pillars, agenda items, sub-items, the headings above; and the outline that shows them.

#include <boost/test/unit_test.hpp>

#include "letters.h"
#include "text/outline.h"

namespace {

using namespace kveld::text;
using Strings = std::vector<std::string>;

const std::string kLetter =
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 21 juni 2024\n\n"
    "Hierbij bieden wij uw Kamer het verslag aan van de JBZ-Raad op 13 en 14 juni 2024 in Luxemburg.\n\n"
    "Mensenrechten\n\nHet lid Podt heeft hiernaar gevraagd.\n\n"
    "De minister van Justitie en Veiligheid,\nD. Yeşilgöz-Zegerius\n\n"
    " Verslag van de formele bijeenkomst van de Raad Justitie en\nBinnenlandse Zaken, 13 en 14 juni 2024\n\n"
    "I. Binnenlandse Zaken\n\nBelangrijkste resultaten:\n\n• De Raad nam conclusies aan.\n\n"
    "1. Interoperabiliteit\n\nDe Commissie schetste de stand van zaken.1 Nederland niet.\n\n"
    "Krachtenveld\n\nVeel lidstaten steunden dit.\n\n"
    "2. Russische agressie\n\na. Gevolgen voor de veiligheid\n\nHet voorzitterschap sprak.\n\n"
    "b) Richtlijn tijdelijke bescherming\n\nDe Commissie ook.\n\n"
    "II. Justitie\n\n1. Eurojust\n\nEurojust gaf een toelichting.\n\n1 Kamerstukken II, 2023–24, 32 317, nr. 861.\n";

std::string first_block_of(const Document& letter, Span item) {
    const std::string text = text_of(letter, item);
    return text.substr(0, text.find('\n'));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(structure)

BOOST_AUTO_TEST_CASE(agenda_items_stand_under_their_pillar) {
    const Document letter = read(kLetter);
    Strings told;
    for (const AgendaItem& item : letter.items) {
        told.push_back(std::to_string(item.section) + ' ' + item.pillar + ' ' + item.number + item.letter + " '" +
                       item.title + "'" + (item.parent == kNone ? "" : " of " + letter.items[item.parent].number) +
                       ": " + first_block_of(letter, item.span));
    }
    const Strings expected{"1 home 1 'Interoperabiliteit': 1. Interoperabiliteit",
                           "1 home 2 'Russische agressie': 2. Russische agressie",
                           "1 home 2a 'Gevolgen voor de veiligheid' of 2: a. Gevolgen voor de veiligheid",
                           "1 home 2b 'Richtlijn tijdelijke bescherming' of 2: b) Richtlijn tijdelijke bescherming",
                           "2 justice 1 'Eurojust': 1. Eurojust"};
    BOOST_TEST(told == expected, boost::test_tools::per_element());
    const Strings last_blocks{"Veel lidstaten steunden dit.", "De Commissie ook.", "Het voorzitterschap sprak.",
                              "De Commissie ook.", "Eurojust gaf een toelichting."};
    for (std::size_t i = 0; i < last_blocks.size(); ++i) {
        BOOST_TEST(text_of(letter, letter.items[i].span).ends_with("\n\n" + last_blocks[i]));
    }
}

BOOST_AUTO_TEST_CASE(every_block_knows_its_item_and_heading) {
    const Document letter = read(kLetter);
    Strings told;
    for (const Block& block : letter.blocks) {
        if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::ListItem &&
            block.kind != BlockKind::Footnote)
            continue;
        told.push_back(text_of(letter, block.span).substr(0, 14) + " < " +
                       (block.heading == kNone ? "-" : text_of(letter, letter.blocks[block.heading].span)) + " < " +
                       (block.item == kNone ? "-" : letter.items[block.item].title));
    }
    BOOST_TEST(
        told == (Strings{"Hierbij bieden < - < -", "Het lid Podt h < Mensenrechten < -",
                         "De Raad nam co < Belangrijkste resultaten: < -",
                         "De Commissie s < 1. Interoperabiliteit < Interoperabiliteit",
                         "Veel lidstaten < Krachtenveld < Interoperabiliteit",
                         "Het voorzitter < a. Gevolgen voor de veiligheid < Gevolgen voor de veiligheid",
                         "De Commissie o < b) Richtlijn tijdelijke bescherming < Richtlijn tijdelijke bescherming",
                         "Eurojust gaf e < 1. Eurojust < Eurojust", "Kamerstukken I < - < Interoperabiliteit"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(agenda_items_are_found_whatever_their_numbering) {
    const std::string full =
        "\n\nHet kabinet zet zich in Europa in voor een goede samenwerking\nmet alle lidstaten. Dat is al jaren "
        "zo.\n\n";
    struct Case {
        Strings headings;
        Strings items;
    };
    const std::vector<Case> table{
        {{"I. Binnenlandse Zaken", "1) Terugkeer", "II. Justitie", "1) Eurojust"},
         {"1 home 1 Terugkeer", "2 justice 1 Eurojust"}},
        {{"Binnenlandse Zaken", "I.1 Terugkeer", "I.2 Visa", "Justitie", "II.1 Eurojust"},
         {"1 home 1 Terugkeer", "1 home 2 Visa", "2 justice 1 Eurojust"}},
        {{"A. Binnenlandse Zaken", "1. Terugkeer", "B. Justitie", "1. Eurojust"},
         {"1 home 1 Terugkeer", "2 justice 1 Eurojust"}},
        {{"Binnenlandse Zaken", "Agendapunt 1: Terugkeer", "Justitie", "Agendapunt 2 – Eurojust"},
         {"1 home 1 Terugkeer", "2 justice 2 – Eurojust"}},
        {{"Binnenlandse Zaken", "Terugkeer", "Krachtenveld", "Visa", "Justitie", "Eurojust"},
         {"1 home  Terugkeer", "1 home  Visa", "2 justice  Eurojust"}},
        {{"A. Terugkeer", "B. Visa"}, {"0  A Terugkeer", "0  B Visa"}},
        {{"1 Terugkeer", "A. Vrijwillig", "2 Visa"}, {"0  1 Terugkeer", "0  1A Vrijwillig", "0  2 Visa"}},
    };
    for (const Case& one : table) {
        std::string text =
            "Den Haag, 21 juni 2024\n\nHierbij het verslag.\n\nVerslag van de formele bijeenkomst van de Raad Justitie "
            "en "
            "Binnenlandse Zaken, 13 en 14 juni 2024\n\n";
        for (const std::string& heading : one.headings) text += heading + full;
        Strings told;
        for (const AgendaItem& item : read(text).items) {
            told.push_back(std::to_string(item.section) + ' ' + item.pillar + ' ' + item.number + item.letter + ' ' +
                           item.title);
        }
        BOOST_TEST(told == one.items, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(numbered_headings_before_the_title_are_no_agenda_items) {
    const Document letter = read(
        "Den Haag, 21 juni 2024\n\nHierbij het verslag.\n\n1. Vooraf\n\nDit ging vooraf.\n\n"
        "Verslag van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en 14 juni 2024\n\n1. "
        "Eurojust\n\nEurojust sprak.\n");
    BOOST_REQUIRE(letter.items.size() == 1U);
    BOOST_TEST(letter.items[0].title == "Eurojust");
    BOOST_TEST(letter.items[0].section == 0U);
    BOOST_TEST(letter.items[0].pillar == "");
}

BOOST_AUTO_TEST_CASE(the_outline_shows_it_all) {
    BOOST_TEST(
        outline(read(kLetter)) ==
        "letter   brief, report, 2024-06-21, TK\n"
        "title    Verslag van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en 14 juni 2024\n"
        "meeting  council (jbz), 2024-06-13 to 2024-06-14, Luxemburg, formal\n"
        "\n"
        "    (1 paragraph)\n"
        "Mensenrechten\n"
        "    (1 paragraph)\n"
        "Verslag van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en 14 juni 2024\n"
        "  I. Binnenlandse Zaken\n"
        "    Belangrijkste resultaten:\n"
        "    (1 paragraph)\n"
        "    1. Interoperabiliteit  [home]\n"
        "    (1 paragraph)\n"
        "      Krachtenveld\n"
        "    (1 paragraph)\n"
        "    2. Russische agressie  [home]\n"
        "      a. Gevolgen voor de veiligheid  [home]\n"
        "    (1 paragraph)\n"
        "      b) Richtlijn tijdelijke bescherming  [home]\n"
        "    (1 paragraph)\n"
        "  II. Justitie\n"
        "    1. Eurojust  [justice]\n"
        "    (1 paragraph)\n"
        "\n"
        "[1] Kamerstukken II, 2023–24, 32 317, nr. 861.\n"
        "    at: De Commissie schetste de stand van zaken.\n"
        "\n"
        "signed   D. Yeşilgöz-Zegerius, De minister van Justitie en Veiligheid\n");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_letter_has_an_outline_too) {
    const Document letter = read("zomaar een zin");
    BOOST_TEST(letter.metadata.kind == "");
    BOOST_TEST(outline(letter) == "letter   brief\n\n    (1 paragraph)\n");
}

BOOST_AUTO_TEST_SUITE_END()
