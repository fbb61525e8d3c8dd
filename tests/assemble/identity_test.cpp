#include "assemble/identity.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using kveld::assemble::identify;
using kveld::assemble::Identity;
using kveld::assemble::Letter;
using kveld::extract::Reference;
using kveld::text::Day;

namespace {

Letter letter(const std::string& name, const std::string& number, const std::string& kind, Day meeting) {
    Letter made;
    made.document.name = name;
    made.document.metadata.id = number;
    made.document.metadata.kind = kind;
    made.document.metadata.chamber = "TK";
    made.document.metadata.meeting.body = "council";
    made.document.metadata.meeting.start = meeting;
    return made;
}

Reference citation(const std::string& id, const std::string& kind, const std::string& meeting) {
    Reference made;
    made.kind = "paper";
    made.id = id;
    made.cited_kind = kind;
    made.cited_chamber = "TK";
    made.cited_meeting = meeting;
    return made;
}

constexpr Day kJune{2024, 6, 13};
constexpr Day kJuly{2024, 7, 22};

}  // namespace

BOOST_AUTO_TEST_SUITE(identity_suite)

BOOST_AUTO_TEST_CASE(a_letter_takes_the_number_by_which_others_cite_it) {
    std::vector<Letter> letters = {letter("agenda", "kst-1-2", "annotated_agenda", kJuly),
                                   letter("verslag", "", "report", kJune)};
    letters[0].found.references = {citation("kst-1-1", "report", "meeting:council-2024-06-13")};
    std::vector<std::string> warnings;
    const std::vector<Identity> identities = identify(letters, warnings);
    BOOST_TEST(identities[0].id == "kst-1-2");
    BOOST_TEST(name_of(identities[0].from) == "text");
    BOOST_TEST(identities[1].id == "kst-1-1");
    BOOST_TEST(name_of(identities[1].from) == "citation");
    BOOST_TEST(warnings.empty());
}

BOOST_AUTO_TEST_CASE(a_letter_keeps_its_name_where_the_citations_leave_doubt) {
    struct Case {
        std::vector<Reference> citations;
        std::vector<Letter> others;
        std::string warning;  // what one warning must contain; empty: there is none
    };
    const std::string june = "meeting:council-2024-06-13";
    const std::vector<Case> cases = {
        {{citation("kst-1-1", "report", "meeting:council-2024-07-22")}, {}, "which no letter read is about"},
        {{citation("kst-1-1", "annotated_agenda", june)}, {}, ""},
        {{citation("kst-1-1", "report", june), citation("kst-1-9", "report", june)}, {}, "2 different numbers"},
        {{citation("kst-1-1", "report", june)}, {letter("verslag2", "", "report", kJune)}, "2 letters"},
        {{citation("kst-1-1", "report", june)}, {letter("x", "kst-1-1", "letter", kJuly)}, "another letter's number"},
    };
    for (const Case& c : cases) {
        std::vector<Letter> letters = {letter("agenda", "kst-1-2", "annotated_agenda", kJuly),
                                       letter("verslag", "", "report", kJune)};
        letters[0].found.references = c.citations;
        letters.insert(letters.end(), c.others.begin(), c.others.end());
        std::vector<std::string> warnings;
        BOOST_TEST(identify(letters, warnings)[1].id == "verslag");
        if (c.warning.empty()) {
            BOOST_TEST(warnings.empty());
        } else {
            BOOST_REQUIRE(warnings.size() == 1U);
            BOOST_TEST(warnings.front().find(c.warning) != std::string::npos, warnings.front());
        }
    }
}

BOOST_AUTO_TEST_CASE(of_two_letters_with_one_number_the_first_by_name_has_it) {
    const std::vector<Letter> letters = {letter("a", "kst-1-1", "report", kJune),
                                         letter("b", "kst-1-1", "report", kJune)};
    std::vector<std::string> warnings;
    const std::vector<Identity> identities = identify(letters, warnings);
    BOOST_TEST(identities[0].id == "kst-1-1");
    BOOST_TEST(identities[1].id == "b");
    BOOST_TEST(warnings.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
