// What a page prints around its text: heads and feet that come back, and the margin of a ministry's letter.

#include <boost/test/unit_test.hpp>

#include "letters.h"

namespace {

using namespace kveld::text;
using Strings = std::vector<std::string>;

const std::string kBody =
    "De Raad heeft uitvoerig gesproken over de stand van zaken van de\nonderhandelingen en de lidstaten steunden het "
    "voorstel van de\nCommissie. Nederland heeft ingestemd met de tekst en vroeg\naandacht voor de uitvoering ervan "
    "in de lidstaten zelf en de";
const std::string kHealed =
    "paragraph: De Raad heeft uitvoerig gesproken over de stand van zaken van de onderhandelingen en de lidstaten "
    "steunden het voorstel van de Commissie. Nederland heeft ingestemd met de tekst en vroeg aandacht voor de "
    "uitvoering ervan in de lidstaten zelf en de ";

std::string pages(const Strings& heads, const std::string& foot) {
    std::string text;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (i > 0) text += "\n\f";
        text += heads[i];
        text += "\n\nDag ";
        text += std::to_string(i + 1);
        text += ". ";
        text += kBody;
        text += '\n';
        text += foot;
        if (foot.empty()) continue;
        text += std::to_string(i + 1);
        text += '\n';
    }
    return text + "gevolgen.\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(margins)

BOOST_AUTO_TEST_CASE(a_line_that_comes_back_at_the_edges_of_pages_is_furniture) {
    const Document letter =
        read(pages({"JBZ-Raad in juni", "JBZ-Raad in juni", "JBZ-Raad in juni"}, "\nVersie van mei  "));
    BOOST_TEST(letter.clean.find("JBZ-Raad in juni") == std::string::npos);
    BOOST_TEST(letter.clean.find("Versie van mei") == std::string::npos);
    BOOST_TEST(letter.clean.find("lidstaten zelf en de Dag 2. De Raad") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_line_that_comes_back_twice_or_elsewhere_is_text) {
    const Document twice = read(pages({"JBZ-Raad in juni", "JBZ-Raad in juni", "JBZ-Raad in mei"}, ""));
    BOOST_TEST(twice.clean.find("JBZ-Raad in juni") != std::string::npos);
    std::string often = pages({"Krachtenveld", "Krachtenveld", "Krachtenveld"}, "");
    for (int i = 0; i < 3; ++i) often += "\n\nKrachtenveld\n\n" + kBody + " rest.";
    BOOST_TEST(read(often).clean.starts_with("Krachtenveld\n\nDag 1."));
    const Document footnotes = read(pages({"Een1 en", "Twee2 en", "Drie3 en"}, "\n1 Idem\n") + "\n1 Idem");
    BOOST_TEST(footnotes.clean.find("Idem") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_margin_of_a_ministrys_letter_is_no_text) {
    const Document letter = read(
        "Directoraat-Generaal\nMigratie\nDatum\n3 december 2024\nOns kenmerk\n5876543\n\n"
        "Aan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG\n\n"
        "Betreft Verslag JBZ-Raad\n\n" +
        kBody + "\n\nDatum\n3 december 2024\n\nOns kenmerk\n5876543\n\nPagina 1 van 2\n\n\f" +
        "Directie Regie Migratieketen\nOns kenmerk\n5876543\ngevolgen van de oorlog.\n\nPagina 2 van 2\n");
    BOOST_TEST(
        blocks_of(letter) == (Strings{"letterhead: Aan de Voorzitter van de Tweede Kamer",
                                      "letterhead: der Staten-Generaal Postbus 20018 2500 EA DEN HAAG",
                                      "letterhead: Betreft Verslag JBZ-Raad", kHealed + "gevolgen van de oorlog."}),
        boost::test_tools::per_element());
    BOOST_TEST(letter.metadata.date.iso() == "2024-12-03");
    BOOST_TEST(letter.metadata.title == "Verslag JBZ-Raad");
}

BOOST_AUTO_TEST_CASE(a_margin_between_the_letterhead_and_the_text) {
    const Document letter = read(
        "> Retouradres Postbus 20301 2500 EH Den Haag\n\nAan de Voorzitter van de Eerste Kamer\nder "
        "Staten-Generaal\nPostbus 20017\n2500 EA DEN HAAG\n\nDatum 3 december 2024\nBetreft Terugkeer\n\n"
        "Ministerie van Justitie en\nVeiligheid\nTurfmarkt 147\n2511 DP Den Haag\nPostbus 20301\n2500 EH Den Haag\n"
        "www.rijksoverheid.nl/jenv\nContactpersoon\nmw. A. de Boer\nbeleidsmedewerker\nT 070 370 79 11\n"
        "a.deboer@minjenv.nl\nUw kenmerk\nOns kenmerk\nDGM/2024/12\nBijlagen\n2\nBij beantwoording de datum\nen ons "
        "kenmerk vermelden.\nWilt u slechts één zaak in uw\nbrief behandelen.\n\nHierbij zend ik uw Kamer een brief.");
    BOOST_TEST(blocks_of(letter) == (Strings{"letterhead: Aan de Voorzitter van de Eerste Kamer",
                                             "letterhead: der Staten-Generaal Postbus 20017 2500 EA DEN HAAG",
                                             "letterhead: Datum 3 december 2024", "letterhead: Betreft Terugkeer",
                                             "paragraph: Hierbij zend ik uw Kamer een brief."}),
               boost::test_tools::per_element());
    BOOST_TEST(letter.metadata.date.iso() == "2024-12-03");
    BOOST_TEST(letter.metadata.chamber == "EK");
}

BOOST_AUTO_TEST_CASE(words_of_the_margin_inside_the_text_stay) {
    const std::string text =
        "Het ministerie vraagt naar ons kenmerk.\nDatum en plaats zijn bekend. De Directie\nvan het agentschap sprak "
        "hierover.\nPostbus 20301\nis het adres.";
    BOOST_TEST(read(text).clean ==
               "Het ministerie vraagt naar ons kenmerk. Datum en plaats zijn bekend. De Directie van het agentschap "
               "sprak hierover. Postbus 20301 is het adres.");
}

BOOST_AUTO_TEST_SUITE_END()
