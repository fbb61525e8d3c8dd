// Which of the readings of the same words stay.

#include "extract/mentions/resolve.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace kveld::extract;
using enum MentionType;
using Lines = std::vector<std::string>;

MentionCandidate candidate(std::uint64_t start, std::uint64_t end, MentionType type, std::string id,
                           const std::vector<MentionType>& keeps = {}) {
    MentionCandidate made{{{start, end}, type, std::move(id), "rule"}, {}};
    for (const MentionType kept : keeps) made.keeps.set(static_cast<std::size_t>(kept));
    return made;
}

Lines resolved(std::vector<MentionCandidate> candidates) {
    Lines ids;
    for (const MentionCandidate& kept : resolve(std::move(candidates))) ids.push_back(kept.mention.id);
    return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(resolution)

BOOST_AUTO_TEST_CASE(the_longer_reading_stays) {
    BOOST_TEST(resolved({candidate(3, 7, Institution, "inst:council"),
                         candidate(0, 7, Institution, "inst:european-council")}) == Lines{"inst:european-council"});
    BOOST_TEST(resolved({candidate(3, 7, Country, "country:XX"), candidate(0, 7, Organisation, "org:x")}) ==
               Lines{"org:x"});
    BOOST_TEST(resolved({candidate(0, 5, Person, "person:first"), candidate(0, 5, Person, "person:second")}) ==
               Lines{"person:first"});
    BOOST_TEST(resolved({candidate(4, 9, Person, "person:crossing"), candidate(0, 6, Office, "office:long")}) ==
               Lines{"office:long"});
}

BOOST_AUTO_TEST_CASE(what_is_kept_inside_is_told_by_type) {
    BOOST_TEST(resolved({candidate(10, 15, Date, "date:2024-06-13"), candidate(16, 20, MemberState, "state:LU"),
                         candidate(0, 20, Meeting, "meeting:council-2024-06-13", {Date})}) ==
               (Lines{"meeting:council-2024-06-13", "date:2024-06-13"}));
    // One that crosses the edge of what would keep it is not inside.
    BOOST_TEST(resolved({candidate(18, 25, Date, "date:2024-06-13"),
                         candidate(0, 20, Meeting, "meeting:council-2024-06-13", {Date})}) ==
               Lines{"meeting:council-2024-06-13"});
    // Nothing keeps its own type.
    BOOST_TEST(resolved({candidate(2, 5, Date, "date:inner"), candidate(0, 9, Date, "date:outer", {Date})}) ==
               Lines{"date:outer"});
}

BOOST_AUTO_TEST_CASE(what_stays_comes_in_order_of_its_place) {
    BOOST_TEST(resolved({candidate(20, 24, MemberState, "state:C"), candidate(0, 3, MemberState, "state:A"),
                         candidate(5, 15, Instrument, "instrument:b")}) ==
               (Lines{"state:A", "instrument:b", "state:C"}));
    BOOST_TEST(resolved({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
