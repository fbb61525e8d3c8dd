#include "assemble/document_names.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using kveld::assemble::document_names;

BOOST_AUTO_TEST_SUITE(document_names_suite)

BOOST_AUTO_TEST_CASE(files_are_known_by_their_stem_unless_they_share_it) {
    struct Case {
        std::vector<std::filesystem::path> files;
        std::vector<std::string> names;
    };
    const std::vector<Case> cases = {
        {{}, {}},
        {{"in/brief.txt"}, {"brief"}},
        {{"brief.txt"}, {"brief"}},
        {{"in/2024/brief.txt", "in/2025/brief.txt", "in/nota.txt"}, {"2024:brief", "2025:brief", "nota"}},
        {{"in/nota.txt", "in/2025/brief.txt", "in/2024/brief.txt"}, {"nota", "2025:brief", "2024:brief"}},
        {{"in/brief.txt", "in/brief.html"}, {"brief.txt", "brief.html"}},
        {{"in/a/brief.txt", "in/a/b/brief.txt"}, {"brief", "b:brief"}},
        {{"in/kst-32317-OY.txt", "in/kst-32317-OZ.txt"}, {"kst-32317-OY", "kst-32317-OZ"}},
    };
    for (const Case& c : cases) BOOST_TEST(document_names(c.files) == c.names, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
