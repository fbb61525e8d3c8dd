// An evaluation as it is printed.

#include "evaluate/reports.h"

#include <boost/test/unit_test.hpp>

#include "sketch.h"

namespace {

using namespace kveld::evaluate;
using test::mention;
using test::stance;

Item without_rule(Item gold) {
    gold.rule.clear();
    return gold;
}

Evaluation small() {
    const Item malta = mention(0, 5, "MemberState", "state:MT");
    const Item support = stance(0, 50, "state:MT", "SUPPORTS");
    Item wrong = stance(0, 50, "state:MT", "PARTICIPATES", "het overleg");
    wrong.rule = "nl.with-a-name-that-is-too-long";
    Evaluation evaluation{KnownIds{}};
    evaluation.add(
        "brief", {without_rule(malta), without_rule(mention(9, 14, "MemberState", "state:MT")), without_rule(support)},
        {malta, support, wrong});
    return evaluation;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(a_table_for_people) {
    BOOST_TEST(table_report(small(), {.all_rules = false, .misses = true}) ==
               "layer                                    P      R     F1   right/spurious/missed\n"
               "mention                              1.000  0.500  0.667   1 / 0 / 1\n"
               "mention-exact                        1.000  0.500  0.667   1 / 0 / 1\n"
               "planned                              0.000  0.000  0.000   0 / 0 / 0\n"
               "reference                            0.000  0.000  0.000   0 / 0 / 0\n"
               "stance                               0.500  1.000  0.667   1 / 1 / 0\n"
               "stance family                        0.500  1.000  0.667   1 / 1 / 0\n"
               "stance polar                         0.000  0.000  0.000   0 / 0 / 0\n"
               "mention id                           1.000 right   1 of 1\n"
               "stance modality                      1.000 right   1 of 1\n"
               "stance target                        1.000 right   1 of 1\n"
               "inverted stances                         0\n"
               "\n"
               "type                                     P      R     F1   right/spurious/missed\n"
               "mention/MemberState                  1.000  0.500  0.667   1 / 0 / 1\n"
               "stance/PARTICIPATES                  0.000  0.000  0.000   0 / 1 / 0\n"
               "stance/SUPPORTS                      1.000  1.000  1.000   1 / 0 / 0\n"
               "\n"
               "rule                                     P      R     F1   right/spurious/missed\n"
               "mention state:MT                     1.000  0.500  0.667   1 / 0 / 1\n"
               "stance nl.with-a-name-that-is-too-long\n"
               "                                     0.000  0.000  0.000   0 / 1 / 0\n"
               "and 1 rule without a mistake\n"
               "\n"
               "mention/MemberState missed  brief:9  \"MT\" state:MT\n"
               "stance/PARTICIPATES spurious  brief:0  state:MT, cue \"de woorden van PARTICIPATES\", target \"het "
               "overleg\", by nl.with-a-name-that-is-too-long\n");
}

BOOST_AUTO_TEST_CASE(json_for_machines) {
    BOOST_TEST(
        json_report(small(), true) ==
        R"({"figures":{"inverted":0,"mention":{"p":1.0,"r":0.5,"f1":0.6666666666666666,"tp":1,"fp":0,"fn":1},)"
        R"("mention-exact":{"p":1.0,"r":0.5,"f1":0.6666666666666666,"tp":1,"fp":0,"fn":1},)"
        R"("mention/MemberState":{"p":1.0,"r":0.5,"f1":0.6666666666666666,"tp":1,"fp":0,"fn":1},)"
        R"("planned":{"p":0.0,"r":0.0,"f1":0.0,"tp":0,"fp":0,"fn":0},"reference":{"p":0.0,"r":0.0,"f1":0.0,"tp":0,"fp":0,"fn":0},)"
        R"("stance":{"p":0.5,"r":1.0,"f1":0.6666666666666666,"tp":1,"fp":1,"fn":0},)"
        R"("stance family":{"p":0.5,"r":1.0,"f1":0.6666666666666666,"tp":1,"fp":1,"fn":0},)"
        R"("stance polar":{"p":0.0,"r":0.0,"f1":0.0,"tp":0,"fp":0,"fn":0},)"
        R"("stance/PARTICIPATES":{"p":0.0,"r":0.0,"f1":0.0,"tp":0,"fp":1,"fn":0},)"
        R"("stance/SUPPORTS":{"p":1.0,"r":1.0,"f1":1.0,"tp":1,"fp":0,"fn":0},)"
        R"("mention id":1.0,"stance modality":1.0,"stance target":1.0},)"
        R"("rules":[{"layer":"mention","rule":"state:MT","p":1.0,"r":0.5,"f1":0.6666666666666666,"tp":1,"fp":0,"fn":1},)"
        R"({"layer":"stance","rule":"nl.SUPPORTS","p":1.0,"r":1.0,"f1":1.0,"tp":1,"fp":0,"fn":0},)"
        R"({"layer":"stance","rule":"nl.with-a-name-that-is-too-long","p":0.0,"r":0.0,"f1":0.0,"tp":0,"fp":1,"fn":0}],)"
        R"("misses":[{"figure":"mention/MemberState missed","letter":"brief","start":9,"what":"\"MT\" state:MT"},)"
        R"({"figure":"stance/PARTICIPATES spurious","letter":"brief","start":0,"what":"state:MT, cue \"de woorden van PARTICIPATES\", target \"het overleg\", by nl.with-a-name-that-is-too-long"}]})"
        "\n");
}

BOOST_AUTO_TEST_CASE(all_rules_where_they_are_wanted) {
    const std::string all = table_report(small(), {.all_rules = true, .misses = false});
    BOOST_TEST(all.find("stance nl.SUPPORTS ") != std::string::npos);
    BOOST_TEST(all.find("without a mistake") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
