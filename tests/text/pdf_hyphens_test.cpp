// Hyphens at line ends, put back.

#include "text/forms/pdf_hyphens.h"

#include <boost/test/unit_test.hpp>

using kveld::text::forms::with_hyphens;

BOOST_AUTO_TEST_SUITE(pdf_hyphens)

BOOST_AUTO_TEST_CASE(cut_words_are_cut_again_with_their_hyphen) {
    BOOST_TEST(with_hyphens("in de JBZRaad het asiel- en migratiepact en\nhet migratiepact.\n",
                            "in de JBZ-\nRaad het asiel- en migratie-\npact en\nhet migratiepact.\n") ==
               "in de JBZ-\nRaad het asiel- en migratie-\npact en\nhet migratiepact.\n");
    BOOST_TEST(with_hyphens("Kamerstukken II, 20232024, nr. 880", "Kamerstukken II, 2023-\n2024, nr. 880") ==
               "Kamerstukken II, 2023-\n2024, nr. 880");
    BOOST_TEST(with_hyphens("BosniëHerzegovina", "Bosni\u00EB\u2010\nHerzegovina") == "Bosnië\u2010\nHerzegovina");
    BOOST_TEST(with_hyphens("noodzakelijk", "noodza\u00AD\nkelijk") == "noodza\u00AD\nkelijk");
}

BOOST_AUTO_TEST_CASE(what_is_not_found_stays) {
    BOOST_TEST(with_hyphens("", "") == "");
    BOOST_TEST(with_hyphens("een\n", "een") == "een\n");
    BOOST_TEST(with_hyphens("een plan", "twee-\ndelig") == "een plan");
    BOOST_TEST(with_hyphens("vermaltaplan", "malta-\nplan") == "vermaltaplan");
    BOOST_TEST(with_hyphens("een - twee", "een -\ntwee") == "een - twee");
    BOOST_TEST(with_hyphens("voor-\ntussen", "voor-\n\ntussen") == "voor-\ntussen");
    const std::string far(100'000, 'x');
    BOOST_TEST(with_hyphens(far + " maltaplan", "malta-\nplan") == far + " maltaplan");
}

BOOST_AUTO_TEST_SUITE_END()
