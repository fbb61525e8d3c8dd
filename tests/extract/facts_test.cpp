// Facts that cannot all be right: a letter that breaks each check and one that keeps it, and a pack that breaks each.

#include <boost/test/unit_test.hpp>

#include <fstream>

#include "base/error.h"
#include "extract/extractor.h"
#include "extract/facts/celex.h"
#include "extract/facts/contradictions.h"
#include "extract/facts/pack_facts.h"
#include "extract/mentions/find_mentions.h"
#include "extract/packs.h"
#include "extract/references/references.h"
#include "pack_folder.h"

namespace {

using namespace kveld;
using extract::test::PackFolder;

const extract::Packs& packs() {
    static const std::shared_ptr<const extract::Packs> loaded = extract::Packs::load(KVELD_SOURCE_FOLDER);
    return *loaded;
}

// One paragraph, written on 22 January 2025 to the Tweede Kamer, on the Council of 30 and 31 January.
text::Document letter_of(const std::string& clean) {
    text::Document letter;
    letter.clean = clean;
    letter.metadata.date = {2025, 1, 22};
    letter.metadata.chamber = "TK";
    letter.metadata.meeting.body = "council";
    letter.metadata.meeting.configuration = "jbz";
    letter.metadata.meeting.start = {2025, 1, 30};
    letter.metadata.meeting.end = {2025, 1, 31};
    letter.blocks.push_back({text::BlockKind::Paragraph, {0, clean.size()}, text::kNone, text::kNone});
    letter.sentences.push_back({text::SentenceKind::Sentence, {0, clean.size()}, 0});
    return letter;
}

std::string contradictions_of(const text::Document& letter) {
    const extract::Extractor extractor(extract::Packs::load(KVELD_SOURCE_FOLDER));
    std::string lines;
    for (const std::string& told : extract::contradictions_in(letter, extractor.read(letter), packs()))
        lines += (lines.empty() ? "" : "\n") + told;
    return lines;
}

std::string contradictions_of(const std::string& clean) {
    return contradictions_of(letter_of(clean));
}

text::Document signed_letter(const text::Day& day) {
    text::Document letter = letter_of("De Minister van Justitie en Veiligheid, D.M. van Weel");
    letter.metadata.date = day;
    letter.metadata.meeting = {};
    letter.blocks.front().kind = text::BlockKind::Signature;
    letter.signatures.push_back({{0, 38}, {40, letter.clean.size()}});
    return letter;
}

extract::Stance vote(const std::string& state, extract::Relation relation) {
    extract::Stance stance;
    stance.sentence = 0;
    stance.relation = relation;
    stance.actor.ids = {"state:" + state};
    stance.cue = {0, 10};
    return stance;
}

std::string votes_told(const text::Document& letter, const extract::Stance& stance) {
    std::vector<std::string> told;
    extract::check_votes(letter, {stance}, packs(), told);
    return told.empty() ? "" : told.front();
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The failures of the packs with one pack of names, or one file, replaced: "entry: what".
std::string failures_with(const std::string& file, const std::string& text) {
    const PackFolder folder;
    folder.write(file, text);
    std::string lines;
    for (const extract::PackFailure& failure : extract::check_pack_facts(*extract::Packs::load(folder.path()))) {
        BOOST_TEST(failure.line > 0U);
        lines += (lines.empty() ? "" : "\n") + failure.entry + ": " + failure.what;
    }
    return lines;
}

std::string with_name(const std::string& entry) {
    return failures_with("nl/names/zz-test.json", R"({"about": "test", "entries": [)" + entry + "]}");
}

std::string with_replaced(const std::string& file, const std::string& from, const std::string& to) {
    std::string text = read(std::string(KVELD_SOURCE_FOLDER) + "/data/" + file);
    const std::size_t at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return failures_with(file, text.replace(at, from.size(), to));
}

std::string instrument(const std::string& facts) {
    return R"({"id": "instrument:proefwet", "forms": ["Proefwetje"], "facts": {)" + facts +
           R"(}, "examples": ["Zie [[Proefwetje]]."]})";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(facts)

BOOST_AUTO_TEST_CASE(celex_numbers) {
    const auto act = extract::parse_celex("32001L0055");
    BOOST_REQUIRE(act.has_value());
    BOOST_TEST(act->type == "L");
    BOOST_TEST(extract::names_act(*act, "2001/55/EG"));
    BOOST_TEST(!extract::names_act(*act, "2001/56/EG"));
    BOOST_TEST(extract::names_act(*extract::parse_celex("32009R0810"), "810/2009/EG"));
    BOOST_TEST(extract::names_act(*extract::parse_celex("31995L0046"), "95/46/EG"));
    BOOST_TEST(extract::names_paper(*extract::parse_celex("52024DC0570"), "COM(2024)570"));
    BOOST_TEST(!extract::names_paper(*extract::parse_celex("52024DC0570"), "SWD(2024)570"));
    BOOST_TEST(!extract::names_paper(*extract::parse_celex("52024DC0570"), "COM(2023)570"));
    BOOST_TEST(!extract::parse_celex("COM(2024)570").has_value());
}

BOOST_AUTO_TEST_CASE(a_link_against_the_number_that_it_stands_behind) {
    BOOST_TEST(contradictions_of("Zie COM(2024) 570, CELEX 52024DC0570.") == "");
    BOOST_TEST(contradictions_of("Zie COM(2024) 570, CELEX 52024DC0571.") ==
               "cites COM(2024)570 beside the CELEX number 52024DC0571, which is another paper");
    BOOST_TEST(contradictions_of("Zie COM(2024) 570 en COM(2024) 571, CELEX 52024DC0572.") == "");
}

BOOST_AUTO_TEST_CASE(an_act_against_the_word_before_it) {
    BOOST_TEST(contradictions_of("Zie Richtlijn 2001/55/EG.") == "");
    BOOST_TEST(contradictions_of("Zie Verordening 2001/55/EG.") ==
               "cites 2001/55/EG as an act of type R, but its CELEX number is 32001L0055");
    BOOST_TEST(contradictions_of("Zie artikel 4, lid 2, van Verordening 2001/55/EG.") ==
               "cites 2001/55/EG as an act of type R, but its CELEX number is 32001L0055");
}

BOOST_AUTO_TEST_CASE(numbers_for_the_one_chamber_and_letters_for_the_other) {
    BOOST_TEST(contradictions_of("Zie Kamerstukken II, 2023–24, 99 817, nr. 8.") == "");
    BOOST_TEST(contradictions_of("Zie Kamerstukken I, 2023–24, 99 817, AB.") == "");
    BOOST_TEST(contradictions_of("Zie Kamerstukken II, 2023–24, 99 817, AB.") ==
               "cites kst-99817-AB as a paper of the Tweede Kamer, whose papers have numbers, not letters");
    BOOST_TEST(contradictions_of("Zie Kamerstukken I, 2023–24, 99 817, nr. 8.") ==
               "cites kst-99817-8 as a paper of the Eerste Kamer, whose papers have letters, not numbers");
    text::Document letter = letter_of("Niets.");
    letter.metadata.number = "AB";
    BOOST_TEST(contradictions_of(letter) ==
               "is numbered AB as a paper of the Tweede Kamer, whose papers have numbers, not letters");
}

BOOST_AUTO_TEST_CASE(sessions_against_dates) {
    BOOST_TEST(contradictions_of("Zie Kamerstukken II, 2023–25, 99 817, nr. 8.") ==
               "cites kst-99817-8 of the session 2023–25, which is not one year and the next");
    BOOST_TEST(
        contradictions_of("Zie Kamerstukken II, 2025–26, 99 817, nr. 8.") ==
        "cites kst-99817-8 of the session 2025–26, which had not begun when the letter was written (2025-01-22)");

    extract::Annotations found;
    extract::Reference reference;
    const text::Document letter = letter_of("Brief van 6 november 2024, Kamerstukken II, 2023–24, 99 817, nr. 8.");
    reference.span = {letter.clean.find("Kamerstukken"), letter.clean.size() - 1};
    reference.kind = "paper";
    reference.id = "kst-99817-8";
    reference.cited_date = "2024-11-06";
    found.references.push_back(reference);
    std::vector<std::string> told = extract::contradictions_in(letter, found, packs());
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told.front() == "cites kst-99817-8 of the session 2023–24, but of 2024-11-06, which is not in it");
    found.references.front().cited_date = "2024-06-21";
    BOOST_TEST(extract::contradictions_in(letter, found, packs()).empty());

    BOOST_TEST(contradictions_of("Zie de Kamerbrief van 6 november 2024, Kamerstukken II, 2022–23, 99 817, nr. 8.") ==
               "cites kst-99817-8 of the session 2022–23, but of 2024-11-06, which is not in it");
    const std::string report =
        "Verslag van de bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en 14 juni 2024, ";
    BOOST_TEST(contradictions_of(report + "Kamerstukken II, 2022–23, 99 817, nr. 8.") ==
               "cites kst-99817-8 of the session 2022–23, but on meeting:council-2024-06-13, which is far from it");
    BOOST_TEST(contradictions_of(report + "Kamerstukken II, 2023–24, 99 817, nr. 8.") == "");
    BOOST_TEST(contradictions_of(report + "Kamerstukken II, 2024–25, 99 817, nr. 8.") == "");

    text::Document own = letter_of("Niets.");
    own.metadata.session = "2023-2024";
    BOOST_TEST(contradictions_of(own) == "is dated 2025-01-22, which is not in its session 2023-2024");
    own.metadata.session = "2024-2025";
    BOOST_TEST(contradictions_of(own) == "");
}

BOOST_AUTO_TEST_CASE(meetings_against_the_calendar) {
    BOOST_TEST(contradictions_of("Zie de JBZ-Raad op 13 en 14 juni 2024.") == "");
    BOOST_TEST(contradictions_of("Zie de JBZ-Raad van 14 juni 2024.") == "");            // a day of it
    BOOST_TEST(contradictions_of("Zie de Raad Algemene Zaken op 11 juni 2024.") == "");  // another Council
    BOOST_TEST(contradictions_of("Zie de JBZ-Raad op 20 en 21 november 2024.") == "");   // far from all that are known
    BOOST_TEST(contradictions_of("Zie de JBZ-Raad op 11 en 12 juni 2024.") ==
               "names meeting:council-2024-06-11, but by the calendar that Council met from 2024-06-13 to 2024-06-14");
    text::Document letter = letter_of("Niets.");
    letter.metadata.meeting.start = {2025, 1, 29};
    BOOST_TEST(contradictions_of(letter) ==
               "names meeting:council-2025-01-29, but by the calendar that Council met from 2025-01-30 to 2025-01-31");
}

BOOST_AUTO_TEST_CASE(places_of_meetings) {
    BOOST_TEST(contradictions_of("Zie de JBZ-Raad op 30 en 31 januari 2025 in Warschau.") == "");
    BOOST_TEST(contradictions_of("Zie de JBZ-Raad op 13 en 14 juni 2024 in Luxemburg.") == "");
    BOOST_TEST(contradictions_of("Zie de JBZ-Raad op 30 en 31 januari 2025 in Kopenhagen.") ==
               "has meeting:council-2025-01-30 in Kopenhagen, but an informal Council meets in the state that presides "
               "(PL)");
    text::Document letter = letter_of("Niets.");
    letter.metadata.meeting.place = "Warschau";
    letter.metadata.meeting.formal = true;
    BOOST_TEST(contradictions_of(letter) ==
               "has meeting:council-2025-01-30 in Warschau, but a formal Council meets in Brussels or Luxembourg");
    letter.metadata.meeting.formal = false;
    BOOST_TEST(contradictions_of(letter) == "");
    letter.metadata.meeting.place = "Brussel";
    BOOST_TEST(
        contradictions_of(letter) ==
        "has meeting:council-2025-01-30 in Brussel, but an informal Council meets in the state that presides (PL)");
}

BOOST_AUTO_TEST_CASE(signatures_within_terms) {
    BOOST_TEST(contradictions_of(signed_letter({2025, 1, 22})) == "");
    BOOST_TEST(contradictions_of(signed_letter({2023, 1, 22})) ==
               "is signed by person:van-weel as office:minister-van-justitie-en-veiligheid on 2023-01-22, which is not "
               "within a term of theirs");
    BOOST_TEST(contradictions_of(signed_letter({})) == "");
}

BOOST_AUTO_TEST_CASE(votes_of_states_that_have_opted_out) {
    using extract::Relation;
    const text::Document letter = letter_of("onthielden zich");
    BOOST_TEST(votes_told(letter, vote("DK", Relation::Abstains)) ==
               "has state:DK ABSTAINS (\"onthielden\"), which has no vote in this field");
    BOOST_TEST(votes_told(letter, vote("IE", Relation::Adopts)) ==
               "has state:IE ADOPTS (\"onthielden\"), which votes in this field only on measures that it has joined");
    BOOST_TEST(votes_told(letter, vote("DK", Relation::Supports)) == "");
    BOOST_TEST(votes_told(letter, vote("NL", Relation::Abstains)) == "");
    text::Document other = letter;
    other.metadata.meeting.configuration = "raz";
    BOOST_TEST(votes_told(other, vote("DK", Relation::Abstains)) == "");
    text::Document early = letter;
    early.metadata.meeting.start = {2005, 6, 1};
    BOOST_TEST(votes_told(early, vote("DK", Relation::Abstains)) == "");
}

BOOST_AUTO_TEST_CASE(our_own_packs_contradict_nothing) {
    for (const extract::PackFailure& failure : extract::check_pack_facts(packs()))
        BOOST_ERROR(failure.file << ':' << failure.line << ": " << failure.entry << ": " << failure.what);
}

BOOST_AUTO_TEST_CASE(numbers_of_an_instrument_in_the_packs) {
    BOOST_TEST(with_name(instrument(R"("kind": "directive", "celex": "31234R0001", "act": "1234/1/EU")")) ==
               "instrument:proefwet: the CELEX number 31234R0001 is of type R, a directive's is L");
    BOOST_TEST(with_name(instrument(R"("kind": "directive", "celex": "31234L0001", "act": "1234/2/EU")")) ==
               "instrument:proefwet: the CELEX number 31234L0001 is not that of 1234/2/EU");
    BOOST_TEST(with_name(instrument(R"("kind": "communication", "celex": "51234DC0001", "com": "COM(1234)2")")) ==
               "instrument:proefwet: the CELEX number 51234DC0001 is not that of COM(1234)2");
    BOOST_TEST(with_name(instrument(R"("kind": "directive", "celex": "31234L1")")) ==
               "instrument:proefwet: 31234L1 is no CELEX number");
    BOOST_TEST(with_name(instrument(R"("act": "2001/55/EG")")).starts_with("instrument:proefwet: 2001/55/EG is "));
    BOOST_TEST(with_name(instrument(R"("kind": "directive", "celex": "31234L0001", "act": "1234/1/EU")")) == "");
}

BOOST_AUTO_TEST_CASE(terms_of_persons_in_the_packs) {
    const auto person = [](const std::string& term) {
        return R"({"id": "person:proefpersoon", "forms": ["Proefpersoon"], "holds": [)" + term +
               R"(], "examples": ["De heer [[Proefpersoon]]."]})";
    };
    BOOST_TEST(with_name(person(R"({"office": "office:geen", "from": "2020-01-01", "to": "2019-01-01"})")) ==
               "person:proefpersoon: the term in office:geen from 2020-01-01 ends before\n"
               "person:proefpersoon: holds office:geen, which no entry names");
    const std::string overlapping = with_name(person(
        R"({"office": "office:minister-van-justitie-en-veiligheid", "from": "2025-01-01", "to": "2025-02-01"})"));
    BOOST_TEST(
        overlapping.starts_with("person:proefpersoon: holds office:minister-van-justitie-en-veiligheid from "
                                "2025-01-01, when person:van-weel does"));
}

BOOST_AUTO_TEST_CASE(the_councils_calendars_in_the_packs) {
    BOOST_TEST(with_replaced("eu/presidencies.json", R"("state": "HR")", R"("state": "RS")") ==
               "RS: presides from 2020-01-01, when it is no member");
    BOOST_TEST(with_replaced("eu/council.json", R"("to": "2024-06-14", "state": "LU")",
                             R"("to": "2024-06-14", "state": "FR")") ==
               "jbz 2024-06-13: a formal Council meets in Brussels or Luxembourg, not in FR");
    BOOST_TEST(
        with_replaced("eu/council.json", R"("state": "PL", "formal": false)", R"("state": "DK", "formal": false)") ==
        "jbz 2025-01-30: an informal Council meets where the presidency is (PL), not in DK");
    BOOST_TEST(with_replaced("eu/council.json", R"("from": "2025-07-22")", R"("from": "2025-06-13")") ==
               "jbz 2025-06-13: an informal Council meets where the presidency is (PL), not in DK\n"
               "jbz 2025-06-13: begins before the meeting above it ends");
}

BOOST_AUTO_TEST_CASE(calendars_that_cannot_be_read) {
    const auto refusal = [](const std::string& meetings) -> std::string {
        try {
            failures_with("eu/council.json", R"({"about": "test", "opt_outs": [], "meetings": [)" + meetings + "]}");
        } catch (const base::Error& error) {
            return error.what();
        }
        return "none";
    };
    BOOST_TEST(refusal(R"({"configuration": "jbz", "from": "2024-06-31", "to": "2024-07-01", "state": "LU"})") ==
               "'2024-06-31' is no day of the calendar");
    BOOST_TEST(refusal(R"({"configuration": "jbz", "from": "2024-06-14", "to": "2024-06-13", "state": "LU"})") ==
               "this meeting ends before it begins");
    BOOST_TEST(refusal(R"({"configuration": "jbz", "from": "2024-06-13", "state": "LU"})") != "none");
}

BOOST_AUTO_TEST_CASE(examples_in_the_packs) {
    BOOST_TEST(
        with_replaced("nl/citations/union.json", "[[SWD(2023) 123]] en [[JOIN(2022) 49]]",
                      "[[SWD(2023) 123]], CELEX [[52022SC0049]]")
            .starts_with("com: the example \"[[SWD(2023) 123]], CELEX [[52022SC0049]]\" cites SWD(2023)123 beside "
                         "the CELEX number 52022SC0049, which is another paper"));
}

BOOST_AUTO_TEST_SUITE_END()
