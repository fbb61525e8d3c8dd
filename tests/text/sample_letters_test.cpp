// The sample letters, whole: their outline and their clean text are kept in tests/text/approved, and what a user would
// look up of them stands here.

#include <boost/test/unit_test.hpp>

#include <filesystem>

#include "base/file.h"
#include "letters.h"
#include "text/outline.h"

namespace {

using namespace kveld::text;
namespace fs = std::filesystem;

const fs::path kSamples = fs::path(KVELD_SOURCE_FOLDER) / "data" / "sample";
const fs::path kApproved = fs::path(KVELD_SOURCE_FOLDER) / "tests" / "text" / "approved";

Document sample(const std::string& stem) {
    const fs::path path = kSamples / (stem + ".txt");
    return read_document({path.string(), stem, kveld::base::read_file(path), {}}, tree_rules());
}

std::string approved(const std::string& name) {
    return kveld::base::read_file(kApproved / name);
}

const std::vector<std::string> kStems{"voorbeeld-99817-12", "voorbeeld-99817-15", "voorbeeld-99817-5",
                                      "voorbeeld-99817-AB", "voorbeeld-99817-AF", "voorbeeld-verslag-luxemburg"};

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_letters)

BOOST_AUTO_TEST_CASE(every_sample_is_read_as_approved) {
    std::vector<std::string> found;
    for (const fs::path& path : kveld::base::files_below(kSamples)) {
        if (path.extension() == ".txt") found.push_back(path.stem().string());
    }
    BOOST_TEST(found == kStems, boost::test_tools::per_element());
    for (const std::string& stem : kStems) {
        const Document letter = sample(stem);
        BOOST_TEST(outline(letter) == approved(stem + ".outline"));
        BOOST_TEST(letter.clean + '\n' == approved(stem + ".clean"));
        BOOST_TEST(letter.notes.empty());
    }
}

BOOST_AUTO_TEST_CASE(what_the_samples_tell_of_themselves) {
    struct Case {
        std::string stem, id, kind, date, chamber, session, meeting, place;
        bool formal;
    };
    const std::vector<Case> table{
        {"voorbeeld-99817-5", "kst-99817-5", "annotated_agenda", "2024-10-03", "TK", "2024-2025",
         "meeting:council-2024-10-17", "Luxemburg", true},
        {"voorbeeld-verslag-luxemburg", "", "report", "2024-10-29", "TK", "", "meeting:council-2024-10-17", "Luxemburg",
         true},
        {"voorbeeld-99817-AB", "kst-99817-AB", "annotated_agenda", "2025-02-11", "EK", "2024-2025",
         "meeting:council-2025-02-20", "Krakau", false},
        {"voorbeeld-99817-12", "kst-99817-12", "report", "2025-03-04", "TK", "2024-2025", "meeting:council-2025-02-20",
         "Krakau", false},
        {"voorbeeld-99817-AF", "kst-99817-AF", "report", "2025-10-23", "EK", "2025-2026", "meeting:council-2025-10-09",
         "Luxemburg", true},
    };
    for (const Case& one : table) {
        const Metadata told = sample(one.stem).metadata;
        BOOST_TEST(told.id == one.id);
        BOOST_TEST(told.kind == one.kind);
        BOOST_TEST(told.date.iso() == one.date);
        BOOST_TEST(told.chamber == one.chamber);
        BOOST_TEST(told.session == one.session);
        BOOST_TEST(told.meeting.id() == one.meeting);
        BOOST_TEST(told.meeting.configuration == "jbz");
        BOOST_TEST(told.meeting.place == one.place);
        BOOST_TEST((told.meeting.formal == one.formal));
        BOOST_TEST(told.language == "nl");
    }
    const Metadata letter = sample("voorbeeld-99817-15").metadata;
    BOOST_TEST(letter.id == "kst-99817-15");
    BOOST_TEST(letter.kind == "letter");
    BOOST_TEST(!letter.meeting.known());
}

BOOST_AUTO_TEST_CASE(footnotes_lead_from_the_sentence_to_the_paper) {
    const std::vector<std::string> footnotes = footnotes_of(sample("voorbeeld-99817-12"));
    BOOST_TEST(
        footnotes == (std::vector<std::string>{
                         "[1] Geannoteerde agenda van de informele bijeenkomst van de Raad Justitie en Binnenlandse "
                         "Zaken, 20 en 21 februari 2025 te Krakau, Kamerstukken I, 2024–25, 99 817, AB., "
                         "at: Zoals in de geannoteerde agenda| is vermeld, vroeg Nederland aandacht voor de grenzen "
                         "die artikel 72 VWEU stelt.",
                         "[2] Verslag van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 17 en 18 "
                         "oktober 2024, Kamerstukken II, 2024–25, 99 817, nr. 8., "
                         "at: Dat de herziening haast heeft, bleek ook in oktober al.|",
                         "[3] COM(2023) 424; Zie ook: Kamerstukken II, 2024–25, 99 822, nrs. 52 en 55., "
                         "at: Het voorzitterschap sprak de hoop uit dat de onderhandelingen over de "
                         "slachtofferrichtlijn| voor de zomer worden afgerond."}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(sentences_are_whole_over_the_foot_of_a_page) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"voorbeeld-99817-5", "Het voorzitterschap is voornemens een eerste gesprek te voeren over de periode daarna."},
        {"voorbeeld-99817-12", "Een flink aantal lidstaten sloot zich daarbij aan."},
        {"voorbeeld-99817-15",
         "Een klein aantal lidstaten, waaronder Portugal en Luxemburg, heeft bezwaren tegen terugkeerhubs."},
        {"voorbeeld-99817-AB",
         "Naar verwachting zullen Estland, Letland en Litouwen aandringen op meer geld uit het Instrument voor "
         "financiële steun voor grensbeheer en visumbeleid (hierna: BMVI)."},
        {"voorbeeld-99817-AF",
         "Nederland, gesteund door Oostenrijk, pleitte voor verplichte erkenning vanaf de eerste dag."},
        {"voorbeeld-verslag-luxemburg",
         "Zij waarschuwde dat terugkeerhubs alleen mogelijk zijn als het beginsel van non-refoulement wordt "
         "geëerbiedigd."},
    };
    for (const auto& [stem, sentence] : table) {
        const std::vector<std::string> sentences = sentences_of(sample(stem));
        BOOST_TEST((std::ranges::find(sentences, sentence) != sentences.end()), stem << ": " << sentence);
    }
}

BOOST_AUTO_TEST_SUITE_END()
