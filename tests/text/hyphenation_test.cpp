// What becomes of hyphens at line ends: two lines of a letter, and the sentence that they make.

#include <boost/test/unit_test.hpp>

#include "letters.h"

namespace {

using namespace kveld::text;

struct Case {
    std::string printed;
    std::string healed;
};

void check(const std::vector<Case>& table) {
    for (const Case& one : table) BOOST_TEST(read(one.printed).clean == one.healed);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hyphenation)

BOOST_AUTO_TEST_CASE(a_word_that_the_page_cut_is_whole_again) {
    check({{"Het kabinet neemt de noodza-\nkelijke stappen.", "Het kabinet neemt de noodzakelijke stappen."},
           {"Het kabinet neemt de noodza- \r\nkelijke stappen.", "Het kabinet neemt de noodzakelijke stappen."},
           {"De verant-\nwoordelijkheid voor finan-\nciële steun.", "De verantwoordelijkheid voor financiële steun."},
           {"De ministers van finan-\n\nciën spraken.", "De ministers van financiën spraken."},
           {"Over de wer-\n\f king is gesproken.", "Over de werking is gesproken."}});
}

BOOST_AUTO_TEST_CASE(a_hyphen_that_is_part_of_the_word_stays) {
    check({{"Het asiel-\nen migratiepact geldt.", "Het asiel- en migratiepact geldt."},
           {"De bron-\nof transitlanden doen mee.", "De bron- of transitlanden doen mee."},
           {"De korte-\ntot middellange termijn.", "De korte- tot middellange termijn."},
           {"De JBZ-\nRaad spreekt.", "De JBZ-Raad spreekt."},
           {"De EU-\nhavenalliantie spreekt.", "De EU-havenalliantie spreekt."},
           {"De e-\nevidenceverordening geldt.", "De e-evidenceverordening geldt."},
           {"De informatie-\nuitwisseling loopt.", "De informatie-uitwisseling loopt."},
           {"Het non-\nrefoulement blijft.", "Het non-refoulement blijft."},
           {"De oud-\nminister sprak.", "De oud-minister sprak."},
           {"De EU-\nlidstaten spraken.", "De EU-lidstaten spraken."},
           {"De non-\ndiscriminatie blijft.", "De non-discriminatie blijft."},
           {"In Noord-\nMacedonië is dit zo.", "In Noord-Macedonië is dit zo."},
           {"De noodza\u2010\nkelijke stap van de EU\u2011lidstaten.", "De noodzakelijke stap van de EU-lidstaten."},
           {"In 2024-\n2025 is dit besproken.", "In 2024-2025 is dit besproken."},
           {"De heer Faber-\nVan der Meer sprak.", "De heer Faber-Van der Meer sprak."}});
}

BOOST_AUTO_TEST_CASE(a_word_that_the_letter_writes_with_a_hyphen_keeps_it) {
    check({{"Het Commissie-voorstel is er. Over dit Commissie-\nvoorstel is gesproken.",
            "Het Commissie-voorstel is er. Over dit Commissie-voorstel is gesproken."},
           {"Over dit Commissie-\nvoorstel is gesproken.", "Over dit Commissievoorstel is gesproken."}});
}

BOOST_AUTO_TEST_CASE(a_dash_is_no_hyphen) {
    check({{"De Raad besloot -\nook voor later.", "De Raad besloot - ook voor later."},
           {"De Raad besloot –\nook voor later.", "De Raad besloot – ook voor later."}});
}

BOOST_AUTO_TEST_CASE(addresses_are_whole_over_line_ends) {
    check({{"Zie https://home-\naffairs.ec.europa.eu/pact voor meer.",
            "Zie https://home-affairs.ec.europa.eu/pact voor meer."},
           {"Zie https://eur-lex.europa.eu/TXT/\n?uri=celex:52024DC0570",
            "Zie https://eur-lex.europa.eu/TXT/?uri=celex:52024DC0570"},
           {"Zie www.rijksoverheid.nl/\ndocumenten/\nbrief en ook dit.",
            "Zie www.rijksoverheid.nl/documenten/brief en ook dit."},
           {"Zie https://ec.europa.eu/pact\nvoor meer.", "Zie https://ec.europa.eu/pact voor meer."}});
}

BOOST_AUTO_TEST_CASE(soft_hyphens_and_invisible_characters_are_left_out) {
    check({{"De nood\xC2\xAD\nzakelijke stap.", "De noodzakelijke stap."},
           {"De JBZ-\xC2\xAD\nRaad.", "De JBZ-Raad."},
           {"De nood\xC2\xADzakelijke\xE2\x80\x8B stap.", "De noodzakelijke stap."},
           {"Artikel\xC2\xA0"
            "4, lid\xE2\x80\xAF"
            "2.",
            "Artikel 4, lid 2."},
           {"Twee  spaties\ten een tab.", "Twee spaties en een tab."}});
}

BOOST_AUTO_TEST_SUITE_END()
