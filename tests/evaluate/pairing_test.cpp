// Which found item answers which gold item.

#include "evaluate/pairing.h"

#include <boost/test/unit_test.hpp>

#include "evaluate/word_overlap.h"
#include "sketch.h"

namespace {

using namespace kveld::evaluate;
using test::mention;
using test::optional;

std::optional<double> bytes_in_common(const Item& gold, const Item& found) {
    return static_cast<double>(overlap(gold, found));
}

std::string shown(const Pairing& pairing) {
    std::string line;
    for (const auto& [gold, found] : pairing.right) line += gold->id + '=' + found->id + ' ';
    for (const Item* gold : pairing.missed) line += '-' + gold->id + ' ';
    for (const Item* found : pairing.spurious) line += '+' + found->id + ' ';
    return line;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pairing)

BOOST_AUTO_TEST_CASE(the_best_fit_goes_first) {
    const std::vector<Item> gold = {mention(0, 10, "T", "g:a"), mention(10, 20, "T", "g:b")};
    const std::vector<Item> found = {mention(8, 20, "T", "f:1"), mention(0, 12, "T", "f:2")};
    BOOST_TEST(shown(pair_items(gold, found, bytes_in_common)) == "g:a=f:2 g:b=f:1 ");
}

BOOST_AUTO_TEST_CASE(of_equal_fits_the_earlier_item) {
    const std::vector<Item> gold = {mention(0, 10, "T", "g:a"), mention(0, 10, "T", "g:b")};
    const std::vector<Item> found = {mention(0, 10, "T", "f:1")};
    BOOST_TEST(shown(pair_items(gold, found, bytes_in_common)) == "g:a=f:1 -g:b ");
}

BOOST_AUTO_TEST_CASE(what_does_not_overlap_is_no_pair) {
    const std::vector<Item> gold = {mention(0, 10, "T", "g:a")};
    const std::vector<Item> found = {mention(10, 20, "T", "f:1")};
    BOOST_TEST(shown(pair_items(gold, found, bytes_in_common)) == "-g:a +f:1 ");
    BOOST_TEST(shown(pair_items({}, found, bytes_in_common)) == "+f:1 ");
    BOOST_TEST(shown(pair_items(gold, {}, bytes_in_common)) == "-g:a ");
}

BOOST_AUTO_TEST_CASE(a_long_item_is_compared_with_all_that_lie_in_it) {
    const std::vector<Item> gold = {mention(0, 100, "T", "g:long"), mention(40, 50, "T", "g:inside")};
    const std::vector<Item> found = {mention(0, 90, "T", "f:long"), mention(1, 2, "T", "f:early"),
                                     mention(41, 50, "T", "f:inside")};
    BOOST_TEST(shown(pair_items(gold, found, bytes_in_common)) == "g:long=f:long g:inside=f:inside +f:early ");
}

BOOST_AUTO_TEST_CASE(optional_gold_is_neither_asked_for_nor_punished) {
    const std::vector<Item> gold = {optional(mention(0, 10, "T", "g:may")), mention(0, 6, "T", "g:must")};
    const std::vector<Item> one = {mention(0, 10, "T", "f:1")};
    const std::vector<Item> two = {mention(0, 10, "T", "f:1"), mention(0, 6, "T", "f:2")};
    BOOST_TEST(shown(pair_items(gold, one, bytes_in_common)) == "g:must=f:1 ");  // firm gold is served first
    BOOST_TEST(shown(pair_items(gold, two, bytes_in_common)) == "g:must=f:1 ");  // and f:2 answers the optional one
    BOOST_TEST(shown(pair_items(gold, {}, bytes_in_common)) == "-g:must ");
}

BOOST_AUTO_TEST_CASE(what_the_fit_excludes_is_no_pair) {
    const std::vector<Item> gold = {mention(0, 10, "T", "g:a")};
    const std::vector<Item> found = {mention(0, 10, "T", "f:1")};
    const auto none = [](const Item&, const Item&) { return std::optional<double>(); };
    BOOST_TEST(shown(pair_items(gold, found, none)) == "-g:a +f:1 ");
}

BOOST_AUTO_TEST_CASE(wordings_are_compared_word_by_word) {
    BOOST_TEST(word_overlap("het plan", "Plan van de Commissie") == 2.0 / 6.0);
    BOOST_TEST(word_overlap("één, twéé", "ÉÉN twéé.") == 1.0);
    BOOST_TEST(word_overlap("de de", "de") == 2.0 / 3.0);
    BOOST_TEST(word_overlap("kop-groep", "kop_groep") == 0.0);
    BOOST_TEST(word_overlap("", "") == 0.0);
    BOOST_TEST(word_overlap("…", "plan") == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
