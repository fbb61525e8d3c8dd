// Which pack entry is to thank or to blame.

#include "evaluate/rule_figures.h"

#include <boost/test/unit_test.hpp>

#include "sketch.h"

namespace {

using namespace kveld::evaluate;
using test::mention;
using test::reference;
using test::stance;

std::string shown(const RuleFigures& rules) {
    std::string lines;
    for (const auto& [rule, figure] : rules.table())
        lines += name_of(rule.first) + ' ' + rule.second + ' ' + std::to_string(figure.right) + '/' +
                 std::to_string(figure.spurious) + '/' + std::to_string(figure.missed) + '\n';
    return lines;
}

Item with_cue(Item item, const std::string& cue, const std::string& rule = {}) {
    item.cue = cue;
    item.rule = rule;
    return item;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rule_figures)

BOOST_AUTO_TEST_CASE(each_rule_counts_its_own) {
    RuleFigures rules;
    const Item malta = mention(0, 5, "MemberState", "state:MT");
    rules.add_right(malta, malta);
    rules.add_right(malta, malta);
    rules.add_spurious(malta);
    rules.add_spurious(mention(9, 12, "MemberState", "state:IT"));
    BOOST_TEST(shown(rules) == "mention state:IT 0/1/0\nmention state:MT 2/1/0\n");
}

BOOST_AUTO_TEST_CASE(what_was_missed_is_laid_to_the_rules_that_found_its_like) {
    RuleFigures rules;
    const Item malta = mention(0, 5, "MemberState", "state:MT");
    rules.add_right(malta, malta);
    rules.add_missed(malta);
    rules.add_missed(mention(9, 12, "MemberState", "state:IT"));
    const Item paper = reference(0, 9, "paper", "kst-99817-8");
    rules.add_right(paper, paper);
    rules.add_missed(reference(20, 29, "paper", "kst-99817-9"));
    BOOST_TEST(shown(rules) == "mention  0/0/1\nmention state:MT 1/0/1\nreference paper-rule 1/0/1\n");
}

BOOST_AUTO_TEST_CASE(a_missed_stance_is_laid_to_the_rules_with_its_cue) {
    RuleFigures rules;
    const Item gold = stance(0, 50, "state:MT", "SUPPORTS");
    const Item opposed = stance(0, 50, "state:MT", "OPPOSES");
    rules.add_right(with_cue(gold, "sprak steun uit voor"), with_cue(gold, "sprak steun uit", "nl.steun"));
    rules.add_right(with_cue(gold, "verwelkomde"), with_cue(gold, "verwelkomde", "nl.verwelkomen"));
    rules.add_right(with_cue(opposed, "sprak steun uit tegen"), with_cue(opposed, "sprak", "nl.tegen"));
    rules.add_missed(with_cue(gold, "spraken steun uit voor"));
    rules.add_missed(with_cue(gold, "is blij met"));
    BOOST_TEST(shown(rules) ==
               "stance  0/0/1\nstance nl.steun 1/0/1\nstance nl.tegen 1/0/0\nstance nl.verwelkomen 1/0/0\n");
}

BOOST_AUTO_TEST_SUITE_END()
