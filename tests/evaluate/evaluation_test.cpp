// Figures on made-up gold, counted by hand.

#include "evaluate/evaluation.h"

#include <boost/test/unit_test.hpp>

#include "sketch.h"

namespace {

using namespace kveld::evaluate;
using test::mention;
using test::optional;
using test::planned;
using test::reference;
using test::stance;

Evaluation compared(std::vector<Item> gold, const std::vector<Item>& found) {
    for (Item& item : gold) item.rule.clear();
    KnownIds known;
    known.add("instrument:eurodac\ninstrument:ees");
    Evaluation evaluation(std::move(known));
    evaluation.add("brief", gold, found);
    return evaluation;
}

std::string shown(const Evaluation& evaluation, const std::string& name) {
    const auto figure = evaluation.figures().find(name);
    if (figure == evaluation.figures().end()) return "none";
    return std::to_string(figure->second.right) + '/' + std::to_string(figure->second.spurious) + '/' +
           std::to_string(figure->second.missed);
}

std::string shown_share(const Evaluation& evaluation, const std::string& name) {
    const Share share = evaluation.shares().at(name);
    return std::to_string(share.right) + " of " + std::to_string(share.asked);
}

std::string misses_of(const Evaluation& evaluation) {
    std::string lines;
    for (const Miss& miss : evaluation.misses())
        lines += miss.figure + ' ' + miss.letter + ':' + std::to_string(miss.start) + ' ' + miss.what + '\n';
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(evaluation)

BOOST_AUTO_TEST_CASE(figures_of_counts) {
    const Figure figure{9, 1, 3};
    BOOST_TEST(figure.precision() == 0.9);
    BOOST_TEST(figure.recall() == 0.75);
    BOOST_TEST(figure.f1() == 2 * 0.9 * 0.75 / (0.9 + 0.75));
    BOOST_TEST(Figure{}.f1() == 0.0);
    BOOST_TEST(Share{}.value() == 0.0);
    BOOST_TEST((Share{1, 4}.value()) == 0.25);
}

BOOST_AUTO_TEST_CASE(a_mention_is_right_with_half_of_the_longer_span_and_exact_with_all_of_it) {
    const Evaluation evaluation =
        compared({mention(0, 10, "MemberState", "state:NL"), mention(20, 30, "MemberState", "state:BE"),
                  mention(40, 50, "MemberState", "state:FR"), mention(60, 70, "Agency", "agency:europol")},
                 {mention(0, 10, "MemberState", "state:NL"), mention(20, 25, "MemberState", "state:LU"),
                  mention(40, 44, "MemberState", "state:FR"), mention(60, 70, "Organisation", "org:europol")});
    BOOST_TEST(shown(evaluation, "mention") == "2/2/2");
    BOOST_TEST(shown(evaluation, "mention/MemberState") == "2/1/1");
    BOOST_TEST(shown(evaluation, "mention/Agency") == "0/0/1");
    BOOST_TEST(shown(evaluation, "mention/Organisation") == "0/1/0");
    BOOST_TEST(shown(evaluation, "mention-exact") == "1/3/3");
    BOOST_TEST(shown_share(evaluation, "mention id") == "1 of 2");
    BOOST_TEST(misses_of(evaluation) ==
               "id/MemberState brief:20 \"BE\": state:LU for state:BE, by state:LU\n"
               "mention-exact brief:20 \"LU\" for \"BE\", by state:LU\n"
               "mention/Agency missed brief:60 \"europol\" agency:europol\n"
               "mention/MemberState missed brief:40 \"FR\" state:FR\n"
               "mention/MemberState spurious brief:40 \"FR\" state:FR, by state:FR\n"
               "mention/Organisation spurious brief:60 \"europol\" org:europol, by org:europol\n");
}

BOOST_AUTO_TEST_CASE(ids_are_asked_for_where_a_rule_or_the_list_fixes_them) {
    const Evaluation evaluation = compared(
        {mention(0, 4, "Instrument", "instrument:eurodac"), mention(10, 14, "Instrument", "instrument:own-slug"),
         mention(20, 24, "Organisation", "org:clasi"), mention(30, 34, "Date", "date:2024-06-13")},
        {mention(0, 4, "Instrument", "instrument:eurodak"), mention(10, 14, "Instrument", "instrument:other-slug"),
         mention(20, 24, "Organisation", "org:other"), mention(30, 34, "Date", "date:2024-06-13")});
    BOOST_TEST(shown(evaluation, "mention") == "4/0/0");
    BOOST_TEST(shown_share(evaluation, "mention id") == "1 of 2");
}

BOOST_AUTO_TEST_CASE(of_two_mentions_that_fit_as_well_the_right_id_counts) {
    const Evaluation evaluation =
        compared({mention(0, 10, "Office", "office:a")},
                 {mention(0, 10, "Office", "office:b"), mention(0, 10, "Office", "office:a")});
    BOOST_TEST(shown_share(evaluation, "mention id") == "1 of 1");
    BOOST_TEST(shown(evaluation, "mention") == "1/1/0");
}

BOOST_AUTO_TEST_CASE(references_are_known_by_id_and_free_ones_by_kind) {
    const Evaluation evaluation =
        compared({reference(0, 10, "paper", "kst-99817-8"), reference(20, 30, "letter", "letter:2024-06-13"),
                  reference(40, 50, "com", "COM(2024)1"), reference(60, 70, "paper", "kst-99817-9")},
                 {reference(0, 3, "motion", "kst-99817-8"), reference(20, 30, "letter", "letter:2024-06-14"),
                  reference(40, 50, "com", "COM(2024)2"), reference(80, 90, "paper", "kst-99817-9")});
    BOOST_TEST(shown(evaluation, "reference") == "2/2/2");
    BOOST_TEST(shown(evaluation, "reference/paper") == "1/1/1");
    BOOST_TEST(shown(evaluation, "reference/letter") == "1/0/0");
    BOOST_TEST(shown(evaluation, "reference/com") == "0/1/1");
}

BOOST_AUTO_TEST_CASE(a_stance_is_right_with_its_relation_and_one_of_its_actors) {
    const Evaluation evaluation = compared(
        {stance(0, 50, "state:MT", "OPPOSES"), planned(stance(60, 90, "gov:NL", "SUPPORTS", "de opzet van het plan")),
         stance(100, 150, "state:DE", "EMPHASISES"), stance(200, 250, "state:FR", "CALLS_FOR")},
        {stance(0, 50, "state:MT", "OPPOSES"), stance(60, 90, "gov:NL", "SUPPORTS", "iets anders"),
         stance(100, 150, "state:DE", "CALLS_FOR"), stance(200, 250, "state:ES", "CALLS_FOR")});
    BOOST_TEST(shown(evaluation, "stance") == "2/2/2");
    BOOST_TEST(shown(evaluation, "stance/OPPOSES") == "1/0/0");
    BOOST_TEST(shown(evaluation, "stance/CALLS_FOR") == "0/2/1");
    BOOST_TEST(shown(evaluation, "stance polar") == "1/0/0");
    BOOST_TEST(shown(evaluation, "stance family") == "3/1/1");
    BOOST_TEST(shown(evaluation, "planned") == "0/0/1");
    BOOST_TEST(shown_share(evaluation, "stance modality") == "1 of 2");
    BOOST_TEST(shown_share(evaluation, "stance target") == "1 of 2");
    BOOST_TEST(evaluation.inverted() == 0U);
}

BOOST_AUTO_TEST_CASE(planned_is_counted_over_right_stances_only) {
    const Evaluation evaluation =
        compared({planned(stance(0, 50, "state:MT", "OPPOSES")), stance(60, 90, "gov:NL", "SUPPORTS"),
                  planned(stance(100, 150, "state:DE", "ADOPTS"))},
                 {planned(stance(0, 50, "state:MT", "OPPOSES")), planned(stance(60, 90, "gov:NL", "SUPPORTS")),
                  planned(stance(100, 150, "state:DE", "INFORMS"))});
    BOOST_TEST(shown(evaluation, "planned") == "1/1/0");
    BOOST_TEST(shown(evaluation, "stance polar") == "1/0/0");
}

BOOST_AUTO_TEST_CASE(of_two_stances_of_one_actor_the_nearer_target_counts) {
    const Evaluation evaluation = compared({stance(0, 50, "state:MT", "SUPPORTS", "het mandaat van Frontex")},
                                           {stance(0, 50, "state:MT", "SUPPORTS", "de datum"),
                                            stance(0, 50, "state:MT", "SUPPORTS", "mandaat van Frontex")});
    BOOST_TEST(shown(evaluation, "stance") == "1/1/0");
    BOOST_TEST(shown_share(evaluation, "stance target") == "1 of 1");
}

BOOST_AUTO_TEST_CASE(support_for_what_the_gold_opposes_is_inverted) {
    BOOST_TEST(compared({stance(0, 50, "state:MT", "OPPOSES")}, {stance(0, 50, "state:MT", "SUPPORTS")}).inverted() ==
               1U);
    BOOST_TEST(compared({stance(0, 50, "state:MT", "SUPPORTS")}, {stance(0, 50, "state:MT", "ABSTAINS")}).inverted() ==
               1U);
    BOOST_TEST(compared({stance(0, 50, "state:MT", "OPPOSES")}, {stance(0, 50, "state:MT", "ABSTAINS")}).inverted() ==
               0U);
    BOOST_TEST(compared({stance(0, 50, "state:MT", "OPPOSES")}, {stance(0, 50, "state:IT", "SUPPORTS")}).inverted() ==
               0U);
    BOOST_TEST(compared({stance(0, 50, "state:MT", "OPPOSES")}, {stance(60, 90, "state:MT", "SUPPORTS")}).inverted() ==
               0U);
    // The gold has both for this actor in this sentence.
    BOOST_TEST(compared({stance(0, 50, "state:MT", "OPPOSES"), stance(0, 50, "state:MT", "SUPPORTS")},
                        {stance(0, 50, "state:MT", "SUPPORTS"), stance(0, 50, "state:MT", "SUPPORTS")})
                   .inverted() == 0U);
}

BOOST_AUTO_TEST_CASE(optional_gold_changes_no_figure) {
    const std::vector<Item> gold = {optional(stance(0, 50, "state:MT", "OPPOSES")),
                                    optional(mention(0, 5, "MemberState", "state:MT"))};
    const Evaluation found =
        compared(gold, {stance(0, 50, "state:MT", "OPPOSES"), mention(0, 5, "MemberState", "state:MT")});
    BOOST_TEST(shown(found, "stance") == "0/0/0");
    BOOST_TEST(shown(found, "mention") == "0/0/0");
    BOOST_TEST(shown(compared(gold, {}), "stance") == "0/0/0");
}

BOOST_AUTO_TEST_CASE(letters_are_counted_together_and_compared_apart) {
    Evaluation evaluation{KnownIds{}};
    evaluation.add("een", {mention(0, 5, "MemberState", "state:MT")}, {});
    evaluation.add("twee", {}, {mention(0, 5, "MemberState", "state:MT")});
    BOOST_TEST(shown(evaluation, "mention") == "0/1/1");
    BOOST_TEST(evaluation.misses().front().letter == "een");
}

BOOST_AUTO_TEST_SUITE_END()
