// What citations without a number mean: among the letters that were read, and in the graph.

#include "assemble/cited_letters.h"

#include <boost/test/unit_test.hpp>

#include "sketch.h"

namespace {

using namespace kveld::assemble;
using kveld::extract::Reference;
using kveld::text::Day;
using Lines = std::vector<std::string>;

constexpr Day kMeeting{2024, 10, 17};

Letter report(const std::string& name, const std::string& chamber, Day date, Day meeting = kMeeting) {
    Letter made = Sketch(name, {"De Raad sprak over insolventie."}).letter;
    kveld::text::Metadata& metadata = made.document.metadata;
    metadata.kind = "report";
    metadata.chamber = chamber;
    metadata.date = date;
    metadata.meeting.body = "council";
    metadata.meeting.start = meeting;
    return made;
}

// A letter to the Second Chamber that cites the report on the meeting of October 2024 without its number.
Letter citing(const std::string& chamber_cited = {}) {
    Sketch sketch("citing", {"Zie het verslag van de Raad van 17 oktober."});
    Reference& citation = sketch.cite("verslag van de Raad van 17 oktober", "letter", "letter:2024-10-17");
    citation.cited_kind = "report";
    citation.cited_meeting = "meeting:council-2024-10-17";
    citation.cited_chamber = chamber_cited;
    sketch.letter.document.metadata.chamber = "TK";
    sketch.letter.document.metadata.date = {2024, 11, 20};
    return sketch.letter;
}

// "id" or "- reason".
std::string met(std::vector<Letter> letters, const Letter& citing) {
    letters.push_back(citing);
    std::vector<Identity> identities;
    identities.reserve(letters.size());
    for (const Letter& letter : letters) identities.push_back({"kst-of-" + letter.document.name, IdFrom::Text});
    const CitedLetter found =
        CitedLetters(letters, identities).find(letters.back().found.references.front(), letters.back());
    return found.unresolved.empty() ? found.id : "- " + found.unresolved;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cited_letters)

BOOST_AUTO_TEST_CASE(the_one_letter_that_fits_is_meant) {
    const Letter october = report("october", "TK", {2024, 10, 29});
    const Letter june = report("june", "TK", {2024, 6, 21}, {2024, 6, 13});
    BOOST_TEST(met({june, october}, citing()) == "kst-of-october");
    BOOST_TEST(met({report("senate", "EK", {2024, 10, 29}), october}, citing()) == "kst-of-october");
    BOOST_TEST(met({report("senate", "EK", {2024, 10, 29}), october}, citing("EK")) == "kst-of-senate");
}

BOOST_AUTO_TEST_CASE(a_guess_is_not_made) {
    const Letter october = report("october", "TK", {2024, 10, 29});
    BOOST_TEST(met({}, citing()) == "- no letter read is about its meeting");
    BOOST_TEST(met({report("june", "TK", {2024, 6, 21}, {2024, 6, 13})}, citing()) ==
               "- no letter read is about its meeting");
    BOOST_TEST(met({report("later", "TK", {2024, 12, 1})}, citing()) == "- no letter read is about its meeting");
    BOOST_TEST(met({october, report("again", "TK", {2024, 10, 30})}, citing()) == "- 2 letters read fit it");
    BOOST_TEST(met({report("senate", "EK", {2024, 10, 29})}, citing()) ==
               "- the letter read on its meeting went to another Chamber");
    Letter agenda = october;
    agenda.document.metadata.kind = "annotated_agenda";
    BOOST_TEST(met({agenda}, citing()) == "- no letter read is about its meeting");
    Letter without_meeting = citing();
    without_meeting.found.references.front().cited_meeting.clear();
    BOOST_TEST(met({october}, without_meeting).empty());
    Letter paper = citing();
    paper.found.references.front().kind = "paper";
    BOOST_TEST(met({october}, paper).empty());
}

BOOST_AUTO_TEST_CASE(the_graph_joins_them_or_tells_why_not) {
    const Lines keys{"kind", "unresolved"};
    BOOST_TEST(relationships_of(assembled({citing(), report("october", "TK", {2024, 10, 29})}).graph, {"REFERENCES"},
                                keys) == Lines{"citing REFERENCES october kind=letter"});
    BOOST_TEST(relationships_of(assembled({citing()}).graph, {"REFERENCES"}, keys) ==
               Lines{"citing REFERENCES citing/letter:2024-10-17 kind=letter "
                     "unresolved=no letter read is about its meeting"});
}

BOOST_AUTO_TEST_SUITE_END()
