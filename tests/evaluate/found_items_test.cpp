// What was found, with the places that `kveld extract` prints.

#include "evaluate/found_items.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace kveld;
using evaluate::Item;

// "Malta [running head] steunt het plan." with 20 bytes of page furniture behind the first six.
text::Document interrupted_letter() {
    text::Document letter;
    letter.clean = "Malta steunt het plan.";
    letter.map.copy(0, 6, text::OffsetMap::Joint::Fold);
    letter.map.copy(26, 16, text::OffsetMap::Joint::Gap);
    letter.blocks.push_back({text::BlockKind::Paragraph, {0, 22}, text::kNone, text::kNone});
    letter.sentences.push_back({text::SentenceKind::Sentence, {0, 22}, 0});
    return letter;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(found_items)

BOOST_AUTO_TEST_CASE(of_what_is_interrupted_the_first_part_counts) {
    extract::Annotations found;
    extract::Stance stance;
    stance.sentence = 0;
    stance.relation = extract::Relation::Supports;
    stance.modality = extract::Modality::Planned;
    stance.actor = {{0, 5}, {"state:MT"}};
    stance.cue = {6, 12};
    stance.target = {13, 21};
    stance.rule = "nl.steunen";
    found.stances.push_back(stance);
    found.mentions.push_back({{13, 21}, extract::MentionType::Instrument, "instrument:plan", "plan"});
    found.mentions.push_back({{0, 5}, extract::MentionType::MemberState, "state:MT", "state:MT"});

    const std::vector<Item> items = evaluate::found_items(interrupted_letter(), found);
    BOOST_REQUIRE(items.size() == 3U);
    BOOST_TEST(items[0].id == "state:MT");  // in order of the text
    BOOST_TEST(items[0].text == "Malta");
    BOOST_TEST(items[0].start == 0U);
    BOOST_TEST(items[0].end == 5U);
    BOOST_TEST(items[1].kind == "Instrument");
    BOOST_TEST(items[1].rule == "plan");
    BOOST_TEST(items[1].start == 33U);
    BOOST_TEST(items[1].end == 41U);
    BOOST_TEST(items[2].kind == "SUPPORTS");
    BOOST_TEST(items[2].start == 0U);
    BOOST_TEST(items[2].end == 6U);
    BOOST_TEST(items[2].cue == "steunt");
    BOOST_TEST(items[2].target == "het plan");
    BOOST_TEST(items[2].planned);
    BOOST_TEST(items[2].rule == "nl.steunen");
}

BOOST_AUTO_TEST_SUITE_END()
