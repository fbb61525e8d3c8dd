// What `kveld extract` prints, byte for byte.

#include "extract/annotation_json.h"

#include <boost/test/unit_test.hpp>

#include "extract/example_letter.h"
#include "text/reader.h"

namespace {

using namespace kveld;
using extract::MentionType;

}  // namespace

BOOST_AUTO_TEST_SUITE(annotation_json)

BOOST_AUTO_TEST_CASE(a_line_for_each_finding_in_order_of_the_text) {
    const text::Document letter = extract::example_letter("Malta steunt \"COM(2024) 1\".", extract::ExampleForm::Plain);
    extract::Annotations found;
    found.mentions.push_back({{0, 5}, MentionType::MemberState, "state:MT", "state:MT"});
    extract::Reference reference;
    reference.span = {14, 25};
    reference.kind = "com";
    reference.id = "COM(2024)1";
    found.references.push_back(reference);
    extract::Stance stance;
    stance.sentence = 0;
    stance.actor = {{0, 5}, {"state:MT"}};
    stance.cue = {6, 12};
    stance.target = {13, 26};
    stance.rule = "nl.steunen";
    stance.confidence = 0.95;
    found.stances.push_back(stance);
    BOOST_TEST(
        extract::annotation_lines(letter, found) ==
        R"({"kind":"document","doc":"example","id":"example","date":"2025-01-22","chamber":"TK","meeting":"meeting:council-2025-01-30"}
{"kind":"mention","doc":"example","start":0,"end":5,"text":"Malta","type":"MemberState","id":"state:MT"}
{"kind":"stance","doc":"example","start":0,"end":27,"relation":"SUPPORTS","modality":"asserted","actor":{"start":0,"end":5,"text":"Malta","ids":["state:MT"]},"cue":{"start":6,"end":12,"text":"steunt"},"target":{"start":13,"end":26,"text":"\"COM(2024) 1\""},"rule":"nl.steunen","attribution":"explicit","confidence":0.95}
{"kind":"reference","doc":"example","start":14,"end":25,"text":"COM(2024) 1","refkind":"com","id":"COM(2024)1"}
)");
}

BOOST_AUTO_TEST_CASE(an_actor_of_an_earlier_sentence_has_no_place) {
    const text::Document letter = extract::example_letter("Dat wordt gesteund.", extract::ExampleForm::Plain);
    extract::Annotations found;
    extract::Stance stance;
    stance.sentence = 0;
    stance.modality = extract::Modality::Planned;
    stance.actor.ids = {"group:unspecified"};
    stance.cue = {10, 18};
    stance.rule = "nl.steunen";
    stance.implicit = true;
    stance.confidence = 0.5;
    found.stances.push_back(stance);
    const std::string lines = extract::annotation_lines(letter, found);
    BOOST_TEST(
        lines.substr(lines.find('\n') + 1) ==
        R"({"kind":"stance","doc":"example","start":0,"end":19,"relation":"SUPPORTS","modality":"planned","actor":{"text":"","ids":["group:unspecified"]},"cue":{"start":10,"end":18,"text":"gesteund"},"target":{"text":""},"rule":"nl.steunen","attribution":"implicit","confidence":0.5}
)");
}

BOOST_AUTO_TEST_CASE(offsets_count_in_the_bytes_of_the_file) {
    const text::Rules rules = text::Rules::load(KVELD_SOURCE_FOLDER);
    const std::string bytes = "Ook Belgi\xEB steunt dit.\n";  // Windows-1252
    const text::Document letter = text::read_document({"brief.txt", "brief", bytes, {}}, rules);
    const std::uint64_t start = letter.clean.find("België");
    BOOST_REQUIRE(start != std::string::npos);
    extract::Annotations found;
    found.mentions.push_back(
        {{start, start + std::string_view("België").size()}, MentionType::MemberState, "state:BE", "x"});
    BOOST_TEST(extract::annotation_lines(letter, found)
                   .find(R"("start":4,"end":10,"text":"België","type":"MemberState","id":"state:BE"})") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
