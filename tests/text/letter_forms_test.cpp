// Letters in the forms in which they come: as a ministry sends them, and as a page of the web has them.

#include <boost/test/unit_test.hpp>

#include "letters.h"
#include "text/outline.h"

namespace {

using namespace kveld::text;
using Strings = std::vector<std::string>;

// The window of the envelope, the form's fields, pages that say how many they are.
const std::string kFromTheMinistry =
    "> Retouradres Postbus 20301 2500 EH  Den Haag\n"
    "\n"
    "Aan de Voorzitter van de Tweede Kamer\n"
    "der Staten-Generaal\n"
    "Postbus 20018\n"
    "2500 EA  DEN HAAG\n"
    "\n"
    "Directie Europese en Internationale Aangelegenheden\n"
    "Turfmarkt 147\n"
    "2511 DP  Den Haag\n"
    "www.rijksoverheid.nl/jenv\n"
    "\n"
    "Ons kenmerk\n"
    "5938444\n"
    "\n"
    "Datum 3 december 2024\n"
    "Onderwerp Geannoteerde agenda JBZ-Raad 12-13 december 2024\n"
    "\n"
    "Hierbij bieden wij uw Kamer de geannoteerde agenda aan van de bijeenkomst van de\n"
    "Raad Justitie en Binnenlandse Zaken van 12 en 13 december 2024 te Brussel. De\n"
    "minister van Asiel en Migratie is voornemens deel te nemen.\n"
    "\n"
    "Tevens informeren wij uw Kamer over de stand van zaken van de motie Podt.1\n"
    "\n"
    "De Minister van Justitie en Veiligheid,\n"
    "\n"
    "\n"
    "D.M. van Weel\n"
    "\n"
    "\n"
    "De Minister van Asiel en Migratie,\n"
    "\n"
    "\n"
    "M.H.M. Faber-van de Klashorst\n"
    "\n"
    "1 Kamerstukken II 2024/25, 32 317, nr. 900.\n"
    "\n"
    "                                                                Pagina 1 van 3\n"
    "\n"
    "Geannoteerde agenda van de bijeenkomst van de Raad Justitie en Binnenlandse\n"
    "Zaken, 12-13 december 2024\n"
    "\n"
    "I. Raad Binnenlandse Zaken\n"
    "\n"
    "Schengenraad\n"
    "\n"
    "1. Algehele staat van het Schengengebied\n"
    "(Gedachtewisseling)\n"
    "\n"
    "De Raad zal van gedachten wisselen over de staat van het Schengengebied. Het\n"
    "kabinet hecht hieraan.2\n"
    "\n"
    "2. Overige onderwerpen\n"
    "\n"
    "a) EU-VS ministeriële bijeenkomst (Informatie van het voorzitterschap)\n"
    "Het voorzitterschap zal terugkoppeling geven.\n"
    "\n"
    "b) Salzburg Forum\n"
    "Oostenrijk zal informeren.\n"
    "\n"
    "2 Zie ook de Kamerbrief van 4 oktober jl.\n"
    "\n"
    "                                                                Pagina 2 van 3\n"
    "\n"
    "Raad Justitie\n"
    "\n"
    "3. Verordening bescherming van volwassenen\n"
    "Voortgangsverslag\n"
    "\n"
    "Het voorzitterschap zal de stand van zaken schetsen. Nederland steunt het voor-\n"
    "stel, en\n"
    "\n"
    "                                                                Pagina 3 van 3\n"
    "\n"
    "zal dit uitdragen.\n";

// A paragraph a line, dossier and number on lines of their own, footnotes in brackets at the end.
const std::string kFromTheWeb =
    "32 317\n"
    "JBZ-Raad\n"
    "Nr. 879\n"
    "BRIEF VAN DE MINISTERS VAN JUSTITIE EN VEILIGHEID EN VOOR RECHTSBESCHERMING EN DE STAATSSECRETARIS VAN JUSTITIE "
    "EN VEILIGHEID\n"
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n"
    "Den Haag, 31 mei 2024\n"
    "Hierbij bieden wij u de geannoteerde agenda aan van de bijeenkomst van de Raad Justitie en Binnenlandse Zaken "
    "(JBZ-Raad) op 13 en 14 juni 2024 in Luxemburg. De Staatssecretaris van Justitie en Veiligheid is voornemens deel "
    "te nemen aan deze JBZ-Raad.[1]\n"
    "Motie van het lid Brekelmans c.s.\n"
    "In de motie van het lid Brekelmans c.s. [2] wordt de regering verzocht om zich in te zetten voor strengere "
    "grenscontroles. Nederland heeft dit in de Raad ingebracht.\n"
    "De Minister van Justitie en Veiligheid,\n"
    "D. Yeşilgöz-Zegerius\n"
    "De Minister voor Rechtsbescherming,\n"
    "F.M. Weerwind\n"
    "Geannoteerde agenda van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en 14 juni 2024\n"
    "Belangrijkste onderwerpen\n"
    "- De Raad zal naar verwachting een algemene oriëntatie bereiken over de Anti-corruptierichtlijn.\n"
    "- De Raad zal spreken over de stand van zaken van het Asiel- en Migratiepact.\n"
    "I. Binnenlandse Zaken\n"
    "1. Staat van het Schengengebied\n"
    "Het voorzitterschap zal de lidstaten informeren over de voortgang. Het kabinet steunt de voorgestelde "
    "prioriteiten, maar zal aandacht vragen voor secundaire migratie.[3]\n"
    "2. Diversen\n"
    "a. Salzburg Forum\n"
    "Oostenrijk zal de Raad informeren.\n"
    "[1] Kamerstuk 32 317, nr. 874.\n"
    "[2] Kamerstuk 19 637, nr. 3100.\n"
    "[3] Zie ook Kamerstuk 32 317, nr. 872.\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(letter_forms)

BOOST_AUTO_TEST_CASE(a_letter_as_the_ministry_sends_it) {
    BOOST_TEST(
        outline(read(kFromTheMinistry)) ==
        "letter   brief, annotated_agenda, 2024-12-03, TK\n"
        "title    Geannoteerde agenda van de bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 12-13 december "
        "2024\n"
        "meeting  council (jbz), 2024-12-12 to 2024-12-13, Brussel\n"
        "\n"
        "    (2 paragraphs)\n"
        "Geannoteerde agenda van de bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 12-13 december 2024\n"
        "  I. Raad Binnenlandse Zaken\n"
        "    Schengenraad\n"
        "    1. Algehele staat van het Schengengebied (Gedachtewisseling)  [home]\n"
        "    (1 paragraph)\n"
        "    2. Overige onderwerpen  [home]\n"
        "    (1 paragraph)\n"
        "      b) Salzburg Forum  [home]\n"
        "    (1 paragraph)\n"
        "  Raad Justitie\n"
        "    3. Verordening bescherming van volwassenen  [justice]\n"
        "      Voortgangsverslag\n"
        "    (1 paragraph)\n"
        "\n"
        "[1] Kamerstukken II 2024/25, 32 317, nr. 900.\n"
        "    at: Tevens informeren wij uw Kamer over de stand van zaken van de motie Podt.\n"
        "[2] Zie ook de Kamerbrief van 4 oktober jl.\n"
        "    at: Het kabinet hecht hieraan.\n"
        "\n"
        "signed   D.M. van Weel, De Minister van Justitie en Veiligheid\n"
        "signed   M.H.M. Faber-van de Klashorst, De Minister van Asiel en Migratie\n");
    const Document letter = read(kFromTheMinistry);
    const Strings sentences = sentences_of(letter);
    BOOST_TEST(
        (std::ranges::find(sentences, "Nederland steunt het voorstel, en zal dit uitdragen.") != sentences.end()));
    BOOST_TEST(text_of(letter, letter.blocks[0].span) == "Aan de Voorzitter van de Tweede Kamer");
}

BOOST_AUTO_TEST_CASE(a_letter_as_the_web_has_it) {
    BOOST_TEST(
        outline(read(kFromTheWeb)) ==
        "letter   kst-32317-879, annotated_agenda, 2024-05-31, TK\n"
        "title    Geannoteerde agenda van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en 14 "
        "juni 2024\n"
        "meeting  council (jbz), 2024-06-13 to 2024-06-14, Luxemburg, formal\n"
        "\n"
        "    (3 paragraphs)\n"
        "Geannoteerde agenda van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en 14 juni "
        "2024\n"
        "  Belangrijkste onderwerpen\n"
        "    (2 paragraphs)\n"
        "  I. Binnenlandse Zaken\n"
        "    1. Staat van het Schengengebied  [home]\n"
        "    (1 paragraph)\n"
        "    2. Diversen  [home]\n"
        "      a. Salzburg Forum  [home]\n"
        "    (1 paragraph)\n"
        "\n"
        "[1] Kamerstuk 32 317, nr. 874.\n"
        "    at: De Staatssecretaris van Justitie en Veiligheid is voornemens deel te nemen aan deze JBZ-Raad.\n"
        "[2] Kamerstuk 19 637, nr. 3100.\n"
        "    at: In de motie van het lid Brekelmans c.s. wordt de regering verzocht om zich in te zetten voor strenge "
        "…\n"
        "[3] Zie ook Kamerstuk 32 317, nr. 872.\n"
        "    at: Het kabinet steunt de voorgestelde prioriteiten, maar zal aandacht vragen voor secundaire migratie.\n"
        "\n"
        "signed   D. Yeşilgöz-Zegerius, De Minister van Justitie en Veiligheid\n"
        "signed   F.M. Weerwind, De Minister voor Rechtsbescherming\n");
}

BOOST_AUTO_TEST_SUITE_END()
