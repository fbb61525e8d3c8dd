#include "assemble/citation_target.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using kveld::assemble::number_of_celex;
using kveld::assemble::target_of;
using kveld::extract::Reference;

BOOST_AUTO_TEST_SUITE(citation_target_suite)

BOOST_AUTO_TEST_CASE(a_celex_number_of_the_commissions_series_is_its_com_number) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"52024DC0570", "COM(2024)570"},
        {"52023PC0716", "COM(2023)716"},
        {"52022SC0209", "SWD(2022)209"},
        {"52022JC0049", "JOIN(2022)49"},
        {"52021PC0001", "COM(2021)1"},
        {"32008L0115", ""},
        {"52024XX0570", ""},
        {"5202", ""},
        {"", ""},
        {"52024DC05A0", ""},
    };
    for (const auto& [celex, number] : cases) BOOST_TEST(number_of_celex(celex) == number, celex);
}

BOOST_AUTO_TEST_CASE(a_citation_points_at_a_document_and_perhaps_a_provision_of_it) {
    struct Case {
        std::string kind;
        std::string id;
        std::string document;
        std::string alias;
        std::string provision;
    };
    const std::vector<Case> cases = {
        {"paper", "kst-32317-907", "kst-32317-907", "", ""},
        {"celex", "52024DC0570", "COM(2024)570", "52024DC0570", ""},
        {"celex", "32008L0115", "32008L0115", "", ""},
        {"provision", "VEU:4(2)", "VEU", "", "4(2)"},
        {"provision", "COM(2023)755:3", "COM(2023)755", "", "3"},
        {"provision", "vw", "vw", "", ""},
        {"motion", "motion:koekkoek", "brief/motion:koekkoek", "", ""},
        {"motion", "kst-36410-87", "kst-36410-87", "", ""},
        {"fiche", "fiche:2024-02-09", "brief/fiche:2024-02-09", "", ""},
        {"url", "https://example.org/a:b", "https://example.org/a:b", "", ""},
    };
    for (const Case& c : cases) {
        Reference citation;
        citation.kind = c.kind;
        citation.id = c.id;
        const auto target = target_of(citation, "brief");
        BOOST_TEST(target.document == c.document);
        BOOST_TEST(target.alias == c.alias);
        BOOST_TEST(target.provision == c.provision);
    }
}

BOOST_AUTO_TEST_SUITE_END()
