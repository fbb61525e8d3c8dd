// What a pattern's fields do, each shown with a pattern of its own.

#include "extract/pattern_set.h"

#include <boost/test/unit_test.hpp>

#include "extract/example_letter.h"
#include "extract/mentions/find_mentions.h"
#include "pack_folder.h"

namespace {

using namespace kveld;
using extract::test::PackFolder;
using Lines = std::vector<std::string>;

// What one pattern (the fields between its name and its examples) finds in a text of any number of lines.
Lines found(const std::string& fields, const std::string& text) {
    static const PackFolder folder;
    folder.empty("nl/names");
    folder.empty("nl/patterns");
    folder.write("nl/patterns/a.json", R"({"about": "x", "entries": [{"name": "nl.x", )" + fields +
                                           R"(, "examples": [{"text": "x", "ids": []}], "counter_examples": []}]})");
    const auto rules = extract::MentionRules::load(folder.data(), "nl");
    const text::Document letter = extract::example_letter(text, extract::ExampleForm::Plain);
    Lines lines;
    for (const extract::Mention& mention : extract::find_mentions(letter, rules))
        lines.push_back(std::string(text::slice(letter.clean, mention.span)) + " = " + mention.id);
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pattern_set)

BOOST_AUTO_TEST_CASE(a_pattern_is_searched_near_its_anchors_only) {
    const std::string fields =
        R"j("type": "Organisation", "anchors": ["groep "], "reach": [0, 12], "pattern": "[Gg]roep \\d+",
                                  "id": ["org:groep"])j";
    BOOST_TEST(found(fields, "GROEP 1, groep 2, Groep 3") == (Lines{"groep 2 = org:groep", "Groep 3 = org:groep"}));
    BOOST_TEST(found(fields, "groep 12345678901234567890").empty());
    BOOST_TEST(found(fields, "groep\n7").empty());
    BOOST_TEST(found(fields, "kopgroep 7, groep 7a").empty());
}

BOOST_AUTO_TEST_CASE(a_line_ends_what_a_pattern_sees) {
    const std::string fields =
        R"j("type": "Instrument", "anchors": ["plan "], "pattern": "plan [a-z ]+?(?:;|$)", "id": ["instrument:p"])j";
    BOOST_TEST(found(fields, "plan van aanpak\nvervolg").front() == "plan van aanpak = instrument:p");
    BOOST_TEST(found(fields, "plan van aanpak, vervolg").empty());
}

BOOST_AUTO_TEST_CASE(span_and_each_take_parts_of_a_match) {
    BOOST_TEST(found(R"j("type": "Person", "anchors": ["lid "], "pattern": "lid (?P<who>[A-Z][a-z]+)", "span": "who",
                        "id": ["person:{who|slug}"])j",
                     "het lid Bos sprak") == Lines{"Bos = person:bos"});
    BOOST_TEST(
        found(R"j("type": "Person", "anchors": ["leden "], "pattern": "leden (?P<all>[A-Z][a-z]+(?: en [A-Z][a-z]+)*)",
                        "each": {"group": "all", "pattern": "(?P<who>[A-Z][a-z]+)"}, "id": ["person:{who|slug}"])j",
              "de leden Bos en Vos spraken") == (Lines{"Bos = person:bos", "Vos = person:vos"}));
}

BOOST_AUTO_TEST_CASE(a_span_that_took_no_part_is_no_mention_and_stops_nothing) {
    BOOST_TEST(found(R"j("type": "Person", "anchors": ["lid "], "pattern": "lid (?:(?P<who>[A-Z][a-z]+)|[a-z]+)",
                        "span": "who", "id": ["person:{who|slug}"])j",
                     "een lid sprak, het lid Bos ook") == Lines{"Bos = person:bos"});
}

BOOST_AUTO_TEST_CASE(a_fragment_in_square_brackets_stands_for_its_characters) {
    BOOST_TEST(found(R"j("type": "Person", "anchors": ["lid "], "pattern": "lid (?P<who>[$upper][$lower'-]+)",
                        "span": "who", "id": ["person:{who|slug}"])j",
                     "het lid Öz-şen, het lid (Bos), het lid ?os") == Lines{"Öz-şen = person:oz-sen"});
}

BOOST_AUTO_TEST_CASE(the_first_template_that_can_be_filled_gives_the_id) {
    const std::string fields = R"j("type": "Date", "anchors": ["dag "], "pattern": "dag (?P<a>a)?(?P<b>b)?",
                                  "id": ["date:a-{a}", "date:b-{b}"])j";
    BOOST_TEST(found(fields, "dag ab") == Lines{"dag ab = date:a-a"});
    BOOST_TEST(found(fields, "dag b") == Lines{"dag b = date:b-b"});
    BOOST_TEST(found(fields, "dag ").empty());
}

BOOST_AUTO_TEST_CASE(contexts_and_length_exclude) {
    const std::string fields =
        R"j("type": "Organisation", "anchors": ["bond"], "pattern": "(?:zeer )*bond", "id": ["org:bond"],
                                  "unless_before": "geen $", "unless_after": "^ van", "longest": 9)j";
    BOOST_TEST(found(fields, "een bond; geen bond; bond van; zeer bond; zeer zeer bond") ==
               (Lines{"bond = org:bond", "zeer bond = org:bond"}));
    BOOST_TEST(found(fields, "geen\nbond") == Lines{"bond = org:bond"});
}

BOOST_AUTO_TEST_CASE(an_anchor_may_hold_any_letter) {
    BOOST_TEST(found(R"j("type": "Organisation", "anchors": ["g@p"], "pattern": "g[a-z]p", "id": ["org:gap"])j",
                     "gap, gop, g1p") == (Lines{"gap = org:gap", "gop = org:gap"}));
}

BOOST_AUTO_TEST_SUITE_END()
