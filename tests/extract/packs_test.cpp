// The packs hold what they say: every example of every entry is run. And what is wrong in a pack is told with its file,
// line and entry.

#include "extract/packs.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "extract/pack_check.h"
#include "extract/pattern_set.h"
#include "extract/stances/frames.h"
#include "pack_folder.h"

namespace {

using namespace kveld;
using extract::test::PackFolder;

// What loading throws: the message, with the place as "file:line".
template <typename Load>
std::string refusal(Load&& load) {
    try {
        load();
    } catch (const base::Error& error) {
        std::string message = error.what();
        if (error.place())
            message += " (" + std::filesystem::path(error.place()->file).filename().string() + ':' +
                       std::to_string(error.place()->line) + ')';
        return message;
    }
    return "nothing refused";
}

struct BadPack {
    std::string entry;
    std::string refused;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(packs)

BOOST_AUTO_TEST_CASE(every_example_of_every_pack_holds) {
    const auto packs = extract::Packs::load(KVELD_SOURCE_FOLDER);
    for (const extract::PackFailure& failure : extract::check_packs(*packs))
        BOOST_ERROR(failure.file << ':' << failure.line << ": " << failure.entry << ": " << failure.what);
    const std::size_t examples = extract::count_examples(*packs);
    BOOST_TEST_MESSAGE(examples << " examples and counter-examples of packs");
    BOOST_TEST(examples > 1'500U);
}

BOOST_AUTO_TEST_CASE(every_state_institution_and_instrument_has_its_facts) {
    const auto packs = extract::Packs::load(KVELD_SOURCE_FOLDER);
    BOOST_REQUIRE(packs->entity("state:HR") != nullptr);
    BOOST_TEST(packs->entity("state:HR")->name == "Kroatië");
    BOOST_TEST(packs->entity("state:HR")->name_en == "Croatia");
    BOOST_TEST(packs->entity("state:HR")->properties.at("accession") == "2013-07-01");
    BOOST_TEST(packs->entity("country:GB") == packs->entity("state:GB"));
    BOOST_TEST(packs->entity("country:GB")->properties.at("exit") == "2020-01-31");
    BOOST_TEST(packs->entity("instrument:talent-pool-regulation")->properties.at("com") == "COM(2023)716");
    BOOST_TEST(packs->entity("instrument:migration-pact")->forms.back() == "Pact");
    BOOST_REQUIRE(packs->entity("person:opstelten")->terms.size() == 1U);
    BOOST_TEST(packs->entity("person:opstelten")->terms[0].office == "office:minister-van-veiligheid-en-justitie");
    BOOST_TEST(packs->entity("person:opstelten")->terms[0].to.iso() == "2015-03-10");
    BOOST_TEST(packs->entity("instrument:none") == nullptr);
    BOOST_TEST(packs->entity("country:ZZ") == nullptr);
    BOOST_TEST(packs->hashes().size() > 20U);
}

BOOST_AUTO_TEST_CASE(a_wrong_pack_of_names_is_refused_with_its_place) {
    const std::vector<BadPack> table{
        {R"({"id": "state:NL", "forms": ["Nederland"], "colour": "red", "examples": ["[[Nederland]]"]})",
         "the entry 'state:NL': a field 'colour' may not stand here (a.json:4)"},
        {R"({"id": "planet:NL", "forms": ["Nederland"], "examples": ["[[Nederland]]"]})",
         "the entry 'planet:NL': 'planet:NL' has not the form that must stand here (a.json:4)"},
        {R"({"id": "state:NL", "forms": ["Nederland"]})",
         "the entry 'state:NL': the field 'examples' is missing here (a.json:4)"},
        {R"({"id": "state:NL", "forms": [], "from": "1958-02-30", "examples": ["x"]})",
         "the entry 'state:NL': '1958-02-30' is no day of the calendar (a.json:4)"},
        {R"({"id": "state:NL", "forms": ["Nederland"], "examples": ["x"]},
{"id": "state:BE", "forms": ["Nederland"], "examples": ["x"]})",
         "'Nederland' is a form of state:BE and of state:NL (a.json:5)"},
        {R"({"id": "state:NL", "forms": ["Nederland"], "examples": ["x"])",
         "this is not JSON: Missing a comma or '}' after an object member. (a.json:5)"},
    };
    const PackFolder folder;
    folder.empty("nl/names");
    for (const BadPack& bad : table) {
        folder.write("nl/names/a.json", "{\n\"about\": \"x\",\n\"entries\": [\n" + bad.entry + "\n]}\n");
        BOOST_TEST(refusal([&] { extract::Names::load(folder.data(), "nl"); }) == bad.refused);
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_pattern_is_refused_with_its_place) {
    const auto entry = [](const std::string& type, const std::string& pattern, const std::string& id,
                          const std::string& more = "") {
        return R"({"name": "nl.x", "type": ")" + type + R"(", "anchors": ["xx"], "pattern": ")" + pattern +
               R"(", "id": [")" + id + R"("], )" + more +
               R"("examples": [{"text": "x", "ids": []}], "counter_examples": []})";
    };
    const std::vector<BadPack> table{
        {entry("Planet", "x", "org:x"),
         "the entry 'nl.x': 'Planet' is none of the words that may stand here (a.json:4)"},
        {entry("Date", "(x", "org:x"), "the entry 'nl.x': the pattern is wrong: missing ): (x (a.json:4)"},
        {entry("Date", "(?=x)", "org:x"),
         "the entry 'nl.x': the pattern is wrong: invalid perl operator: (?= (a.json:4)"},
        {entry("Date", "$unheard", "org:x"), "the entry 'nl.x': there is no fragment or table 'unheard' (a.json:4)"},
        {entry("Date", "x", "org:{y}"), "the entry 'nl.x': the pattern has no group 'y' (a.json:4)"},
        {entry("Date", "x", "org:x", R"("span": "y", )"), "the entry 'nl.x': the pattern has no group 'y' (a.json:4)"},
        {entry("Date", "x", "org:x", R"("keeps": ["Planet"], )"),
         "the entry 'nl.x': 'Planet' is none of the words that may stand here (a.json:4)"},
        {entry("Date", "x", "org:x") + ",\n" + entry("Date", "y", "org:y"), "the name 'nl.x' is taken (a.json:5)"},
        {R"({"name": "nl.x", "type": "Date", "pattern": "x", "id": ["org:x"], "examples": [{"text": "x", "ids": []}], )"
         R"("counter_examples": []})",
         "the entry 'nl.x': a pattern without anchors would run over every text (a.json:4)"},
    };
    const PackFolder folder;
    folder.empty("nl/patterns");
    for (const BadPack& bad : table) {
        folder.write("nl/patterns/a.json", "{\n\"about\": \"x\",\n\"entries\": [\n" + bad.entry + "\n]}\n");
        BOOST_TEST(refusal([&] { extract::MentionRules::load(folder.data(), "nl"); }) == bad.refused);
    }
}

BOOST_AUTO_TEST_CASE(an_example_that_does_not_hold_is_told_with_its_entry) {
    const PackFolder folder;
    folder.empty("nl/patterns");
    folder.write("nl/names/zz.json", R"({
"about": "x",
"entries": [
{"id": "org:zonnebloem", "forms": ["Zonnebloem"],
 "examples": ["De Zonnebloem sprak met [[Malta]]."], "counter_examples": ["De Zonnebloem zweeg."]}
]}
)");
    folder.write("nl/patterns/zz.json", R"({
"about": "x",
"entries": [
{"name": "nl.zonnetje", "type": "Organisation", "anchors": ["zonnetje"], "pattern": "Zonnetje", "id": ["org:zon"],
 "examples": [{"text": "Het [[Zonnetje]].", "ids": ["org:maan"]}], "counter_examples": []}
]}
)");
    std::vector<std::string> told;
    for (const extract::PackFailure& failure : extract::check_packs(*extract::Packs::load(folder.path())))
        if (std::filesystem::path(failure.file).filename() == "zz.json")
            told.push_back(std::to_string(failure.line) + ": " + failure.entry + ": " + failure.what);
    const std::vector<std::string> expected{
        "4: org:zonnebloem: the example \"De Zonnebloem sprak met [[Malta]].\": found \"De [[Zonnebloem]] sprak met "
        "Malta.\"",
        "4: org:zonnebloem: the counter-example \"De Zonnebloem zweeg.\": found \"De [[Zonnebloem]] zweeg.\"",
        "4: nl.zonnetje: the example \"Het [[Zonnetje]].\": the ids are org:zon, not org:maan",
    };
    BOOST_TEST(told == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(confidence_is_what_was_measured_beside_an_estimate_that_weighs_as_four) {
    const PackFolder folder;
    const auto load = [&](const std::string& measured) {
        folder.write(
            "nl/cues/x.frames.json",
            R"({"about": "x", "entries": [{"name": "nl.x", "relation": "SUPPORTS", "verbs": ["steunen"],
                         "target": ["object"], "confidence": 0.75)" +
                measured +
                R"(, "examples": [{"text": "Malta steunt het plan.", "stances": ["Malta SUPPORTS plan"]}]}]})");
        const extract::Frames frames = extract::Frames::load(folder.data(), "nl");
        for (const std::uint32_t frame : frames.of_verb("steunen"))
            if (frames[frame].name == "nl.x") return frames[frame].confidence;
        return 0.0;
    };
    BOOST_TEST(load("") == 0.75);
    BOOST_TEST(load(R"(, "measured": {"right": 6, "of": 6})") == 0.9);
    BOOST_TEST(load(R"(, "measured": {"right": 0, "of": 8})") == 0.25);
    const auto load_impossible = [&] { load(R"(, "measured": {"right": 9, "of": 8})"); };
    BOOST_TEST(refusal(load_impossible) == "more stances were right than were given (x.frames.json:2)");
}

BOOST_AUTO_TEST_CASE(a_fragment_that_the_code_needs_is_missed_by_name) {
    const PackFolder folder;
    folder.empty("nl/fragments");
    folder.empty("nl/patterns");
    BOOST_TEST(refusal([&] { extract::MentionRules::load(folder.data(), "nl"); }) ==
               "there is no fragment or table 'introduction'");
}

BOOST_AUTO_TEST_SUITE_END()
